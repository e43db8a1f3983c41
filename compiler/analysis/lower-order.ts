import type { Reference, ReferenceSet, Order as SyntaxOrder } from '../../grammar/ast.ts';
import type { Attribute, Order, ResourceSet } from '../model/cluster.ts';
import type { Report } from './catalogue.ts';
import { headSpan } from './head-span.ts';
import { inARow, inPlace, lowerConstraintBody } from './lower-constraint-body.ts';
import { lowerHead, positional } from './lower-head.ts';
import { lowerReferenceSet, lowerRun } from './lower-resource-set.ts';

const body = { suffix: 'action', preferences: false, lifetimes: true, place: 'an order' } as const;

/** Two single steps, `a -> b`, are attributes; so is what is left of them in a broken statement. */
function pairAttributes(steps: readonly Reference[]): Attribute[] {
  return [...stepAttributes('first', steps[0]), ...stepAttributes('then', steps[1])];
}

function stepAttributes(name: 'first' | 'then', step: Reference | undefined): Attribute[] {
  if (step === undefined) return [];
  const resource = positional(name, step.name);
  return step.suffix ? [resource, positional(`${name}-action`, step.suffix)] : [resource];
}

/** Steps as sets: single steps in a row with one action are one ordered set. */
function stepSets(steps: readonly (Reference | ReferenceSet)[], report: Report): ResourceSet[] {
  const sets: ResourceSet[] = [];
  let run: Reference[] = [];
  const endRun = (): void => {
    if (run.length > 0) sets.push(lowerRun(run));
    run = [];
  };
  for (const step of steps) {
    if (step.kind === 'referenceSet') {
      endRun();
      sets.push(lowerReferenceSet(step, body.suffix, report));
    } else {
      if (run.length > 0 && run[0]!.suffix?.value !== step.suffix?.value) endRun();
      run.push(step);
    }
  }
  endRun();
  return sets;
}

/** `order a -> b`, `order a -> (b c) -> d`. */
export function lowerOrder(statement: SyntaxOrder, report: Report): Order {
  const { block, lifetime, span, steps } = statement;
  const single = steps.filter((step) => step.kind === 'reference');
  const pair = steps.length <= 2 && single.length === steps.length;
  const head = lowerHead(statement.head, report, { attributes: pair ? pairAttributes(single) : [] });
  const { extras, lifetimes, sets } = lowerConstraintBody(block, lifetime, body, report);
  const ownSpan = headSpan(statement, 'order', ...steps);
  const ownSets = pair ? [] : stepSets(steps, report);
  return {
    kind: 'rsc_order',
    id: head.id,
    attributes: head.attributes,
    children: inARow<Order['children'][number]>(inPlace(lifetimes), ownSets, inPlace(sets), extras),
    span,
    headSpan: ownSpan,
  };
}
