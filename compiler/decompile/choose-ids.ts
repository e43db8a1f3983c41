import { attributeOf, attributeValue, sectionsOf } from '../model/access.ts';
import type { Attribute, Cluster, Element, ElementKind, Extra, IdConvention } from '../model/cluster.ts';
import { isRepeatable } from '../targets/cib/derived-ids.ts';
import { assignIds, derivedIdOf } from '../targets/cib/ids.ts';
import { type CibTarget, defaultTarget, isTarget } from '../targets/target.ts';
import { elementEntries } from '../vocabulary/index.ts';
import type { WritesId } from './raise-parts.ts';

/** The convention of a file, and which ids it has to write. */
export interface ChosenIds {
  readonly convention: IdConvention;
  readonly writesId: WritesId;
}

/** Nested parts, whose ids nobody uses unless something refers to them. */
const nested: ReadonlySet<ElementKind> = new Set<ElementKind>([
  'instance_attributes',
  'meta_attributes',
  'utilization',
  'nvpair',
  'operations',
  'op',
  'rule',
  'expression',
  'date_expression',
  'rsc_expression',
  'op_expression',
  'date_spec',
  'duration',
  'lifetime',
  'resource_set',
  'fencing-level',
  'acl_permission',
  'read',
  'write',
  'deny',
  'recipient',
  'port-mapping',
  'storage-mapping',
  'attribute',
]);

const referring: ReadonlySet<string> = new Set([
  'id-ref',
  'rsc',
  'with-rsc',
  'first',
  'then',
  'from',
  'to',
  'template',
  'reference',
  'ref',
  'devices',
]);

/** What counts about a kind of element here. */
interface KindFacts {
  /** Its id is that of another element. */
  readonly isReference: boolean;
  /** It may mention others by more than `id-ref`. */
  readonly mentions: boolean;
  /** It gets a derived id where it has none. */
  readonly isNamedByConvention: boolean;
}

const noFacts: KindFacts = { isReference: false, mentions: false, isNamedByConvention: false };

const factsOf: ReadonlyMap<string, KindFacts> = new Map(
  elementEntries.map(({ kind, id, attributes }) => [
    kind,
    {
      isReference: id === 'reference',
      mentions: attributes.some(({ name }) => (referring.has(name) && name !== 'id-ref') || name === 'xpath'),
      isNamedByConvention: nested.has(kind as ElementKind) && kind !== 'operations' && kind !== 'lifetime',
    },
  ]),
);

/** What has to be known of a whole document before ids are chosen. */
interface Survey {
  /** Every id that something in the document mentions: references, members, and the xpaths of permissions. */
  readonly mentioned: ReadonlySet<string>;
  /** Whether some part got no id although one can be derived: its id depends on the convention that the file has. */
  readonly dependsOnConvention: boolean;
}

function survey(cluster: Cluster): Survey {
  const mentioned = new Set<string>();
  let dependsOnConvention = false;
  const mention = ({ name, value }: Attribute): void => {
    if (referring.has(name)) for (const id of value.split(',')) mentioned.add(id);
    else if (name === 'xpath') {
      for (const [, double, single] of value.matchAll(/@id\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
        mentioned.add(double ?? single ?? '');
    }
  };
  const mentionReference = (element: Element): void => {
    const reference = attributeValue(element, 'id-ref');
    if (reference !== undefined) mentioned.add(reference);
  };
  const step = (element: Element): void => {
    const { kind, id, attributes } = element;
    const facts = factsOf.get(kind) ?? noFacts;
    if (id && facts.isReference) mentioned.add(id.value);
    if (facts.mentions) for (let index = 0; index < attributes.length; index++) mention(attributes[index]!);
    else if (attributes.length > 0) mentionReference(element);
    if (!id && facts.isNamedByConvention) dependsOnConvention ||= attributeOf(element, 'id-ref') === undefined;
    const children = element.children as readonly (Element | Extra)[];
    for (let index = 0; index < children.length; index++) {
      const child = children[index]!;
      if (child.kind !== 'comment' && child.kind !== 'xml') step(child);
    }
  };
  for (const section of cluster.sections) step(section);
  return { mentioned, dependsOnConvention };
}

function targetOf(cluster: Cluster): CibTarget {
  const said = cluster.target?.value;
  if (said !== undefined && isTarget(said) && said !== 'heartbeat-1') return said;
  return defaultTarget as CibTarget;
}

/** The elements whose derived id may depend on how many siblings stand before them. */
function laterSiblings(cluster: Cluster): ReadonlySet<Element> {
  const later = new Set<Element>();
  const step = (children: readonly (Element | Extra)[]): void => {
    let isLater = false;
    for (const child of children) {
      if (child.kind === 'comment' || child.kind === 'xml') continue;
      if (isLater && isRepeatable(child.kind)) later.add(child);
      isLater ||= isRepeatable(child.kind);
      step(child.children);
    }
  };
  for (const kind of new Set(cluster.sections.map((section) => section.kind)))
    step(sectionsOf(cluster, kind).flatMap((section) => section.children));
  return later;
}

/** Decides for one convention; the count is that of the ids of nested parts that have to be written. */
function chooseFor(
  cluster: Cluster,
  convention: IdConvention,
  keeps: (element: Element) => boolean,
  trustsPosition: boolean,
) {
  const forced = new Set<Element>();
  const counts = (element: Element): boolean => keeps(element) || forced.has(element);
  let assigned = assignIds(cluster, convention, targetOf(cluster), counts);
  // Where every id is that of the document, one that stands twice is not made so by leaving it out.
  for (let round = 0; round < 5 && assigned.differs; round++) {
    const before = forced.size;
    for (const { first, second } of assigned.collisions)
      for (const element of [first, second]) if (element.id && !keeps(element)) forced.add(element);
    if (forced.size === before) break;
    assigned = assignIds(cluster, convention, targetOf(cluster), counts);
  }
  const positional = trustsPosition ? undefined : laterSiblings(cluster);
  const { others } = assigned;
  const writesId: WritesId = (element) =>
    element.id !== undefined &&
    (positional?.has(element) || (counts(element) && derivedIdOf(element, others) !== element.id.value));
  let count = 0;
  others.forEach((_, element) => {
    if (nested.has(element.kind) && writesId(element)) count += 1;
  });
  positional?.forEach((element) => {
    if (element.id && nested.has(element.kind) && !(others.has(element) && counts(element))) count += 1;
  });
  return { convention, writesId, count };
}

/**
 * Chooses the convention that leaves the fewest ids to write, and the ids to write: those that the convention would not
 * derive. Without `keepIds` the ids of nested parts that nothing mentions are left out, unless they name what people see
 * (`require-all=false` sets) or two derived ids would be the same. `trustsPosition` is to be false where an element stands as
 * XML: it is no sibling then, so that siblings behind it keep the ids that depend on their position.
 */
export function chooseIds(cluster: Cluster, options: { readonly keepIds: boolean }, trustsPosition = true): ChosenIds {
  const { mentioned, dependsOnConvention } = survey(cluster);
  const keeps = (element: Element): boolean =>
    options.keepIds ||
    !nested.has(element.kind) ||
    (element.id !== undefined && mentioned.has(element.id.value)) ||
    (element.kind === 'resource_set' && attributeValue(element, 'require-all') === 'false');
  const conventions: readonly IdConvention[] = dependsOnConvention
    ? [cluster.convention]
    : ['crmsh', 'pcs', 'pacemaker'];
  let best: (ChosenIds & { readonly count: number }) | undefined;
  for (const convention of conventions) {
    const choice = chooseFor(cluster, convention, keeps, trustsPosition);
    if (!best || choice.count < best.count) best = choice;
    if (best.count === 0) break;
  }
  return best!;
}
