import { isAtLeast, schemaOf } from '../../targets/target.ts';
import { durationInMilliseconds, fencingParameterEntry } from '../../vocabulary/index.ts';
import type { LintContext } from '../context.ts';
import { type FenceDevice, fenceDevicesOf, isFencingOn } from './fencing.ts';
import type { PairFacts } from './pairs.ts';

/** The devices of a two-node cluster in which both nodes may fence each other at the same moment. */
export interface FenceDuel {
  /** For each node the devices that fence it and not the other. */
  readonly first: readonly FenceDevice[];
  readonly second: readonly FenceDevice[];
}

/** Parameters that make a device wait before it fences: the fencer's, and the fence agents' own. */
const waits = ['pcmk_delay_base', 'pcmk_delay_max', 'delay'];

/** The parameter by which a device waits, where it waits at all; times per node count as a wait. */
export function waitOf({ device }: FenceDevice): PairFacts | undefined {
  for (const name of waits) {
    const parameter = device.parameters.get(name);
    if (parameter && durationInMilliseconds(parameter.value) !== 0) return parameter;
  }
  return undefined;
}

/** Whether a delay is meant: a parameter of that name, also misspelt, which another rule tells. */
export function meansToWait({ device }: FenceDevice): boolean {
  return device.parameters
    .names()
    .some((name) => /^pcmk.*delay/i.test(name) && !waits.includes(name) && !fencingParameterEntry(name));
}

/** Agents of which one alone wins by itself, or that fence nothing by themselves. */
const selfArbitrating = /^fence_(?:scsi|mpath|sanlockd|watchdog|kdump|heuristics_\w+)$/;

/** The first device that either node may use against the other, where none is for one node alone. */
export function sharedFenceDevice(context: LintContext): FenceDevice | undefined {
  if (!mayDuel(context)) return undefined;
  const { members } = context.nodes;
  const powerful = fenceDevicesOf(context).filter(
    ({ device, stoppedBy }) => !stoppedBy && device.type !== undefined && !selfArbitrating.test(device.type),
  );
  const isShared = ({ hosts }: FenceDevice): boolean => {
    const names = hosts && new Set(hosts.map(({ name }) => name));
    return names === undefined || members.every((member) => names.has(member));
  };
  return powerful.every(isShared) && fenceDevicesOf(context).length === powerful.length ? powerful[0] : undefined;
}

/** Whether the cluster is one of two nodes that fence, for which no option breaks the tie. */
export function mayDuel(context: LintContext): boolean {
  const schema = schemaOf(context.target);
  if (!schema || !isAtLeast(schema, '2.0') || !isFencingOn(context) || context.nodes.members.length !== 2) return false;
  const delay = context.options.find('priority-fencing-delay');
  return delay === undefined || durationInMilliseconds(delay.value) === 0;
}

/** The devices of two nodes that may fence each other, where each node has devices of its own; otherwise undefined. */
export function fenceDuel(context: LintContext): FenceDuel | undefined {
  if (!mayDuel(context)) return undefined;
  const [one, two] = context.nodes.members as readonly [string, string];
  const first: FenceDevice[] = [];
  const second: FenceDevice[] = [];
  for (const device of fenceDevicesOf(context)) {
    if (device.stoppedBy) continue;
    const names = new Set(device.hosts?.map(({ name }) => name));
    if (names.has(one) && !names.has(two)) first.push(device);
    else if (names.has(two) && !names.has(one)) second.push(device);
  }
  return first.length > 0 && second.length > 0 ? { first, second } : undefined;
}
