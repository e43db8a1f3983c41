import { type Span, startOffset, textOf } from '../../../grammar/source.ts';
import { attributeOf, attributeValue } from '../../model/access.ts';
import type { Constraint, Element, Location, NameValuePair } from '../../model/cluster.ts';
import { scoreValue } from '../../vocabulary/index.ts';
import type { LintContext } from '../context.ts';
import type { LocationFacts } from './constraints.ts';
import type { NodeFacts } from './nodes.ts';
import type { PairFacts } from './pairs.ts';
import type { PrimitiveFacts, ResourceFacts } from './primitives.ts';
import { holdsOn } from './rule-truth.ts';

/** A node that a parameter of a fence device names. */
export interface FenceHost {
  readonly name: string;
  readonly parameter: PairFacts;
}

/** A fence device with what it reaches. */
export interface FenceDevice {
  readonly device: PrimitiveFacts;
  /** The nodes that its parameters list; undefined where the cluster asks the device, so that it may reach all. */
  readonly hosts: readonly FenceHost[] | undefined;
  /** The pair target-role=Stopped on it or on what holds it, with which the cluster does not use it. */
  readonly stoppedBy: PairFacts | undefined;
}

/** Agents that reach every node by a shared disk or a watchdog, whatever their parameters say. */
const sharedDevices: ReadonlySet<string> = new Set(['external/sbd', 'fence_sbd', 'fence_watchdog']);

/** Whether a device is SBD's, over shared disks. */
export function isSbdDisk({ type }: PrimitiveFacts): boolean {
  return type === 'external/sbd' || type === 'fence_sbd';
}

/** Parameters of cluster-glue's devices that list the hosts themselves. */
const listsOfDevices = ['hostlist', 'hostname'];

/** The names in pcmk_host_list: the fencer splits at blanks, commas and semicolons. */
function listedNames(text: string): string[] {
  return text.split(/[\s,;]+/).filter((name) => name !== '');
}

/** The node names in pcmk_host_map (`n1:1;n2:2,3`); an entry ends at a semicolon or blank that is not escaped. */
function mappedNames(text: string): string[] {
  const entries = text.match(/(?:\\.|[^;\s\\])+/g) ?? [];
  return entries.flatMap((entry) => {
    const name = /^((?:\\.|[^:=\\])+)[:=]/.exec(entry)?.[1];
    return name === undefined ? [] : [name.replace(/\\(.)/g, '$1')];
  });
}

/** What is wrong with a pcmk_host_map, where anything is: an entry without a name or a port, or entries joined by commas. */
export function faultOfMap(text: string): { readonly entry: string; readonly fault: string } | undefined {
  for (const entry of text.match(/(?:\\.|[^;\s\\])+/g) ?? []) {
    const parts = /^((?:\\.|[^:=\\])*)[:=](.*)$/.exec(entry);
    if (!parts) return { entry, fault: 'has no port' };
    if (parts[1] === '') return { entry, fault: 'has no node' };
    if (parts[2] === '') return { entry, fault: 'has no port' };
    if (/,[^,:=]+[:=]/.test(parts[2]!)) return { entry, fault: 'joins nodes by a comma' };
  }
  return undefined;
}

function hostsOf(device: PrimitiveFacts): readonly FenceHost[] | undefined {
  const { parameters, type } = device;
  if (type !== undefined && sharedDevices.has(type)) {
    const list = parameters.get('pcmk_host_list');
    return list && listedNames(list.value).map((name) => ({ name, parameter: list }));
  }
  const check = parameters.get('pcmk_host_check')?.value.toLowerCase();
  if (check === 'none' || check === 'status' || check === 'dynamic-list') return undefined;
  const list = parameters.get('pcmk_host_list');
  const map = parameters.get('pcmk_host_map');
  const found: FenceHost[] = [];
  if (list) found.push(...listedNames(list.value).map((name) => ({ name, parameter: list })));
  if (map) found.push(...mappedNames(map.value).map((name) => ({ name, parameter: map })));
  if (list || map) return found;
  if (!type?.includes('/') && type !== 'ssh') return undefined;
  for (const name of listsOfDevices) {
    const parameter = parameters.get(name);
    if (!parameter) continue;
    return listedNames(parameter.value).map((entry) => ({ name: entry.split(':')[0]!, parameter }));
  }
  return undefined;
}

function stoppedBy(device: PrimitiveFacts, { options }: LintContext): PairFacts | undefined {
  for (let holder: ResourceFacts | undefined = device; holder; holder = holder.parent) {
    const role = holder.meta.get('target-role');
    if (role) return role.value.toLowerCase() === 'stopped' ? role : undefined;
  }
  const role = options.resourceDefaults.find(({ name }) => name === 'target-role');
  return role?.value.toLowerCase() === 'stopped' ? role : undefined;
}

const known = new WeakMap<LintContext, readonly FenceDevice[]>();

/** The fence devices of a cluster with what they reach, made once. */
export function fenceDevicesOf(context: LintContext): readonly FenceDevice[] {
  let devices = known.get(context);
  if (!devices) {
    devices = context.fenceDevices.map((device) => ({
      device,
      hosts: hostsOf(device),
      stoppedBy: stoppedBy(device, context),
    }));
    known.set(context, devices);
  }
  return devices;
}

/**
 * The pairs target-role=Stopped of which other findings speak: those of all devices where no device is left, otherwise those
 * of devices whose nodes no other device fences.
 */
export function tellingStops(context: LintContext): ReadonlySet<NameValuePair | undefined> {
  const devices = fenceDevicesOf(context);
  const active = devices.filter(({ stoppedBy }) => !stoppedBy);
  if (active.some(({ hosts }) => hosts === undefined)) return new Set();
  const covered = new Set(active.flatMap(({ hosts }) => hosts ?? []).map(({ name }) => name));
  const needed = devices.filter(
    ({ hosts }) => active.length === 0 || hosts?.some(({ name }) => !covered.has(name) && context.nodes.all.has(name)),
  );
  return new Set(needed.map(({ stoppedBy }) => stoppedBy?.pair));
}

/** The place of one name inside the value of a parameter, or the whole value where it cannot be told. */
export function spanOfName({ name, parameter }: FenceHost): Span {
  const whole = attributeOf(parameter.pair, 'value')?.valueSpan ?? parameter.pair.span;
  const text = textOf(whole);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const isWhole = !/[\w.-]/.test(text[at - 1] ?? '') && !/[\w.-]/.test(text[at + name.length] ?? '');
    if (!isWhole) continue;
    const start = startOffset(whole) + at - whole.anchor.offset;
    return { anchor: whole.anchor, start, end: start + name.length };
  }
  return whole;
}

/** Every element that a fencing level may name: fence devices, and templates, groups and clones of them. */
export function fencingElements({ fenceDevices }: LintContext): ReadonlySet<Element | undefined> {
  return new Set(
    fenceDevices.flatMap(({ resource, template, top, parent }) => [resource, template, top.resource, parent?.resource]),
  );
}

/** Whether fencing counts for this cluster: it is on, or nobody said otherwise where on is the default. */
export function isFencingOn({ options, target }: LintContext): boolean {
  if (target === 'heartbeat-1') return false;
  const written = options.find('stonith-enabled');
  // Heartbeat 2 fenced only where it was told to.
  return written || target !== 'heartbeat-2' ? options.isOn('stonith-enabled') : false;
}

/** SBD without a disk: the watchdog of each node is its fence device. */
export function usesWatchdogAlone({ options, fenceDevices }: LintContext): boolean {
  const timeout = options.find('stonith-watchdog-timeout')?.value;
  if (timeout === undefined || /^0+[a-z]*$/i.test(timeout.trim())) return false;
  return !fenceDevices.some((device) => isSbdDisk(device));
}

/** A length of time in words that people read: 90000 is `90s`. */
export function inSeconds(milliseconds: number): string {
  return `${Math.ceil(milliseconds / 1000)}s`;
}

/** For each resource the nodes from which it is kept away for good, with the constraint that says so. */
export type Bans = ReadonlyMap<string, ReadonlyMap<string, Location>>;

const bansOf = new WeakMap<LintContext, Bans>();

/** The nodes that one location constraint forbids: in the node form, or by rules that hold on them whatever happens. */
function forbiddenNodes(location: LocationFacts, nodes: NodeFacts): readonly string[] {
  if (location.role !== undefined) return [];
  const forbidden: string[] = [];
  if (location.node !== undefined && location.score <= -1_000_000) forbidden.push(location.node);
  for (const rule of location.rules) {
    if ((scoreValue(attributeValue(rule, 'score') ?? '') ?? 0) > -1_000_000 || attributeValue(rule, 'role')) continue;
    for (const node of nodes.all) if (holdsOn(rule, node, nodes)) forbidden.push(node);
  }
  return forbidden;
}

/** From which nodes location constraints keep resources away for good, made once. */
export function bans(context: LintContext): Bans {
  let found = bansOf.get(context) as Map<string, Map<string, Location>> | undefined;
  if (found) return found;
  found = new Map();
  for (const location of context.constraints.locations) {
    const nodes = forbiddenNodes(location, context.nodes);
    if (nodes.length === 0) continue;
    for (const resource of location.resources) {
      const known = found.get(resource) ?? new Map<string, Location>();
      found.set(resource, known);
      for (const node of nodes) if (!known.has(node)) known.set(node, location.constraint);
    }
  }
  bansOf.set(context, found);
  return found;
}

/** The listed nodes from which a resource, or what holds it, is kept away, with the constraint that says so. */
export function bannedNodes(context: LintContext, resource: ResourceFacts): ReadonlyMap<string, Location> {
  const found = new Map<string, Location>();
  for (let holder: ResourceFacts | undefined = resource; holder; holder = holder.parent) {
    for (const [node, location] of bans(context).get(holder.id) ?? []) found.set(node, location);
  }
  return found;
}

/** A primitive that needs the distributed lock manager: the lock manager itself, or a file system on it. */
export function lockManagerUser({ primitives }: LintContext): PrimitiveFacts | undefined {
  return primitives.find(
    ({ type, parameters }) =>
      type === 'controld' ||
      (type === 'Filesystem' && /^(?:gfs2|ocfs2)$/.test(parameters.get('fstype')?.value.trim() ?? '')),
  );
}

/** The first ticket constraint that fences nodes when its ticket is lost. */
export function fencingTicket({ constraints }: LintContext): Constraint | undefined {
  return constraints.constraints.find(
    (constraint) => constraint.kind === 'rsc_ticket' && attributeValue(constraint, 'loss-policy') === 'fence',
  );
}
