import type { Cluster } from '../model/cluster.ts';
import { schemaOf, type Target } from '../targets/target.ts';
import {
  type Entry,
  isAvailable,
  isAvailableInHeartbeat,
  type Lifetime,
  type SchemaVersion,
} from '../vocabulary/index.ts';

import type { KindFacts } from './kinds.ts';

/** What every check needs to know besides the element. */
export interface Context {
  readonly target: Target;
  /** The schema of a Pacemaker target. */
  readonly schema: SchemaVersion | undefined;
  readonly heartbeat2: boolean;
  /** validate-with="none": nobody holds the document against a schema. */
  readonly unvalidated: boolean;
  /** What was worked out before: of kinds of elements, and which values of an entry are right. */
  readonly kinds: Map<string, KindFacts>;
  readonly rightValues: Map<Entry, Set<string>>;
}

const contexts = new Map<string, Context>();

/** The context of a cluster that is meant for a target; always the same one for what is judged alike. */
export function contextOf(cluster: Cluster, target: Target): Context {
  const unvalidated = cluster.header.find(({ name }) => name === 'validate-with')?.value === 'none';
  const key = `${target} ${unvalidated}`;
  let context = contexts.get(key);
  if (!context) {
    context = {
      target,
      schema: schemaOf(target),
      heartbeat2: target === 'heartbeat-2',
      unvalidated,
      kinds: new Map(),
      rightValues: new Map(),
    };
    contexts.set(key, context);
  }
  return context;
}

/** A fact of the vocabulary that some targets have and others lack. */
export interface Fact extends Lifetime {
  readonly heartbeat?: true | string;
}

/** Whether the target has it; Heartbeat 1 is not asked here, as its writer speaks for it. */
export function hasFact({ schema, heartbeat2 }: Context, fact: Fact): boolean {
  if (schema) return isAvailable(fact, schema);
  return (
    !heartbeat2 ||
    fact.heartbeatOnly === true ||
    isAvailableInHeartbeat(fact as Parameters<typeof isAvailableInHeartbeat>[0])
  );
}

/** How findings of what a target lacks are called: it came later, or went with Pacemaker 3, or is said otherwise there. */
export function unavailableId({ schema }: Context, fact: Fact): 'newer-than-target' | 'removed-in-3' | 'not-in-target' {
  if (fact.heartbeatOnly) return 'not-in-target';
  if (!schema || (fact.since && !isAvailable({ since: fact.since }, schema))) return 'newer-than-target';
  return fact.until === lastBefore3 && isAvailable({ since: firstOf3 }, schema) ? 'removed-in-3' : 'not-in-target';
}

/** The last schema that Pacemaker 2 wrote of itself, and the first of Pacemaker 3. */
const lastBefore3: SchemaVersion = '3.10';
const firstOf3: SchemaVersion = '4.0';

/** Why the target lacks it, in words: `it came with pacemaker-3.7`. */
export function lifetimeInWords({ schema }: Context, fact: Fact): string {
  if (fact.heartbeatOnly) return 'Heartbeat 2 alone has it';
  if (!schema) return 'it came with Pacemaker';
  if (fact.since && !isAvailable({ since: fact.since }, schema)) return `it came with pacemaker-${fact.since}`;
  return `pacemaker-${fact.until} was the last that had it`;
}

/** The target as a sentence names it. */
export function targetName({ target, heartbeat2 }: Context): string {
  return heartbeat2 ? 'Heartbeat 2' : target;
}
