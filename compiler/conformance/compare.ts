/** An element as both sides of a comparison read it. */
export interface PlainElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PlainElement[];
}

/** `exact` counts every id; `ids` forgives those of nested parts that nothing refers to. */
export type Level = 'exact' | 'ids';

/** Elements whose ids people and tools use: they count at every level. */
const named: ReadonlySet<string> = new Set([
  ...['primitive', 'template', 'group', 'clone', 'master', 'master_slave', 'bundle', 'node', 'tag', 'alert'],
  ...['rsc_location', 'rsc_colocation', 'rsc_order', 'rsc_ticket', 'cluster_property_set', 'resource_ref', 'obj_ref'],
  ...['acl_role', 'acl_target', 'acl_group', 'acl_user', 'role', 'role_ref'],
]);

/** Elements that hold several kinds of child, whose order among each other has no meaning to any daemon. */
const mixing: ReadonlySet<string> = new Set([
  ...['primitive', 'template', 'group', 'clone', 'master', 'master_slave', 'bundle', 'op', 'node', 'configuration'],
  ...['alert', 'recipient', 'select', 'cluster_property_set', 'instance_attributes', 'meta_attributes', 'utilization'],
]);

const referring: ReadonlySet<string> = new Set([
  ...['id-ref', 'rsc', 'with-rsc', 'first', 'then', 'template', 'reference', 'from', 'to', 'devices'],
]);
const references: ReadonlySet<string> = new Set(['resource_ref', 'obj_ref', 'role', 'role_ref']);
/** What of a `<cib>` is configuration; the rest is kept up by the cluster itself. */
const ownHeader: ReadonlySet<string> = new Set(['validate-with', 'admin_epoch']);

function collectReferred(element: PlainElement, found: Set<string>): void {
  for (const [name, value] of Object.entries(element.attributes)) {
    if (referring.has(name)) for (const id of value.split(',')) found.add(id);
  }
  const { id } = element.attributes;
  if (references.has(element.name) && id !== undefined) found.add(id);
  for (const child of element.children) collectReferred(child, found);
}

function withoutState(root: PlainElement): PlainElement {
  if (root.name !== 'cib') return root;
  const attributes = Object.fromEntries(Object.entries(root.attributes).filter(([name]) => ownHeader.has(name)));
  return { name: root.name, attributes, children: root.children.filter(({ name }) => name !== 'status') };
}

function attributesOf({ name, attributes }: PlainElement, level: Level, referred: ReadonlySet<string>) {
  const { id, ...others } = attributes;
  return level === 'exact' || id === undefined || named.has(name) || referred.has(id) ? attributes : others;
}

function childrenOf(element: PlainElement): readonly PlainElement[] {
  if (!mixing.has(element.name)) return element.children;
  return [...element.children].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/**
 * The first difference of two CIB documents in what they configure, as a sentence, or undefined where there is none.
 *
 * Status, comments, blanks and the cluster's own header fields do not count, nor the order of attributes, of sections, and
 * of different kinds of child in one element: Pacemaker's scheduler was seen to act the same whatever they are. Ids,
 * spellings, an absent value against the default, and the order within a kind all count.
 */
export function firstDifference(original: PlainElement, result: PlainElement, level: Level): string | undefined {
  const [left, right] = [withoutState(original), withoutState(result)];
  const referred = new Set<string>();
  collectReferred(left, referred);
  collectReferred(right, referred);
  return compareElements(left, right, level, referred, '');
}

function compareElements(
  left: PlainElement,
  right: PlainElement,
  level: Level,
  referred: ReadonlySet<string>,
  path: string,
): string | undefined {
  if (left.name !== right.name) return `${path}: <${left.name}> became <${right.name}>`;
  const id = left.attributes.id;
  const here = `${path}/${left.name}${id === undefined ? '' : `[${id}]`}`;
  const [before, after] = [attributesOf(left, level, referred), attributesOf(right, level, referred)];
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [before[name], after[name]];
    if (was === is) continue;
    if (was === undefined) return `${here}: ${name} was added`;
    return is === undefined ? `${here}: ${name} was lost` : `${here}: ${name} changed`;
  }
  const [children, others] = [childrenOf(left), childrenOf(right)];
  for (let index = 0; index < Math.min(children.length, others.length); index++) {
    const found = compareElements(children[index]!, others[index]!, level, referred, here);
    if (found !== undefined) return found;
  }
  if (children.length === others.length) return undefined;
  return `${here}: ${children.length} elements inside became ${others.length}`;
}
