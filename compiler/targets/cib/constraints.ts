import type { Attribute } from '../../model/cluster.ts';
import { attributeText } from './characters.ts';
import { rawAttribute, type XmlDocument, type XmlNode } from './read-xml.ts';

/*
 * Heartbeat 2 says the order of two actions as "from.action happens `type` to.to_action": with type=after, which is the
 * default, `to` comes first (pengine/constraints.c, unpack_rsc_order). Its colocation says from for the one that follows,
 * which a table of names can say; an order needs its type to be understood.
 */

type Direction = 'before' | 'after';

const namesOf: Readonly<Record<Direction, ReadonlyMap<string, string>>> = {
  before: new Map([
    ['from', 'first'],
    ['to', 'then'],
    ['action', 'first-action'],
    ['to_action', 'then-action'],
  ]),
  after: new Map([
    ['from', 'then'],
    ['to', 'first'],
    ['action', 'then-action'],
    ['to_action', 'first-action'],
  ]),
};

const heartbeatNamesOf: Readonly<Record<Direction, ReadonlyMap<string, string>>> = {
  before: reversed(namesOf.before),
  after: reversed(namesOf.after),
};

function reversed(names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...names].map(([heartbeat, current]) => [current, heartbeat]));
}

function directionOf(type: string | undefined): Direction | undefined {
  if (type === undefined || type === 'after') return 'after';
  return type === 'before' ? 'before' : undefined;
}

/**
 * How the attributes of a Heartbeat 2 `rsc_order` read as first and then; undefined where they have to stay as they are:
 * its type is odd, it uses Pacemaker's names too, or it gives one action other than start. There Heartbeat 2 takes a missing
 * to_action from action, which first-action and then-action cannot say.
 */
export function orderNames(document: XmlDocument, node: XmlNode): ReadonlyMap<string, string> | undefined {
  const type = rawAttribute(document, node, 'type');
  const direction = directionOf(type === undefined ? undefined : attributeText(type));
  if (direction === undefined) return undefined;
  const names = namesOf[direction];
  for (const current of names.values()) if (rawAttribute(document, node, current) !== undefined) return undefined;
  const action = rawAttribute(document, node, 'action');
  const toAction = rawAttribute(document, node, 'to_action');
  const onlyOne = (action === undefined) !== (toAction === undefined);
  return onlyOne && (action ?? toAction) !== 'start' ? undefined : names;
}

/** An attribute of a Heartbeat 2 `rsc_order` as it is written. */
export interface WrittenAttribute {
  readonly name: string;
  readonly value: string;
}

/**
 * The attributes of an order that have other names in Heartbeat 2, by their current names. Where a sentence gives one action, both are
 * written, because Heartbeat 2 would take the other one from it or, the other way round, from its own default.
 */
export function heartbeatOrder(attributes: readonly Attribute[]): ReadonlyMap<string, WrittenAttribute> {
  const given = (name: string): string | undefined =>
    attributes.find((attribute) => attribute.name === name && !attribute.literal)?.value;
  const names = heartbeatNamesOf[directionOf(given('type')) ?? 'after'];
  const written = new Map<string, WrittenAttribute>();
  for (const [current, name] of names) {
    const value = given(current);
    if (value !== undefined) written.set(current, { name, value });
  }
  const first = given('first-action');
  const then = given('then-action');
  if (first !== undefined && then === undefined && first !== 'start')
    written.set('then-action', { name: names.get('then-action')!, value: first });
  if (then !== undefined && first === undefined && then !== 'start')
    written.set('first-action', { name: names.get('first-action')!, value: 'start' });
  return written;
}
