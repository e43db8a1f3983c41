import type { SourceText } from '../../grammar/source.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { type AttributeIn, attributesIn, childrenOf, nameOf, readXml, type XmlNode } from '../targets/cib/read-xml.ts';
import type { Agent, AgentAction, AgentParameter } from './agent.ts';

function childrenNamed(node: XmlNode, name: string): XmlNode[] {
  return childrenOf(node).filter((child) => nameOf(child) === name);
}

const isYes = (text: string | undefined): boolean => text === '1' || text === 'true' || text === 'yes';

/** Metadata names types loosely: fence agents say `second` for a number of seconds with or without unit, some agents `int`. */
function typeOf(text: string | undefined, choices: readonly string[] | undefined): AgentParameter['type'] {
  if (choices && text !== 'boolean') return 'select';
  if (text === 'integer' || text === 'int' || text === 'number') return 'integer';
  if (text === 'boolean' || text === 'bool') return 'boolean';
  return text === 'time' || text === 'second' ? 'time' : 'string';
}

function readParameter(attribute: AttributeIn, node: XmlNode): AgentParameter[] {
  const name = attribute(node, 'name');
  if (name === undefined || name === '') return [];
  const content = childrenNamed(node, 'content')[0];
  const options = content ? childrenNamed(content, 'option').flatMap((option) => attribute(option, 'value') ?? []) : [];
  const choices = options.length > 0 ? [...new Set(options)] : undefined;
  const unique = isYes(attribute(node, 'unique')) ? name : undefined;
  return [
    {
      name,
      type: typeOf(content && attribute(content, 'type'), choices),
      required: isYes(attribute(node, 'required')),
      uniqueGroup: attribute(node, 'unique-group') ?? unique,
      default: content && attribute(content, 'default'),
      choices,
      deprecated: isYes(attribute(node, 'deprecated')) || childrenNamed(node, 'deprecated').length > 0,
      obsoletes: attribute(node, 'obsoletes'),
    },
  ];
}

/** Actions that only people and tools call, never the cluster. */
const notForClusters: ReadonlySet<string> = new Set(['meta-data', 'metadata', 'manpage', 'usage', 'help', 'diag']);

function readAction(attribute: AttributeIn, node: XmlNode): AgentAction[] {
  const name = attribute(node, 'name');
  if (name === undefined || notForClusters.has(name)) return [];
  return [
    {
      name,
      timeout: attribute(node, 'timeout'),
      interval: attribute(node, 'interval'),
      role: attribute(node, 'role'),
      depth: attribute(node, 'depth'),
    },
  ];
}

/**
 * Reads what an agent prints as its metadata (the OCF resource agent API, also fence agents and cluster-glue's devices).
 * Class, provider and type are the caller's to know, as the text does not say them. Undefined where the text is no
 * well-formed metadata; the findings then say why.
 */
export function readAgentMetadata(
  source: SourceText,
  name: { readonly class: string; readonly provider: string | undefined; readonly type: string },
): Outcome<Agent | undefined> {
  const { value: document, diagnostics } = readXml(source);
  const root = document?.roots.find((node) => nameOf(node) === 'resource-agent');
  if (!document || !root) return { value: undefined, diagnostics };
  const attribute = attributesIn(document);
  const inside = (group: string, item: string): XmlNode[] =>
    childrenNamed(root, group).flatMap((node) => childrenNamed(node, item));
  const noFindings: readonly Diagnostic[] = [];
  return {
    value: {
      ...name,
      parameters: inside('parameters', 'parameter').flatMap((node) => readParameter(attribute, node)),
      actions: inside('actions', 'action').flatMap((node) => readAction(attribute, node)),
    },
    diagnostics: noFindings,
  };
}
