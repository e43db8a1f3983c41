import type { Reference, ReferenceSet, SetLine } from '../../grammar/ast.ts';
import type { Attribute, ResourceReference, ResourceSet } from '../model/cluster.ts';
import type { Report } from './catalogue.ts';
import { constraintFinding } from './constraint-catalogue.ts';
import { identifier, lowerAnnotation, lowerHead, positional } from './lower-head.ts';

/** What the word behind the colon of a member says of its set. */
export type SetSuffix = 'role' | 'action';

function member(reference: Reference): ResourceReference {
  return {
    kind: 'resource_ref',
    id: identifier(reference.name),
    attributes: [],
    children: [],
    span: reference.span,
    headSpan: reference.span,
  };
}

/** The one role or action of all members, if they have one. */
function commonSuffix(members: readonly Reference[], suffix: SetSuffix, report: Report): Attribute[] {
  const first = members.find((reference) => reference.suffix)?.suffix;
  if (!first) return [];
  for (const reference of members) {
    if (reference.suffix?.value !== first.value)
      report(
        constraintFinding('mixed-set', reference.span, {
          name: reference.name.value,
          attribute: suffix,
        }),
      );
  }
  return [positional(suffix, first)];
}

/** `(a b)`, `any (a b)`: outside of orders a set without attributes of its own. */
export function lowerReferenceSet(set: ReferenceSet, suffix: SetSuffix, report: Report): ResourceSet {
  const { annotation, any, members, span } = set;
  const ofOrder = suffix === 'action';
  const attributes = commonSuffix(members, suffix, report);
  if (ofOrder || any) attributes.push(positional('sequential', { value: 'false', span }));
  if (any) attributes.push(positional('require-all', { value: 'false', span }));
  const head = lowerAnnotation(annotation, report, { attributes });
  return {
    kind: 'resource_set',
    id: head.id,
    attributes: head.attributes,
    children: members.map(member),
    span,
    headSpan: span,
  };
}

/** Single steps in a row that have one action: an ordered set. */
export function lowerRun(run: readonly Reference[]): ResourceSet {
  const first = run[0]!;
  const span = { ...first.span, end: Math.max(first.span.end, run.at(-1)!.span.end) };
  return {
    kind: 'resource_set',
    id: undefined,
    attributes: first.suffix ? [positional('action', first.suffix)] : [],
    children: run.map(member),
    span,
    headSpan: span,
  };
}

/** `set a b role=Promoted`, `set @id`. */
export function lowerSetLine(line: SetLine, suffix: SetSuffix, report: Report): ResourceSet {
  const { head, members, reference, span } = line;
  const attributes = [
    ...(reference ? [positional('id-ref', { value: reference.id, span: reference.span })] : []),
    ...commonSuffix(members, suffix, report),
  ];
  const lowered = lowerHead(head, report, { attributes });
  return {
    kind: 'resource_set',
    id: lowered.id,
    attributes: lowered.attributes,
    children: members.map(member),
    span,
    headSpan: span,
  };
}
