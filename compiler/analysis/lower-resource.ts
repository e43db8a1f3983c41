import type { Declaration, Item } from '../../grammar/ast.ts';
import type {
  AttributeSet,
  Clone,
  Extra,
  Group,
  Master,
  Operation,
  Operations,
  Primitive,
  Resource,
  Template,
} from '../model/cluster.ts';
import { agentAttributes } from './agent-word.ts';
import type { Report } from './catalogue.ts';
import { type BlockContent, type Gathering, lowerBlock } from './lower-block.ts';
import { lowerBundle } from './lower-bundle.ts';
import { lowerInnerSet, ownPairs } from './lower-set.ts';
import { elementOf, linkTo, lowerLine, referenceAttribute, type Slot, type Words } from './lower-words.ts';

/** The slot of a name that people gave. */
const nameSlot: Slot = { attribute: 'id', needed: 'a name' };

const operationWords: Words = { slots: [{ attribute: 'name' }], mayBeAbsent: ['interval'] };
const operationContent: BlockContent<AttributeSet> = {
  place: 'an operation',
  gatherings: [ownPairs('instance_attributes')],
  child: lowerInnerSet,
};

function lowerOperation(declaration: Declaration, report: Report): Operation {
  const { head } = lowerLine(declaration, operationWords, report);
  const children = lowerBlock(declaration.block, operationContent, report);
  const operation = elementOf('op', declaration, head, children);
  return head.absent.has('interval') ? { ...operation, hasNoInterval: true } : operation;
}

function operationOf(item: Item, report: Report): Operation | undefined {
  return item.kind === 'declaration' && item.keyword === 'op' ? lowerOperation(item, report) : undefined;
}

const operationsWords: Words = {
  slots: [],
  references: true,
  attributes: (_, references) => references.map((reference) => referenceAttribute('id-ref', reference)),
};
const operationsContent: BlockContent<Operation> = { place: 'operations', child: operationOf };

function lowerOperations(declaration: Declaration, report: Report): Operations {
  const { head } = lowerLine(declaration, operationsWords, report);
  const children = lowerBlock(declaration.block, operationsContent, report);
  return elementOf('operations', declaration, head, children);
}

const bareOperations: Gathering<Operations> = {
  part: operationOf,
  wrap: (parts, span, headSpan) => ({
    kind: 'operations',
    id: undefined,
    attributes: [],
    children: parts as (Operation | Extra)[],
    span,
    headSpan,
  }),
};

const primitiveWords: Words = {
  slots: [nameSlot],
  more: 1,
  references: true,
  attributes: ([agent], references) => {
    const attributes = agent ? agentAttributes(agent) : [];
    for (const reference of references) attributes.push(referenceAttribute('template', reference));
    return attributes;
  },
};

function primitiveContent(keyword: 'primitive' | 'template'): BlockContent<AttributeSet | Operations> {
  return {
    place: `a ${keyword}`,
    gatherings: [ownPairs('instance_attributes'), bareOperations],
    child: (item, report) =>
      item.kind === 'declaration' && item.keyword === 'operations'
        ? lowerOperations(item, report)
        : lowerInnerSet(item, report),
  };
}

const primitiveContents = { primitive: primitiveContent('primitive'), template: primitiveContent('template') };

/** A primitive or a template: its agent or its template, its sets and operations. */
export function lowerPrimitive(declaration: Declaration, report: Report): Primitive | Template {
  const kind = declaration.keyword === 'template' ? 'template' : 'primitive';
  const { head } = lowerLine(declaration, primitiveWords, report);
  const children = lowerBlock(declaration.block, primitiveContents[kind], report);
  return elementOf(kind, declaration, head, children);
}

const groupWords: Words = { slots: [nameSlot], more: Number.POSITIVE_INFINITY };
const cloneWords: Words = { slots: [nameSlot], more: 1 };
const collectiveContent: Omit<BlockContent<AttributeSet | Resource>, 'place'> = {
  gatherings: [ownPairs('meta_attributes')],
  child: (item, report) => lowerInnerSet(item, report) ?? lowerInnerResource(item, report),
};

/** A group, clone, promotable clone or master: what it takes in by name, then what its block defines. */
function lowerCollective(declaration: Declaration, report: Report): Group | Clone | Master {
  const { keyword } = declaration;
  const { head, more } = lowerLine(declaration, keyword === 'group' ? groupWords : cloneWords, report);
  const inner = lowerBlock(declaration.block, { place: `a ${keyword}`, ...collectiveContent }, report);
  // What a schema does not allow here, such as a clone in a clone, stays where it is said; the checks report it.
  const children = (more.length > 0 ? [...more.map(linkTo), ...inner] : inner) as Clone['children'];
  if (keyword === 'group') return elementOf('group', declaration, head, children as Group['children']);
  if (keyword === 'master') return elementOf('master', declaration, head, children);
  return { ...elementOf('clone', declaration, head, children), promotable: keyword === 'promotable' };
}

function lowerInnerResource(item: Item, report: Report): Resource | undefined {
  if (item.kind !== 'declaration' || item.keyword === 'template') return undefined;
  return lowerResource(item, report) as Resource | undefined;
}

/** The resource or template that a declaration says; undefined for any other keyword. */
export function lowerResource(declaration: Declaration, report: Report): Resource | Template | undefined {
  switch (declaration.keyword) {
    case 'primitive':
    case 'template':
      return lowerPrimitive(declaration, report);
    case 'group':
    case 'clone':
    case 'promotable':
    case 'master':
      return lowerCollective(declaration, report);
    case 'bundle':
      return lowerBundle(declaration, report, lowerPrimitive);
    default:
      return undefined;
  }
}
