import type { Span } from '../../../grammar/source.ts';
import type { Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import { attributeOf, attributeValue, idOf, sectionsOf } from '../../model/access.ts';
import type { Cluster, Constraint, Location } from '../../model/cluster.ts';
import { scoreValue } from '../../vocabulary/index.ts';
import { cannotSay } from './not-in-target.ts';

/** The node that a resource prefers: the first word of its line. */
export interface Preference {
  readonly node: string;
  readonly span: Span;
  /** What stood above the constraint. */
  readonly comments: readonly string[];
}

const sayable: ReadonlySet<string> = new Set(['rsc', 'node', 'score', 'description']);

const reasons: Readonly<Record<Exclude<Constraint['kind'], 'rsc_location'>, readonly [string, string, string]>> = {
  rsc_order: [
    'an order constraint',
    'a line starts its resources from left to right, and there is no order between lines',
    'Put the resources into one group, in this order.',
  ],
  rsc_colocation: [
    'a colocation constraint',
    'only resources of one line are kept together',
    'Put the resources into one group.',
  ],
  rsc_ticket: ['a ticket', 'Heartbeat 1 knows one cluster alone', 'Remove it for this target.'],
};

/** The preferred node of each resource that has one, by the id of the resource; the last comments belong to nothing. */
export function preferencesOf(cluster: Cluster): Outcome<{
  readonly preferences: ReadonlyMap<string, Preference>;
  readonly endComments: readonly string[];
}> {
  const preferences = new Map<string, Preference>();
  const diagnostics: Diagnostic[] = [];
  let comments: string[] = [];
  for (const child of sectionsOf(cluster, 'constraints').flatMap((section) => section.children)) {
    if (child.kind === 'comment') comments.push(child.text);
    else if (child.kind === 'rsc_location') {
      const refusal = refusalOf(child);
      const resource = attributeValue(child, 'rsc');
      const node = attributeOf(child, 'node');
      if (refusal || resource === undefined || node === undefined) {
        const [reason, advice] = refusal ?? incomplete;
        diagnostics.push(cannotSay(child.span, `this location${resource ? ` of ${resource}` : ''}`, reason, advice));
        continue;
      }
      const earlier = preferences.get(resource);
      const description = attributeValue(child, 'description');
      const above = [...comments, ...(description === undefined ? [] : [description])];
      comments = [];
      if (earlier) {
        const reason = 'each line has one preferred node';
        const advice = 'Keep the location of the node that is to be preferred.';
        diagnostics.push(cannotSay(child.span, `a second location of ${resource}`, reason, advice));
      } else preferences.set(resource, { node: node.value, span: child.span, comments: above });
    } else if (child.kind in reasons) {
      const [noun, reason, advice] = reasons[child.kind as keyof typeof reasons];
      const id = idOf(child as Constraint);
      diagnostics.push(cannotSay(child.span, id === undefined ? noun : `${noun} (${id})`, reason, advice));
    } else {
      diagnostics.push(
        cannotSay(child.span, 'XML', 'its only constraint is the preferred node of a line', 'Remove it.'),
      );
    }
  }
  return { value: { preferences, endComments: comments }, diagnostics };
}

const incomplete = ['it names no resource and node', 'Write: location RESOURCE prefers NODE.'] as const;

function refusalOf(location: Location): readonly [string, string] | undefined {
  const inner = location.children.find((child) => child.kind !== 'comment');
  if (inner?.kind === 'rule') {
    return ['a line has one preferred node and no rules', 'Name the node: location RESOURCE prefers NODE.'];
  }
  if (inner) return ['a location there is the first word of a line', 'Write: location RESOURCE prefers NODE.'];
  const other = location.attributes.find(({ name }) => !sayable.has(name));
  if (other) return [`a preferred node has no ${other.name}`, 'Write: location RESOURCE prefers NODE.'];
  const score = attributeValue(location, 'score');
  if (score === undefined || (scoreValue(score) ?? 0) <= 0) {
    return [
      'a line can only prefer a node, not avoid one',
      'Write which node is preferred: location RESOURCE prefers NODE.',
    ];
  }
  const node = attributeValue(location, 'node');
  if (node !== undefined && /[ \t\n]|^$/.test(node)) {
    return ['the name of a node is one word', 'Write the name that uname -n prints on the node.'];
  }
  return undefined;
}
