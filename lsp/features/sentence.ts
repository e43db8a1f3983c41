import { attributeValue, childrenOfKind } from '../../compiler/model/access.ts';
import type { Colocation, Constraint, Location, Order, ResourceSet, Ticket } from '../../compiler/model/cluster.ts';
import { scoreValue } from '../../compiler/vocabulary/index.ts';
import { textOf } from '../../grammar/index.ts';

const infinity = 1_000_000;

/** "runs", "is promoted", …: what a role means of a resource. */
function being(role: string | undefined): string {
  switch (role?.toLowerCase()) {
    case 'promoted':
    case 'master':
      return 'is promoted';
    case 'unpromoted':
    case 'slave':
      return 'runs unpromoted';
    case 'stopped':
      return 'is stopped';
    default:
      return 'runs';
  }
}

/** "starts", "is promoted", …: what an action does to a resource. */
function doing(action: string | undefined): string {
  switch (action) {
    case 'promote':
      return 'is promoted';
    case 'demote':
      return 'is demoted';
    case 'stop':
      return 'stops';
    default:
      return 'starts';
  }
}

const reverse: Readonly<Record<string, string>> = {
  start: 'stop',
  stop: 'start',
  promote: 'demote',
  demote: 'promote',
};

function names(set: ResourceSet): string[] {
  return childrenOfKind(set, 'resource_ref').flatMap(({ id }) => id?.value ?? []);
}

function list(words: readonly string[], joined = 'and'): string {
  return words.length < 2 ? (words[0] ?? 'nothing') : `${words.slice(0, -1).join(', ')} ${joined} ${words.at(-1)}`;
}

const isFalse = (text: string | undefined): boolean => /^(false|no|off|n|0)$/i.test(text ?? '');

function colocationOfPair(resource: string, other: string, constraint: Colocation): string {
  const role = attributeValue(constraint, 'rsc-role');
  const otherRole = attributeValue(constraint, 'with-rsc-role');
  const written = attributeValue(constraint, 'score');
  const score = written === undefined ? 0 : scoreValue(written);
  const where = `where ${other} ${being(otherRole)}`;
  if (score === undefined) return `${resource} ${being(role)} near ${other}, as an attribute says.`;
  if (score >= infinity) {
    const lost = being(role) === 'runs' ? 'stops' : `is not ${being(role).replace(/^is |^runs /, '')}`;
    return `${resource} ${being(role)} ${where}; if ${other} ${being(otherRole)} nowhere, ${resource} ${lost}; ${other} does not care about ${resource}.`;
  }
  if (score <= -infinity)
    return `${resource} never ${being(role)} ${where}; ${other} is placed first and does not care.`;
  if (score === 0) return `${resource} and ${other} are placed in any way: the score is 0.`;
  const wish = score > 0 ? `would rather be ${where}` : `would rather not be ${where}`;
  return `${resource} ${wish} (score ${score}), but need not; ${other} does not care about ${resource}.`;
}

function colocation(constraint: Colocation): string {
  const resource = attributeValue(constraint, 'rsc');
  const other = attributeValue(constraint, 'with-rsc');
  if (resource !== undefined && other !== undefined) return colocationOfPair(resource, other, constraint);
  const sets = childrenOfKind(constraint, 'resource_set');
  const parts = sets.map((set) => {
    const members = names(set);
    if (isFalse(attributeValue(set, 'sequential')) || members.length < 2) return list(members);
    return members.join(', each on the node of the one before it: ');
  });
  const never = (scoreValue(attributeValue(constraint, 'score') ?? '') ?? 0) < 0;
  const verb = never ? 'keep apart' : 'run together';
  return parts.length < 2
    ? `${list(sets.flatMap(names))} ${verb}.`
    : `${parts.join('; the node is chosen by: ')}. They ${verb}; the last set is placed first.`;
}

function orderOfPair(first: string, then: string, constraint: Order): string {
  const firstAction = attributeValue(constraint, 'first-action') ?? 'start';
  const thenAction = attributeValue(constraint, 'then-action') ?? firstAction;
  const score = attributeValue(constraint, 'score');
  const kind =
    attributeValue(constraint, 'kind') ?? (score !== undefined && scoreValue(score) === 0 ? 'Optional' : 'Mandatory');
  if (kind === 'Serialize') return `${first} and ${then} never act at the same time; which is first does not matter.`;
  if (kind === 'Optional') {
    return `When ${first} ${doing(firstAction)} and ${then} ${doing(thenAction)} at the same time, ${first} comes first; neither waits for the other otherwise.`;
  }
  const forward = `${then} ${doing(thenAction)} only after ${first} ${doing(firstAction)}`;
  if (isFalse(attributeValue(constraint, 'symmetrical'))) return `${forward}; nothing is said of the reverse.`;
  const back = `before ${first} ${doing(reverse[firstAction])}, ${then} ${doing(reverse[thenAction])}`;
  return `${forward}; ${back}.`;
}

function order(constraint: Order): string {
  const first = attributeValue(constraint, 'first');
  const then = attributeValue(constraint, 'then');
  if (first !== undefined && then !== undefined) return orderOfPair(first, then, constraint);
  const steps = childrenOfKind(constraint, 'resource_set').flatMap((set) => {
    const members = names(set);
    const action = attributeValue(set, 'action');
    const does = action === undefined ? '' : ` (${action})`;
    if (!isFalse(attributeValue(set, 'sequential'))) return members.map((member) => `${member}${does}`);
    const any = isFalse(attributeValue(set, 'require-all'));
    return [`${list(members, any ? 'or' : 'and')}${does}${any ? ', whichever is first' : ' at once'}`];
  });
  const back = isFalse(attributeValue(constraint, 'symmetrical')) ? '' : '; stopping goes the other way';
  return `First ${steps.join(', then ')}${back}.`;
}

function location(constraint: Location): string {
  const pattern = attributeValue(constraint, 'rsc-pattern');
  const members = childrenOfKind(constraint, 'resource_set').flatMap(names);
  const one = attributeValue(constraint, 'rsc');
  const who =
    one ?? (members.length > 0 ? list(members) : `Each resource whose name matches ${pattern ?? '(nothing)'}`);
  const preference = (score: string | undefined, place: string): string => {
    const value = scoreValue(score ?? '');
    if (value === undefined) return `${who}: ${place} counts by an attribute of the node`;
    if (value <= -infinity) return `${who} never runs ${place}`;
    if (value >= infinity) return `${who} runs ${place} whenever that is possible`;
    return value < 0
      ? `${who} avoids to run ${place} (score ${value})`
      : `${who} prefers to run ${place} (score ${value})`;
  };
  const node = attributeValue(constraint, 'node');
  const sentences = node === undefined ? [] : [preference(attributeValue(constraint, 'score'), `on ${node}`)];
  for (const rule of childrenOfKind(constraint, 'rule')) {
    sentences.push(preference(attributeValue(rule, 'score'), `where ${textOf(rule.span).replace(/\s+/g, ' ')}`));
  }
  return `${sentences.join('; ')}.`;
}

const losses: Readonly<Record<string, string>> = {
  stop: 'it is stopped',
  demote: 'it is demoted',
  fence: 'its nodes are fenced',
  freeze: 'it is left as it is, and no longer managed',
};

function ticket(constraint: Ticket): string {
  const members = childrenOfKind(constraint, 'resource_set').flatMap(names);
  const who = attributeValue(constraint, 'rsc') ?? list(members);
  const loss = losses[attributeValue(constraint, 'loss-policy') ?? 'stop'] ?? 'it is stopped';
  const role = being(attributeValue(constraint, 'rsc-role'));
  return `${who} ${role} only while this site holds the ticket ${attributeValue(constraint, 'ticket') ?? ''}; when the ticket is lost, ${loss}.`;
}

/** What a constraint does, in one plain sentence. */
export function sentenceOf(constraint: Constraint): string {
  switch (constraint.kind) {
    case 'rsc_colocation':
      return colocation(constraint);
    case 'rsc_order':
      return order(constraint);
    case 'rsc_location':
      return location(constraint);
    case 'rsc_ticket':
      return ticket(constraint);
  }
}
