import type { RawXml, ReferenceSet, SetLine } from '../../grammar/ast.ts';
import { noLayout } from '../../grammar/no-layout.ts';
import { nowhere } from '../../grammar/source.ts';
import type { CommentNode, Lifetime, ResourceReference, ResourceSet } from '../model/cluster.ts';
import { annotationOf, plainValue, without } from './raise-annotation.ts';
import { as, attributePairs, commentRuns, commentsBelow, name, type WritesId } from './raise-parts.ts';
import { resourceReference, suffixOf } from './raise-words.ts';
import { xmlTextOf } from './raise-xml.ts';

/** Whether a set is nothing but named resources and comments, so that words can say it. */
export function isSayable(set: ResourceSet): boolean {
  return set.children.every(
    (child) =>
      child.kind === 'comment' ||
      (child.kind === 'resource_ref' &&
        child.id !== undefined &&
        child.attributes.length === 0 &&
        child.children.every(({ kind }) => kind === 'comment')),
  );
}

/** The members of a set in document order. */
export function membersOf(set: ResourceSet): ResourceReference[] {
  return set.children.filter((child) => child.kind === 'resource_ref');
}

/** `xml '…'` for an element that has no words, with comments above it. */
export function raiseRaw(element: ResourceSet | Lifetime, above: readonly CommentNode[]): RawXml {
  return {
    kind: 'xml',
    text: name(xmlTextOf(element), true),
    layout: { ...noLayout, comments: commentRuns([...above, ...commentsBelow(element)]) },
    span: nowhere,
  };
}

/** `set a b role=Promoted`, `set @id`, with the comments above and inside of the set. */
export function raiseSetLine(set: ResourceSet, above: readonly CommentNode[], writesId: WritesId): SetLine | RawXml {
  if (!isSayable(set)) return raiseRaw(set, above);
  const reference = plainValue(set, 'id-ref');
  const head = attributePairs(without(set, 'id-ref'));
  return {
    kind: 'setLine',
    reference: reference === undefined ? undefined : { kind: 'idReference', id: reference, span: nowhere },
    members: membersOf(set).map((member) => resourceReference(member.id!.value)),
    head: set.id && writesId(set) ? [...head, as(set.id)] : head,
    layout: { ...noLayout, comments: commentRuns([...above, ...commentsBelow(set)]) },
    span: nowhere,
  };
}

/**
 * `(a b:Promoted)` for a set of a location or ticket: attributes other than the role stand in brackets. Undefined where the
 * set has no members, or holds what no words say.
 */
export function raiseReferenceSet(set: ResourceSet, writesId: WritesId): ReferenceSet | undefined {
  const members = membersOf(set);
  if (members.length === 0 || !isSayable(set)) return undefined;
  const suffix = suffixOf(plainValue(set, 'role'));
  return {
    kind: 'referenceSet',
    any: false,
    members: members.map((member) => resourceReference(member.id!.value, suffix)),
    annotation: annotationOf(set, without(set, suffix === undefined ? undefined : 'role'), writesId),
    span: nowhere,
  };
}

/** A set of an order whose members start side by side: `(a b)`, `any (a b)`; undefined for every other set. */
export function raiseParallelSet(set: ResourceSet, writesId: WritesId): ReferenceSet | undefined {
  const members = membersOf(set);
  if (members.length === 0 || !isSayable(set) || plainValue(set, 'sequential') !== 'false') return undefined;
  const any = plainValue(set, 'require-all') === 'false';
  const suffix = suffixOf(plainValue(set, 'action'));
  const rest = without(set, 'sequential', any ? 'require-all' : undefined, suffix === undefined ? undefined : 'action');
  return {
    kind: 'referenceSet',
    any,
    members: members.map((member) => resourceReference(member.id!.value, suffix)),
    annotation: annotationOf(set, rest, writesId),
    span: nowhere,
  };
}
