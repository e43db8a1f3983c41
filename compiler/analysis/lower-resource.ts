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
import { type Gathering, lowerBlock } from './lower-block.ts';
import { lowerBundle } from './lower-bundle.ts';
import { lowerInnerSet, ownPairs } from './lower-set.ts';
import { elementOf, linkTo, lowerLine, referenceAttribute, type Slot } from './lower-words.ts';

/** The slot of a name that people gave. */
const nameSlot: Slot = { attribute: 'id', needed: 'a name' };

function lowerOperation(declaration: Declaration, report: Report): Operation {
  const { head } = lowerLine(declaration, { slots: [{ attribute: 'name' }], mayBeAbsent: ['interval'] }, report);
  const children = lowerBlock<AttributeSet>(
    declaration.block,
    {
      place: 'an operation',
      gatherings: [ownPairs('instance_attributes')],
      child: (item) => lowerInnerSet(item, report),
    },
    report,
  );
  const operation = elementOf('op', declaration, head, children);
  return head.absent.has('interval') ? { ...operation, hasNoInterval: true } : operation;
}

function operationOf(item: Item, report: Report): Operation | undefined {
  return item.kind === 'declaration' && item.keyword === 'op' ? lowerOperation(item, report) : undefined;
}

function lowerOperations(declaration: Declaration, report: Report): Operations {
  const { head } = lowerLine(
    declaration,
    {
      slots: [],
      references: true,
      attributes: (_, references) => references.map((reference) => referenceAttribute('id-ref', reference)),
    },
    report,
  );
  const children = lowerBlock<Operation>(
    declaration.block,
    { place: 'operations', child: (item) => operationOf(item, report) },
    report,
  );
  return elementOf('operations', declaration, head, children);
}

function bareOperations(report: Report): Gathering<Operations> {
  return {
    part: (item) => operationOf(item, report),
    wrap: (parts, span, headSpan) => ({
      kind: 'operations',
      id: undefined,
      attributes: [],
      children: parts as (Operation | Extra)[],
      span,
      headSpan,
    }),
  };
}

/** A primitive or a template: its agent or its template, its sets and operations. */
export function lowerPrimitive(declaration: Declaration, report: Report): Primitive | Template {
  const { head } = lowerLine(
    declaration,
    {
      slots: [nameSlot],
      more: 1,
      references: true,
      attributes: (more, references) => [
        ...more.flatMap(agentAttributes),
        ...references.map((reference) => referenceAttribute('template', reference)),
      ],
    },
    report,
  );
  const children = lowerBlock<AttributeSet | Operations>(
    declaration.block,
    {
      place: `a ${declaration.keyword}`,
      gatherings: [ownPairs('instance_attributes'), bareOperations(report)],
      child: (item) =>
        item.kind === 'declaration' && item.keyword === 'operations'
          ? lowerOperations(item, report)
          : lowerInnerSet(item, report),
    },
    report,
  );
  const kind = declaration.keyword === 'template' ? 'template' : 'primitive';
  return elementOf(kind, declaration, head, children);
}

/** A group, clone, promotable clone or master: what it takes in by name, then what its block defines. */
function lowerCollective(declaration: Declaration, report: Report): Group | Clone | Master {
  const { keyword } = declaration;
  const several = keyword === 'group';
  const { head, more } = lowerLine(declaration, { slots: [nameSlot], more: several ? Infinity : 1 }, report);
  const links = more.map(linkTo);
  const inner = lowerBlock<AttributeSet | Resource>(
    declaration.block,
    {
      place: `a ${keyword}`,
      gatherings: [ownPairs('meta_attributes')],
      child: (item) => lowerInnerSet(item, report) ?? lowerInnerResource(item, report),
    },
    report,
  );
  // What a schema does not allow here, such as a clone in a clone, stays where it is said; the checks report it.
  const children = [...links, ...inner] as Clone['children'];
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
