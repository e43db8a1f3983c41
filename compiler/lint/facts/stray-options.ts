import type { LintContext } from '../context.ts';
import { agentHolders, agentsAreOfToday } from './agent-holders.ts';
import type { PairFacts } from './pairs.ts';
import { parametersOf, type Stray, strayOption } from './parameters.ts';

/** An option of the cluster among the parameters of a resource. */
export interface StrayParameter extends PairFacts {
  readonly id: string;
  /** `primitive`, `clone` and so on. */
  readonly kind: string;
  /** Its present name. */
  readonly present: string;
}

const known = new WeakMap<LintContext, ReadonlyMap<Stray, readonly StrayParameter[]>>();

/**
 * Options that stand among parameters, where they have no effect. Heartbeat 2 read the options of a clone there, and nobody is
 * told for its targets.
 */
export function strayParameters(context: LintContext, wanted: Stray): readonly StrayParameter[] {
  let found = known.get(context);
  if (!found) {
    found = agentsAreOfToday(context) ? collect(context) : new Map();
    known.set(context, found);
  }
  return found.get(wanted) ?? [];
}

function collect(context: LintContext): ReadonlyMap<Stray, readonly StrayParameter[]> {
  const found = new Map<Stray, StrayParameter[]>([
    ['clone option', []],
    ['meta attribute', []],
  ]);
  for (const { resource, id, ownParameters } of context.resources.values()) {
    if (resource.kind === 'primitive') continue;
    for (const parameter of ownParameters.own) {
      const stray = strayOption(parameter.name, false);
      if (stray) found.get(stray.kind)?.push({ ...parameter, id, kind: resource.kind, present: stray.present });
    }
  }
  for (const holder of agentHolders(context)) {
    const taken = parametersOf(holder);
    const { own } = holder.ownParameters;
    for (let index = 0; index < own.length; index++) {
      const parameter = own[index]!;
      const takes = taken?.has(parameter.name);
      const stray = takes ? undefined : strayOption(parameter.name, takes);
      if (!stray) continue;
      found.get(stray.kind)?.push({ ...parameter, id: holder.id, kind: holder.element.kind, present: stray.present });
    }
  }
  return found;
}
