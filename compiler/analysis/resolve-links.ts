import { closest } from '../diagnostics/suggest.ts';
import { isResource } from '../model/access.ts';
import type { Element, Extra, Member, ResourceLink } from '../model/cluster.ts';
import { finding, type Report } from './catalogue.ts';

/** A resource at the top of the file that a name may take in, with the comments above it. */
interface Definition {
  readonly element: Member;
  readonly comments: readonly Extra[];
  /** The name that took it in, once one has. */
  takenBy: ResourceLink | undefined;
}

const takes: Readonly<Record<string, readonly string[]>> = {
  group: ['primitive'],
  clone: ['primitive', 'group'],
  master: ['primitive', 'group'],
  bundle: ['primitive'],
};

const kindNames: Readonly<Record<string, string>> = {
  group: 'a group',
  clone: 'a clone',
  master: 'a master',
  bundle: 'a bundle',
  primitive: 'a primitive',
  template: 'a template',
};

type Child = Element | Extra;

function childrenOf(element: Element): readonly Child[] {
  return element.children;
}

/** Names of the resources that are defined inside others. */
function innerNames(members: readonly Child[]): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (child: Child, inner: boolean): void => {
    if (!isResource(child)) return;
    if (inner && child.id) names.add(child.id.value);
    for (const below of childrenOf(child)) add(below, true);
  };
  for (const member of members) add(member, false);
  return names;
}

function collect(members: readonly (Member | Extra)[]): Map<string, Definition> {
  const found = new Map<string, Definition>();
  let comments: Extra[] = [];
  for (const member of members) {
    if (member.kind === 'comment') {
      comments.push(member);
      continue;
    }
    if ((isResource(member) || member.kind === 'template') && member.id && !found.has(member.id.value))
      found.set(member.id.value, { element: member, comments, takenBy: undefined });
    comments = [];
  }
  return found;
}

function hasLink(child: Child): boolean {
  return child.kind === 'link' || (isResource(child) && childrenOf(child).some(hasLink));
}

const wholes = new WeakMap<Child, Child>();

/** An element with other children; the one that was made of it before where its children are the same. */
function sameAsBefore(child: Child, children: readonly Child[]): Child {
  const before = wholes.get(child) as Element | undefined;
  const same =
    before?.children.length === children.length && before.children.every((one, index) => one === children[index]);
  if (before && same) return before;
  const whole = { ...child, children } as Child;
  wholes.set(child, whole);
  return whole;
}

/**
 * Puts the resources that groups, clones and bundles take in by name into their place, each with the comments above it.
 * A name that nothing has, that stands for the wrong kind of thing, or that is taken in a second time, is reported and left out.
 */
export function resolveLinks(members: readonly (Member | Extra)[], report: Report): readonly (Member | Extra)[] {
  if (!members.some(hasLink)) return members;
  const definitions = collect(members);
  const inner = innerNames(members);

  /** The names that the parent could take in. */
  const namesFor = (parent: Element): string[] =>
    [...definitions].flatMap(([name, { element, takenBy }]) =>
      !takenBy && takes[parent.kind]?.includes(element.kind) ? [name] : [],
    );
  const refuse = (link: ResourceLink, parent: Element): void => {
    const name = link.id?.value ?? '';
    if (inner.has(name)) {
      report(finding('repeated-member', link.span, { name }));
      return;
    }
    const near = closest(name, namesFor(parent));
    const advice = near ? `Did you mean ${near}?` : `Define it: primitive ${name} AGENT.`;
    report(
      finding('unknown-member', link.span, { name, parent: parent.id?.value ?? kindNames[parent.kind] ?? '', advice }),
    );
  };
  const resolve = (link: ResourceLink, parent: Element): readonly Child[] => {
    const name = link.id?.value ?? '';
    const definition = definitions.get(name);
    if (definition === undefined) {
      refuse(link, parent);
      return [];
    }
    const { element, comments, takenBy } = definition;
    const allowed = takes[parent.kind] ?? [];
    if (!allowed.includes(element.kind)) {
      const parentName = kindNames[parent.kind] ?? parent.kind;
      const advice = `Name ${allowed.map((kind) => kindNames[kind]).join(' or ')}.`;
      const found = kindNames[element.kind] ?? element.kind;
      report(finding('wrong-member', link.span, { name, found, parent: parentName, advice }));
      return [];
    }
    if (takenBy) {
      const related = [{ message: 'it is taken in here', span: takenBy.span }];
      report(finding('repeated-member', link.span, { name }, { related }));
      return [];
    }
    definition.takenBy = link;
    return [...comments, complete(element)];
  };
  const completed = new Map<Child, Child>();
  const complete = (child: Child): Child => {
    if (!isResource(child) || !childrenOf(child).some(hasLink)) return child;
    const known = completed.get(child);
    if (known) return known;
    const children = childrenOf(child).flatMap((below) =>
      below.kind === 'link' ? resolve(below, child) : [complete(below)],
    );
    const whole = sameAsBefore(child, children);
    completed.set(child, whole);
    return whole;
  };

  // Names are looked up in the order of the file, but what one takes in may be defined above or below it.
  const whole = members.map(complete) as (Member | Extra)[];
  const taken = new Set<Child>();
  for (const { element, comments, takenBy } of definitions.values())
    if (takenBy) for (const child of [element, ...comments]) taken.add(child);
  return whole.filter((_, index) => !taken.has(members[index]!));
}
