import { attributeOf, attributeValue, membersOf } from '../../compiler/model/access.ts';
import type { Attribute, Element, NameValuePair } from '../../compiler/model/cluster.ts';
import { type Span, startOffset, textOf, visit } from '../../grammar/index.ts';
import { touches } from '../convert.ts';
import type { Compilation } from '../documents.ts';

/** The spaces in which names are unique: ids of the document, nodes, users of ACLs, tickets. */
export type NameSpace = 'id' | 'node' | 'user' | 'ticket';

/** One place where a name stands. */
export interface Occurrence {
  readonly name: string;
  readonly space: NameSpace;
  /** The name alone. */
  readonly span: Span;
  readonly isDefinition: boolean;
  /** It is one of several names in a value, where it has no quotes of its own. */
  readonly inList: boolean;
}

/** Parameters of fence devices and of replicated databases that list nodes by name. */
const nodeLists: ReadonlySet<string> = new Set(['pcmk_host_list', 'pcmk_host_map', 'hostlist', 'node_list']);

/** The words of a value that may be names: `host1:2;host2:3`, `host1 host2`, `host1,host2`. */
function wordsOf(value: Attribute): Span[] {
  const found: Span[] = [];
  const { anchor, start } = value.valueSpan;
  for (const match of textOf(value.valueSpan).matchAll(/[^\s,;:"']+/g)) {
    found.push({ anchor, start: start + match.index, end: start + match.index + match[0].length });
  }
  return found;
}

function nodesInLists(compilation: Compilation): Occurrence[] {
  const { symbols } = compilation;
  const found: Occurrence[] = [];
  const enter = (element: Element): void => {
    const name = element.kind === 'nvpair' ? attributeValue(element, 'name') : undefined;
    const value =
      name !== undefined && nodeLists.has(name) ? attributeOf(element as NameValuePair, 'value') : undefined;
    for (const span of value ? wordsOf(value) : []) {
      const word = textOf(span);
      if (symbols.nodes.has(word)) {
        found.push({ name: word, space: 'node', span, isDefinition: false, inList: true });
      }
    }
    for (const child of element.children) if (child.kind !== 'comment' && child.kind !== 'xml') enter(child);
  };
  for (const section of compilation.cluster.sections) if (section.kind === 'resources') enter(section);
  return found;
}

/** Members of groups and clones that are given by name: where they are resolved, the name's own place is gone. */
function links(compilation: Compilation): Occurrence[] {
  const found: Occurrence[] = [];
  visit(compilation.parsed.file, (node) => {
    if (node.kind !== 'declaration') return node.kind === 'file' || node.kind === 'block';
    if (['group', 'clone', 'promotable', 'master'].includes(node.keyword)) {
      for (const word of node.words.slice(1)) {
        if (word.kind === 'name')
          found.push({ name: word.value, space: 'id', span: word.span, isDefinition: false, inList: false });
      }
    }
    return true;
  });
  return found;
}

/** Every place of a document where a name stands, in no order. */
function allOccurrences(compilation: Compilation): Occurrence[] {
  const { symbols, cluster } = compilation;
  const found: Occurrence[] = [];
  for (const [name, definitions] of symbols.definitions) {
    for (const { written, span } of definitions) {
      if (written) found.push({ name, space: 'id', span, isDefinition: true, inList: false });
    }
  }
  for (const [name, definitions] of symbols.users) {
    for (const { span } of definitions) found.push({ name, space: 'user', span, isDefinition: true, inList: false });
  }
  for (const { name, element, span } of symbols.nodes.values()) {
    if (element.kind !== 'bundle') found.push({ name, space: 'node', span, isDefinition: true, inList: false });
  }
  for (const { name, span, refersTo } of symbols.references) {
    if (refersTo === 'ticket') continue;
    found.push({ name, space: refersTo === 'node' ? 'node' : 'id', span, isDefinition: false, inList: false });
  }
  for (const ticket of membersOf(cluster, 'constraints', 'rsc_ticket')) {
    const attribute = attributeOf(ticket, 'ticket');
    if (attribute) {
      found.push({
        name: attribute.value,
        space: 'ticket',
        span: attribute.valueSpan,
        isDefinition: false,
        inList: false,
      });
    }
  }
  return distinct([...found, ...links(compilation), ...nodesInLists(compilation)]);
}

/** One occurrence of a place: a fence device that is also a node's name stands in both lists. */
function distinct(occurrences: readonly Occurrence[]): Occurrence[] {
  const seen = new Set<string>();
  return occurrences.filter(({ space, span }) => {
    const key = `${space} ${startOffset(span)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The name at an offset and all its places, in the order of the text; undefined where no name stands. */
export function occurrencesAt(
  compilation: Compilation,
  offset: number,
): { readonly at: Occurrence; readonly all: readonly Occurrence[] } | undefined {
  const every = allOccurrences(compilation);
  const at = every.find(({ span }) => touches(span, offset));
  if (!at) return undefined;
  const all = every
    .filter(({ name, space }) => name === at.name && space === at.space)
    .sort((a, b) => startOffset(a.span) - startOffset(b.span));
  return { at, all };
}
