import type { LintContext } from '../context.ts';
import { isPromotable } from './instances.ts';
import type { PrimitiveFacts, ResourceFacts } from './primitives.ts';

const membersByTop = new WeakMap<LintContext, ReadonlyMap<ResourceFacts, readonly PrimitiveFacts[]>>();

/** The primitives that an outermost resource holds, itself where it is one. */
export function primitivesOf(context: LintContext, top: ResourceFacts): readonly PrimitiveFacts[] {
  let members = membersByTop.get(context);
  if (!members) {
    const made = new Map<ResourceFacts, PrimitiveFacts[]>();
    for (const primitive of context.primitives) {
      const known = made.get(primitive.top);
      if (known) known.push(primitive);
      else made.set(primitive.top, [primitive]);
    }
    members = made;
    membersByTop.set(context, members);
  }
  return members.get(top) ?? [];
}

/** Agents that make a device which file systems are mounted from. */
const storageAgents: ReadonlySet<string> = new Set([
  'drbd',
  'drbddisk',
  'LVM',
  'LVM-activate',
  'lvmlockd',
  'clvm',
  'controld',
  'iscsi',
  'mdraid',
  'Raid1',
  'EvmsSCC',
]);

/** Whether a resource holds something that makes a storage device. */
export function providesStorage(context: LintContext, top: ResourceFacts): boolean {
  return primitivesOf(context, top).some(({ type }) => type !== undefined && storageAgents.has(type));
}

/** Whether a resource mounts a file system, or builds one storage device on another. */
export function usesStorage(context: LintContext, top: ResourceFacts): boolean {
  return primitivesOf(context, top).some(({ type }) => type === 'Filesystem') || providesStorage(context, top);
}

/** Whether a resource mounts a file system from a DRBD device. */
export function mountsDrbd(context: LintContext, top: ResourceFacts): boolean {
  return primitivesOf(context, top).some(
    ({ type, parameters }) => type === 'Filesystem' && /^\/dev\/drbd/.test(parameters.get('device')?.value ?? ''),
  );
}

/** What a mounted device comes from. */
export interface StorageNeed {
  /** `/dev/drbd0`, as written. */
  readonly device: string;
  /** All resources that the device may come from; the same list for all devices that may come from the same. */
  readonly providers: readonly PrimitiveFacts[];
}

interface StorageIndex {
  readonly drbdByName: ReadonlyMap<string, readonly PrimitiveFacts[]>;
  /** Every DRBD, or where there is none whatever can be promoted. */
  readonly drbd: readonly PrimitiveFacts[];
  readonly volumeGroups: ReadonlyMap<string, readonly PrimitiveFacts[]>;
}

const indexes = new WeakMap<LintContext, StorageIndex>();
const none: readonly PrimitiveFacts[] = [];

function indexOf(context: LintContext): StorageIndex {
  const known = indexes.get(context);
  if (known) return known;
  const drbdByName = new Map<string, PrimitiveFacts[]>();
  const volumeGroups = new Map<string, PrimitiveFacts[]>();
  const enter = (
    index: Map<string, PrimitiveFacts[]>,
    primitive: PrimitiveFacts,
    ...parameters: readonly string[]
  ): void => {
    for (const parameter of parameters) {
      const name = primitive.parameters.get(parameter)?.value;
      if (name === undefined) continue;
      const before = index.get(name);
      if (before) before.push(primitive);
      else index.set(name, [primitive]);
      return;
    }
  };
  const drbd: PrimitiveFacts[] = [];
  for (const primitive of context.primitives) {
    if (primitive.type === 'drbd' || primitive.type === 'drbddisk') {
      drbd.push(primitive);
      enter(drbdByName, primitive, 'drbd_resource', '1');
    } else if (primitive.type === 'LVM' || primitive.type === 'LVM-activate') {
      enter(volumeGroups, primitive, 'vgname', 'volgrpname', '1');
    }
  }
  const promotable = drbd.length > 0 ? drbd : context.primitives.filter(({ top }) => isPromotable(top));
  const index = { drbdByName, drbd: promotable, volumeGroups };
  indexes.set(context, index);
  return index;
}

/** The volume group of a device: `/dev/vg/lv`, `/dev/mapper/vg-lv` (where a dash of a name is doubled). */
function volumeGroupOf(device: string): string | undefined {
  const mapped = /^\/dev\/mapper\/((?:[^-]|--)+)-/.exec(device)?.[1];
  return mapped?.replaceAll('--', '-') ?? /^\/dev\/([^/]+)\/[^/]+$/.exec(device)?.[1];
}

/** What the file system of a primitive needs that the cluster itself has to start; undefined where nothing is known of it. */
export function storageNeedOf(context: LintContext, mount: PrimitiveFacts): StorageNeed | undefined {
  const device = mount.parameters.get('device')?.value;
  if (mount.type !== 'Filesystem' || device === undefined) return undefined;
  const index = indexOf(context);
  if (/^\/dev\/drbd/.test(device)) {
    const named = /^\/dev\/drbd\/by-res\/([^/]+)/.exec(device)?.[1] ?? '';
    return { device, providers: index.drbdByName.get(named) ?? index.drbd };
  }
  const group = volumeGroupOf(device);
  return { device, providers: (group === undefined ? undefined : index.volumeGroups.get(group)) ?? none };
}
