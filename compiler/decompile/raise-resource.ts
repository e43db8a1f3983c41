import type { Block, Declaration, IdReference, Item, Name } from '../../grammar/ast.ts';
import { agentWord } from '../analysis/agent-word.ts';
import { attributeOf, isAttributeSet } from '../model/access.ts';
import type {
  AttributeSet,
  Clone,
  Element,
  Group,
  Master,
  Operation,
  Operations,
  Primitive,
  Resource,
  SetKind,
  Template,
} from '../model/cluster.ts';
import { raiseBundle } from './raise-bundle.ts';
import { declaration, idReference, sayable, word } from './raise-declaration.ts';
import { hatch, inOrder, type Place, type Raised, raiseBlock, rankOf } from './raise-items.ts';
import { attributePairs, headOf, pair, type WritesId } from './raise-parts.ts';
import { raiseInnerSet } from './raise-set.ts';

/** The block of an element that holds nothing but sets. */
export function blockOfSets(
  element: Element & { readonly children: readonly (AttributeSet | { readonly kind: 'comment' | 'xml' })[] },
  own: SetKind,
  writesId: WritesId,
): Block | undefined {
  return raiseBlock<AttributeSet>(element.children as Operation['children'], (set, place) =>
    raiseInnerSet(set, place, { element, own }, writesId),
  );
}

function raiseOperation(operation: Operation, writesId: WritesId): Declaration {
  const named = sayable(operation, 'name');
  const words = named === undefined ? [] : [word(named)];
  const said = headOf(operation, words.length > 0 ? ['name'] : [], writesId);
  const head = operation.hasNoInterval ? [pair('interval', undefined), ...said] : said;
  return declaration('op', words, head, blockOfSets(operation, 'instance_attributes', writesId));
}

function raiseOperations(
  operations: Operations,
  place: Place,
  owner: Primitive | Template,
  writesId: WritesId,
): Item[] {
  const block = raiseBlock<Operation>(operations.children, (child) => inOrder(raiseOperation(child, writesId)), {
    always: true,
    keepsOrder: true,
  });
  const isOnly = owner.children.filter(({ kind }) => kind === 'operations').length === 1;
  const isPlain = operations.attributes.length === 0 && !(operations.id && writesId(operations));
  const holdsOperations =
    operations.children.at(-1)?.kind === 'op' && operations.children.every(({ kind }) => kind !== 'xml');
  if (isOnly && isPlain && holdsOperations && !place.commented) return [...(block?.items ?? [])];
  const refers = sayable(operations, 'id-ref');
  const reference = refers === undefined ? undefined : idReference(refers);
  const head = headOf(operations, reference ? ['id-ref'] : [], writesId);
  const isBare = reference !== undefined && operations.children.length === 0;
  return [declaration('operations', reference ? [reference] : [], head, isBare ? undefined : block)];
}

function primitiveChild(owner: Primitive | Template, writesId: WritesId) {
  return (child: AttributeSet | Operations, place: Place): Raised =>
    child.kind === 'operations'
      ? { rank: rankOf('operations'), items: raiseOperations(child, place, owner, writesId) }
      : raiseInnerSet(child, place, { element: owner, own: 'instance_attributes' }, writesId);
}

function raisePrimitive(primitive: Primitive | Template, writesId: WritesId): Declaration {
  const words: (Name | IdReference)[] = [];
  const said: string[] = [];
  if (primitive.id) words.push(word(primitive.id.value));
  const agent = agentWord({
    class: sayable(primitive, 'class'),
    provider: attributeOf(primitive, 'provider')?.value,
    type: sayable(primitive, 'type'),
  });
  if (primitive.id && agent !== undefined && !attributeOf(primitive, 'provider')?.literal) {
    words.push(word(agent));
    said.push('class', 'provider', 'type');
  }
  const template = sayable(primitive, 'template');
  const reference = template === undefined ? undefined : idReference(template);
  if (primitive.id && reference) {
    words.push(reference);
    said.push('template');
  }
  const head = attributePairs(primitive.attributes, said);
  return declaration(primitive.kind, words, head, raiseBlock(primitive.children, primitiveChild(primitive, writesId)));
}

type Collective = Group | Clone | Master;

function keywordOf(collective: Collective): 'group' | 'clone' | 'promotable' | 'master' {
  return collective.kind === 'clone' && collective.promotable ? 'promotable' : collective.kind;
}

function raiseCollective(collective: Collective, writesId: WritesId): Declaration {
  const words: Name[] = collective.id ? [word(collective.id.value)] : [];
  for (const child of collective.children)
    if (child.kind === 'link' && child.id && collective.id) words.push(word(child.id.value));
  const children = (collective.children as Clone['children']).filter(({ kind }) => kind !== 'link');
  const block = raiseBlock<AttributeSet | Resource>(children as readonly (AttributeSet | Resource)[], (child, place) =>
    isAttributeSet(child)
      ? raiseInnerSet(child, place, { element: collective, own: 'meta_attributes' }, writesId)
      : { rank: rankOf(child.kind), items: [raiseResource(child, writesId)] },
  );
  return declaration(keywordOf(collective), words, attributePairs(collective.attributes), block);
}

/** The statement of a resource or template. */
export function raiseResource(resource: Resource | Template, writesId: WritesId): Item {
  switch (resource.kind) {
    case 'primitive':
    case 'template':
      return raisePrimitive(resource, writesId);
    case 'group':
    case 'clone':
    case 'master':
      return raiseCollective(resource, writesId);
    case 'bundle':
      return raiseBundle(resource, writesId, raiseResource);
    default:
      return hatch(resource);
  }
}
