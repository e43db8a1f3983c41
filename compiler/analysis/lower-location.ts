import type { Preference, Location as SyntaxLocation } from '../../grammar/ast.ts';
import type { Attribute, Location, ResourceSet, Rule, UnknownElement } from '../model/cluster.ts';
import { finding, type Report } from './catalogue.ts';
import { constraintFinding } from './constraint-catalogue.ts';
import { headSpan } from './head-span.ts';
import { inARow, inPlace, lowerConstraintBody, type Placed } from './lower-constraint-body.ts';
import { lowerHead, positional } from './lower-head.ts';
import { type LoweredPreference, lowerPreference } from './lower-preference.ts';
import { lowerReferenceSet } from './lower-resource-set.ts';

const body = { suffix: 'role', preferences: true, lifetimes: true, place: 'a location constraint' } as const;

/** What the words of the statement say of the resource. */
function subjectAttributes({ pattern, subject }: SyntaxLocation): Attribute[] {
  const attributes = pattern ? [positional('rsc-pattern', pattern)] : [];
  if (subject?.kind !== 'reference') return attributes;
  attributes.push(positional('rsc', subject.name));
  if (subject.suffix) attributes.push(positional('role', subject.suffix));
  return attributes;
}

/** Puts what a preference says of the constraint to what is there; a second node is left out with its score. */
function addPreference(attributes: Attribute[], preference: LoweredPreference, report: Report): void {
  const { node } = preference;
  const first = attributes.find(({ name }) => name === 'node');
  if (node && first) {
    report(constraintFinding('location-several-nodes', node.valueSpan, { first: first.value, second: node.value }));
    return;
  }
  if (node) attributes.push(node);
  for (const attribute of preference.attributes) {
    if (attributes.some(({ name }) => name === attribute.name))
      report(finding('duplicate-attribute', attribute.nameSpan, { name: attribute.name }));
    else attributes.push(attribute);
  }
}

/** `location web prefers host1 score=100` and all other ways to place resources on nodes. */
export function lowerLocation(statement: SyntaxLocation, report: Report): Location {
  const { block, lifetime, pattern, preference, span, subject } = statement;
  const head = lowerHead(statement.head, report, {
    attributes: subjectAttributes(statement),
    mayBeAbsent: ['score'],
  });
  const attributes = [...head.attributes];
  const { lifetimes, preferences, sets, ...rest } = lowerConstraintBody(block, lifetime, body, report);
  const extras = [...rest.extras];
  const subjectSet: Placed<ResourceSet | UnknownElement>[] =
    subject?.kind === 'referenceSet' ? [{ above: [], child: lowerReferenceSet(subject, body.suffix, report) }] : [];
  const rules: Placed<Rule>[] = [];
  const placeless: Preference[] = [];
  let { id } = head;
  const scored = (): boolean => head.absent.has('score') || attributes.some(({ name }) => name === 'score');
  if (preference) {
    const lowered = lowerPreference(preference, 'line', scored(), report);
    addPreference(attributes, lowered, report);
    if (id && lowered.id) report(finding('duplicate-attribute', lowered.id.span, { name: 'id' }));
    id ??= lowered.id;
    if (lowered.rule) rules.push({ above: [], child: lowered.rule });
  }
  for (const { above, child } of preferences) {
    const lowered = lowerPreference(child, 'block', scored(), report);
    addPreference(attributes, lowered, report);
    id ??= lowered.id;
    if (lowered.rule) rules.push({ above, child: lowered.rule });
    else extras.push(...above);
    if (!lowered.rule && !lowered.node) placeless.push(child);
  }
  if (rules.length > 0 || attributes.some(({ name }) => name === 'node')) {
    for (const { span: place, verb } of placeless)
      report(constraintFinding('preference-without-place', place, { verb }));
  }
  return {
    kind: 'rsc_location',
    id,
    attributes,
    children: inARow<Location['children'][number]>(
      inPlace(subjectSet),
      inPlace(sets),
      inPlace(rules),
      inPlace(lifetimes),
      extras,
    ),
    span,
    headSpan: headSpan(statement, 'location', pattern, subject),
  };
}
