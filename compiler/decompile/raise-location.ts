import type { HeadItem, Preference, Location as SyntaxLocation } from '../../grammar/ast.ts';
import { noLayout } from '../../grammar/no-layout.ts';
import { nowhere } from '../../grammar/source.ts';
import type { Location } from '../model/cluster.ts';
import { plainValue, without } from './raise-annotation.ts';
import { inlineLayout, inlineLifetime, type Parts, partsOf, raiseBody } from './raise-constraint-body.ts';
import { as, attributePairs, name, type WritesId } from './raise-parts.ts';
import { raiseNodePreference, raiseRulePreference } from './raise-preference.ts';
import { raiseReferenceSet } from './raise-resource-set.ts';
import { resourceReference, suffixOf } from './raise-words.ts';

/** The resource of a location, and the attributes that the words for it say. */
interface Subject {
  readonly subject: SyntaxLocation['subject'];
  readonly pattern: SyntaxLocation['pattern'];
  readonly said: readonly string[];
}

function raiseSubject(location: Location, parts: Parts, writesId: WritesId): Subject {
  const resource = plainValue(location, 'rsc');
  if (resource !== undefined) {
    const suffix = suffixOf(plainValue(location, 'role'));
    const said = suffix === undefined ? ['rsc'] : ['rsc', 'role'];
    return { subject: resourceReference(resource, suffix), pattern: undefined, said };
  }
  const pattern = plainValue(location, 'rsc-pattern');
  if (pattern !== undefined) return { subject: undefined, pattern: name(pattern, true), said: ['rsc-pattern'] };
  const [set] = parts.sets;
  const subject = set && parts.sets.length === 1 ? raiseReferenceSet(set.child, writesId) : undefined;
  return { subject, pattern: undefined, said: [] };
}

/** `location web prefers host1 score=100`; what has no place in the line goes into a block. */
export function raiseLocation(location: Location, writesId: WritesId): SyntaxLocation {
  const parts = partsOf(location);
  const { pattern, said, subject } = raiseSubject(location, parts, writesId);
  const setInLine = subject?.kind === 'referenceSet';
  const sets = setInLine ? [] : parts.sets;
  const node = plainValue(location, 'node');
  const score = plainValue(location, 'score');
  const named = subject !== undefined || pattern !== undefined;
  const inLine = named && sets.length === 0 && parts.rules.length + (node === undefined ? 0 : 1) === 1;
  const nodeInWords = node !== undefined && (inLine || sets.length > 0);
  const rest = attributePairs(without(location, ...said, ...(nodeInWords ? ['node', 'score'] : [])));
  const id: HeadItem[] = location.id && writesId(location) ? [as(location.id)] : [];
  const ofConstraint = rest.filter(({ key }) => key.value === 'score');
  const [rule] = parts.rules;
  let preference: Preference | undefined;
  if (inLine) {
    const head = [...rest.filter(({ key }) => key.value !== 'score'), ...id];
    preference = rule
      ? { ...raiseRulePreference(rule.child, [], head, writesId), layout: noLayout }
      : raiseNodePreference(node!, score, head);
  }
  const lifetime =
    inLine || sets.length + parts.rules.length === 0 ? inlineLifetime(parts.lifetimes, writesId) : undefined;
  const preferences = inLine
    ? []
    : [
        ...(nodeInWords ? [raiseNodePreference(node!, score, [])] : []),
        ...parts.rules.map(({ above, child }) => raiseRulePreference(child, above, [], writesId)),
      ];
  const block = raiseBody({ sets, preferences, lifetimes: lifetime ? [] : parts.lifetimes }, parts, writesId);
  const inlineParts = [
    ...(setInLine ? parts.sets : []),
    ...(inLine ? parts.rules : []),
    ...(lifetime ? parts.lifetimes : []),
  ];
  return {
    kind: 'location',
    subject,
    pattern,
    head: inLine ? ofConstraint : [...id, ...rest],
    preference,
    lifetime,
    block,
    layout: inlineLayout(inlineParts, parts, block),
    span: nowhere,
  };
}
