import type { HeadItem, Order as SyntaxOrder } from '../../grammar/ast.ts';
import { nowhere } from '../../grammar/source.ts';
import type { Order, ResourceSet } from '../model/cluster.ts';
import { plainValue, without } from './raise-annotation.ts';
import { inlineLayout, inlineLifetime, partsOf, raiseBody } from './raise-constraint-body.ts';
import { as, attributePairs, type WritesId } from './raise-parts.ts';
import { isSayable, membersOf, raiseParallelSet } from './raise-resource-set.ts';
import { resourceReference, suffixOf } from './raise-words.ts';

type Steps = SyntaxOrder['steps'];

/** The action of a set that is nothing but steps in a row, `none` where it has no action; undefined for every other set. */
function runAction(set: ResourceSet, writesId: WritesId): { action: string | undefined } | undefined {
  if (!isSayable(set) || membersOf(set).length === 0 || (set.id && writesId(set))) return undefined;
  if (without(set, 'action').length > 0) return undefined;
  const action = plainValue(set, 'action');
  return suffixOf(action) === action ? { action } : undefined;
}

/**
 * Sets as the steps of one sentence. Undefined where the sentence would be read as something else: two single steps are no
 * sets, and two runs with one action are one.
 */
function stepsOfSets(sets: readonly ResourceSet[], writesId: WritesId): Steps | undefined {
  const steps: Steps[number][] = [];
  let previous: { action: string | undefined } | undefined;
  for (const set of sets) {
    const run = runAction(set, writesId);
    if (run) {
      if (previous && previous.action === run.action) return undefined;
      steps.push(...membersOf(set).map((member) => resourceReference(member.id!.value, run.action)));
    } else {
      const parallel = raiseParallelSet(set, writesId);
      if (!parallel) return undefined;
      steps.push(parallel);
    }
    previous = run;
  }
  const singles = steps.filter(({ kind }) => kind === 'reference').length;
  const isPair = steps.length === 2 && singles === 2;
  return steps.length < 2 || isPair ? undefined : steps;
}

/** The words of an order between two resources, and the attributes that they say. */
function pairSteps(order: Order): { steps: Steps; said: readonly (string | undefined)[] } | undefined {
  const first = plainValue(order, 'first');
  const then = plainValue(order, 'then');
  if (first === undefined || then === undefined) return undefined;
  const firstAction = suffixOf(plainValue(order, 'first-action'));
  const thenAction = suffixOf(plainValue(order, 'then-action'));
  return {
    steps: [resourceReference(first, firstAction), resourceReference(then, thenAction)],
    said: ['first', 'then', firstAction && 'first-action', thenAction && 'then-action'],
  };
}

/** `order a -> b`, `order a -> (b c) -> d`; sets that such a sentence cannot say go into a block. */
export function raiseOrder(order: Order, writesId: WritesId): SyntaxOrder {
  const parts = partsOf(order);
  const id: HeadItem[] = order.id && writesId(order) ? [as(order.id)] : [];
  const pair = pairSteps(order);
  const setSteps = pair
    ? undefined
    : stepsOfSets(
        parts.sets.map(({ child }) => child),
        writesId,
      );
  const sets = setSteps ? [] : parts.sets;
  const steps = pair?.steps ?? setSteps ?? [];
  const rest = attributePairs(without(order, ...(pair?.said ?? [])));
  const lifetime = sets.length === 0 ? inlineLifetime(parts.lifetimes, writesId) : undefined;
  const lines = { sets, preferences: [], lifetimes: lifetime ? [] : parts.lifetimes };
  const block = raiseBody(lines, parts, writesId);
  const inLine = [...(setSteps ? parts.sets : []), ...(lifetime ? parts.lifetimes : [])];
  return {
    kind: 'order',
    steps,
    head: steps.length > 0 ? [...rest, ...id] : [...id, ...rest],
    lifetime,
    block,
    layout: inlineLayout(inLine, parts, block),
    span: nowhere,
  };
}
