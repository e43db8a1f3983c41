import { type ChildEntry, type Entry, elementEntry } from '../vocabulary/index.ts';
import { type Context, hasFact } from './context.ts';

/** What a target says of a kind of element. */
export interface KindFacts {
  /** The attributes that the target has, by name. */
  readonly attributes: ReadonlyMap<string, Entry>;
  /** Those without which the element is not complete. */
  readonly required: readonly Entry[];
  /** The kinds of children that may stand in it, whatever the section. */
  readonly places: ReadonlySet<string>;
  /** The children without which it is not complete. */
  readonly needed: readonly ChildEntry[];
  /** Whether it is complete without an id, and with one. */
  readonly mayLackId: boolean;
  readonly mayHaveId: boolean;
}

/** Names that the writer supplies where they are not written, or whose lack is reported in better words elsewhere. */
const notAsked: Readonly<Record<string, ReadonlySet<string>>> = {
  op: new Set(['interval']),
  cib: new Set(['admin_epoch', 'epoch', 'num_updates', 'validate-with']),
  template: new Set(['class', 'type']),
};

/** Conditions that some sections were given later than others. */
export const laterConditions: ReadonlySet<string> = new Set(['rsc_expression', 'op_expression']);

/** Children whose lack another check reports in better words. */
const reported: ReadonlySet<string> = new Set(['primitive', 'resource_ref']);

/** What the target at hand says of a kind, worked out once for a context. */
export function kindFacts(kind: string, context: Context): KindFacts {
  let facts = context.kinds.get(kind);
  if (!facts) {
    facts = read(kind, context);
    context.kinds.set(kind, facts);
  }
  return facts;
}

function read(kind: string, context: Context): KindFacts {
  const element = elementEntry(kind);
  const attributes = (element?.attributes ?? []).filter((entry) => hasFact(context, entry));
  const fitting = (element?.children ?? []).filter((place) => {
    const child = elementEntry(place.kind);
    return hasFact(context, place) && (!child || hasFact(context, child)) && !laterConditions.has(place.kind);
  });
  const isAsked = (entry: Entry): boolean =>
    entry.required === true &&
    !notAsked[kind]?.has(entry.name) &&
    !(context.heartbeat2 && entry.heartbeat === undefined);
  return {
    attributes: new Map(attributes.map((entry) => [entry.name, entry])),
    required: attributes.filter(isAsked),
    places: new Set(fitting.map((place) => place.kind)),
    needed: (element?.children ?? []).filter(
      (place) => place.least !== undefined && !reported.has(place.kind) && hasFact(context, place),
    ),
    mayLackId: element?.id !== 'reference',
    mayHaveId: element?.id !== 'none',
  };
}
