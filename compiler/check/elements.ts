import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Element, ElementKind } from '../model/cluster.ts';
import { type ChildEntry, childEntry, elementEntry } from '../vocabulary/index.ts';
import { report } from './catalogue.ts';
import { type Context, type Fact, hasFact, lifetimeInWords, targetName, unavailableId } from './context.ts';
import { noun, object, subject, withArticle } from './describe.ts';
import { kindFacts, laterConditions } from './kinds.ts';

/** What to say instead of an element that the target lacks. */
const instead: Readonly<Partial<Record<ElementKind, string>>> = {
  master: 'Write promotable: a clone with a promoted role.',
  lifetime: 'Put the dates into a rule of a location constraint, or remove them.',
  rkt: 'Use podman.',
  docker: 'Use a primitive with an agent that runs the container.',
  bundle: 'Use a primitive with an agent that runs the container.',
  template: 'Write what the template says into each primitive.',
  acl_user: 'Write a role and a user that has it.',
  acl_target: 'Write the permissions into the block of the user.',
  acl_group: 'Write a user for each member.',
  acl_permission: 'Write the permission as read, write or deny with the attributes of the older schemas.',
  read: 'Write the permission with xpath=, reference= or object-type=.',
  write: 'Write the permission with xpath=, reference= or object-type=.',
  deny: 'Write the permission with xpath=, reference= or object-type=.',
  resource_set: 'Write a constraint for each pair of resources.',
  rsc_expression: 'Set the value on each resource itself.',
  op_expression: 'Set the value on each operation itself.',
};

/** First schema in which conditions on resources and operations may stand in rules of constraints and alerts. */
const firstWithLaterConditions = '3.5';

/** The first schema that lets an expression of the cluster options say where its value comes from; others are earlier. */
const sectionsOfLaterConditions: ReadonlySet<string> = new Set(['constraints', 'alerts']);

/** Whether an element may stand where it does, in the target at hand; `section` is that of the statement. */
export function checkPlace(
  element: Element,
  parent: Element,
  section: string,
  context: Context,
): Diagnostic | undefined {
  if (element.kind === 'link' || kindFacts(parent.kind, context).places.has(element.kind)) return undefined;
  const place = childEntry(parent.kind, element.kind);
  if (!place) {
    const values = {
      child: subject(element),
      parent: withArticle(parent.kind),
      advice: adviceOnPlace(element, parent),
    };
    return report('misplaced-element', element.headSpan, values);
  }
  const lacking = lackingFact(element, place, section, context);
  if (!lacking) return undefined;
  return report(unavailableId(context, lacking), element.headSpan, {
    what: subject(element),
    target: targetName(context),
    lifetime: lifetimeInWords(context, lacking),
    advice: adviceOnTarget(element, context),
  });
}

/** What the target lacks of all that an element needs at its place. */
function lackingFact(element: Element, place: ChildEntry, section: string, context: Context): Fact | undefined {
  if (!hasFact(context, place)) return place;
  const own = elementEntry(element.kind);
  if (own && !hasFact(context, own)) return own;
  if (!laterConditions.has(element.kind) || !sectionsOfLaterConditions.has(section)) return undefined;
  const later: Fact = { since: firstWithLaterConditions, heartbeat: place.heartbeat };
  return hasFact(context, later) ? undefined : later;
}

function adviceOnPlace(element: Element, parent: Element): string {
  if (parent.kind === 'clone' || parent.kind === 'master') return 'A clone holds one primitive or group.';
  if (parent.kind === 'group') return 'A group holds primitives.';
  if (parent.kind === 'bundle') return 'A bundle holds one primitive.';
  return `Move the ${noun(element.kind)} to where it belongs, or remove it.`;
}

function adviceOnTarget(element: Element, { heartbeat2 }: Context): string {
  const advice = instead[element.kind];
  if (heartbeat2 && element.kind === 'master') return 'Write promotable: it becomes master_slave.';
  return advice ?? `Remove ${object(element)}, or compile for a target that has it.`;
}

/** The most rules that a location may have from this schema on. */
const firstWithOneRule = '4.0';

/** What an element has too often, or lacks among what it must have, as far as its kind alone says so. */
export function checkChildren(element: Element, context: Context): readonly Diagnostic[] {
  let found: Diagnostic[] | undefined;
  const { children } = element;
  let first: Element[] | undefined;
  for (let index = 0; index < children.length && children.length > 1; index++) {
    const child = children[index]!;
    // Of what may be repeated most elements have several, one behind the other.
    if (
      child.kind === 'comment' ||
      child.kind === 'xml' ||
      (child.kind === children[index - 1]?.kind && mayRepeat(element, child.kind, context))
    )
      continue;
    first ??= [];
    const before = firstOfKind(first, child.kind);
    if (!before) first.push(child);
    else if (!mayRepeat(element, child.kind, context)) {
      found ??= [];
      found.push(repeated(element, before, child, context));
    }
  }
  const { needed } = kindFacts(element.kind, context);
  for (let index = 0; index < needed.length; index++) {
    const place = needed[index]!;
    if (element.children.some((child) => child.kind === place.kind || child.kind === 'link')) continue;
    const child = place.kind === 'obj_ref' ? 'member' : noun(place.kind);
    const values = { parent: subject(element), child, advice: `Add ${withArticle(child)}.` };
    found ??= [];
    found.push(report('missing-element', element.headSpan, values));
  }
  return found ?? none;
}

function firstOfKind(elements: readonly Element[], kind: string): Element | undefined {
  for (let index = 0; index < elements.length; index++) if (elements[index]!.kind === kind) return elements[index];
  return undefined;
}

const none: readonly Diagnostic[] = [];

function mayRepeat(parent: Element, kind: string, context: Context): boolean {
  if (parent.kind === 'rsc_location' && kind === 'rule') return !context.schema || context.schema !== firstWithOneRule;
  if (reportedByForm.has(parent.kind) && (kind === 'primitive' || kind === 'group' || kind === 'rule')) return true;
  return childEntry(parent.kind, kind)?.most === undefined;
}

/** Elements whose form says more exactly what there is too much of. */
const reportedByForm: ReadonlySet<string> = new Set([
  'clone',
  'master',
  'cluster_property_set',
  'instance_attributes',
  'meta_attributes',
  'utilization',
]);

function repeated(parent: Element, first: Element, second: Element, context: Context): Diagnostic {
  const related = [{ message: 'The first one stands here', span: first.headSpan }];
  if (parent.kind === 'rsc_location') {
    const what = 'A second rule in a location constraint';
    const lifetime = 'pacemaker-3.10 was the last that had it';
    const advice = 'Write a location constraint for each rule.';
    return report(
      'removed-in-3',
      second.headSpan,
      { what, target: targetName(context), lifetime, advice },
      { related },
    );
  }
  const values = { parent: subject(parent), child: noun(second.kind), advice: 'Join the two, or remove one.' };
  return report('repeated-element', second.headSpan, values, { related });
}
