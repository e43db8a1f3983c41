import type {
  Attribute,
  AttributeSet,
  Cluster,
  Element,
  ElementKind,
  Extra,
  Member,
  NameValuePair,
  Resource,
  Section,
  SectionKind,
  SetKind,
} from './cluster.ts';

/** The attribute of that name, the first where a broken document repeats it. */
export function attributeOf(
  element: { readonly attributes: readonly Attribute[] },
  name: string,
): Attribute | undefined {
  // No for…of: this runs for every attribute, mostly before V8 optimises it, and until then each step of an iterator is an object.
  const { attributes } = element;
  for (let index = 0; index < attributes.length; index++) {
    if (attributes[index]!.name === name) return attributes[index];
  }
  return undefined;
}

/** The value of the attribute of that name. */
export function attributeValue(
  element: { readonly attributes: readonly Attribute[] },
  name: string,
): string | undefined {
  return attributeOf(element, name)?.value;
}

/** The id that was written, or undefined. */
export function idOf(element: Element): string | undefined {
  return element.id?.value;
}

type ChildOf<Parent extends Element> = Parent['children'][number];

/** The children of one kind (or several), in document order. */
export function childrenOfKind<Parent extends Element, Kind extends ChildOf<Parent>['kind']>(
  element: Parent,
  ...kinds: readonly Kind[]
): Extract<ChildOf<Parent>, { kind: Kind }>[] {
  const found: Extract<ChildOf<Parent>, { kind: Kind }>[] = [];
  const children = element.children as readonly ChildOf<Parent>[];
  for (let index = 0; index < children.length; index++) {
    const child = children[index]!;
    if ((kinds as readonly string[]).includes(child.kind))
      found.push(child as Extract<ChildOf<Parent>, { kind: Kind }>);
  }
  return found;
}

/** All children that are elements: without comments and unknown XML. */
export function elementsOf(element: Element): Element[] {
  const found: Element[] = [];
  for (const child of element.children as readonly (Element | Extra)[]) {
    if (child.kind !== 'comment' && child.kind !== 'xml') found.push(child);
  }
  return found;
}

/** Calls `enter` for an element and all below it, parents first; what is below is skipped where it returns false. */
export function visitElements(
  element: Element,
  enter: (element: Element, parent: Element | undefined) => boolean | undefined,
  parent?: Element,
): void {
  if (enter(element, parent) === false) return;
  const children = element.children as readonly (Element | Extra)[];
  for (let index = 0; index < children.length; index++) {
    const child = children[index]!;
    if (child.kind !== 'comment' && child.kind !== 'xml') visitElements(child, enter, element);
  }
}

/** The sections of a kind: one, none, or several where the document is broken. */
export function sectionsOf(cluster: Cluster, kind: SectionKind): Section[] {
  return cluster.sections.filter((section) => section.kind === kind);
}

/** The elements directly in all sections of a kind. */
export function membersOf<Kind extends Member['kind']>(
  cluster: Cluster,
  kind: SectionKind,
  ...kinds: readonly Kind[]
): Extract<Member, { kind: Kind }>[] {
  return sectionsOf(cluster, kind).flatMap((section) => childrenOfKind(section, ...kinds)) as Extract<
    Member,
    { kind: Kind }
  >[];
}

const resourceKinds: ReadonlySet<ElementKind> = new Set(['primitive', 'group', 'clone', 'master', 'bundle']);

/** Whether an element is a resource: a primitive, group, clone, master or bundle (a template is none). */
export function isResource(element: { readonly kind: string }): element is Resource {
  return resourceKinds.has(element.kind as ElementKind);
}

const setKinds: ReadonlySet<string> = new Set<SetKind>([
  'cluster_property_set',
  'instance_attributes',
  'meta_attributes',
  'utilization',
]);

/** Whether an element is a set of name-value pairs. */
export function isAttributeSet(element: { readonly kind: string }): element is AttributeSet {
  return setKinds.has(element.kind);
}

/** The sets of a kind that an element holds, in document order. */
export function setsOf(element: Element, kind: SetKind): AttributeSet[] {
  const found: AttributeSet[] = [];
  const children = element.children as readonly (Element | Extra)[];
  for (let index = 0; index < children.length; index++) {
    const child = children[index]!;
    if (child.kind === kind) found.push(child as AttributeSet);
  }
  return found;
}

/** The pairs of a set, in document order. */
export function pairsOf(set: AttributeSet): NameValuePair[] {
  return childrenOfKind(set, 'nvpair');
}
