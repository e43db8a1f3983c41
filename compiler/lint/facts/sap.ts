import type { LintContext } from '../context.ts';
import type { PrimitiveFacts } from './primitives.ts';

const hanaAgents: ReadonlySet<string> = new Set(['SAPHana', 'SAPHanaController', 'SAPHanaTopology']);
const instanceAgents: ReadonlySet<string> = new Set(['SAPInstance', 'SAPStartSrv']);

function isSapProvider(provider: string | undefined): boolean {
  return provider === 'heartbeat' || provider === 'suse';
}

/** Whether a primitive's agent starts SAP HANA or an SAP instance. */
function isSapAgent({ provider, type }: PrimitiveFacts): boolean {
  return type !== undefined && isSapProvider(provider) && (hanaAgents.has(type) || instanceAgents.has(type));
}

/** Whether an agent makes it sure that the cluster runs SAP. */
export function isSapCluster({ primitives }: LintContext): boolean {
  return primitives.some(isSapAgent);
}

/** The promotable resource's primitives that run SAP HANA's databases. */
export function hanaDatabases({ primitives }: LintContext): readonly PrimitiveFacts[] {
  return primitives.filter(
    ({ provider, type }) => isSapProvider(provider) && (type === 'SAPHana' || type === 'SAPHanaController'),
  );
}

/** A central services instance (ASCS) or its enqueue replicator (ERS), as InstanceName says: SID_NAME_HOST. */
export interface SapInstance {
  readonly primitive: PrimitiveFacts;
  readonly sid: string;
  readonly role: 'ASCS' | 'ERS';
}

/** The central services instances and enqueue replicators of a cluster. */
export function sapInstances({ primitives }: LintContext): readonly SapInstance[] {
  return primitives.flatMap((primitive) => {
    if (primitive.type !== 'SAPInstance' || !isSapProvider(primitive.provider)) return [];
    const name = /^([A-Z0-9]{3})_(A?SCS|ERS)\d\d_/.exec(primitive.parameters.get('InstanceName')?.value ?? '');
    if (!name) return [];
    return [{ primitive, sid: name[1]!, role: name[2] === 'ERS' ? 'ERS' : 'ASCS' } satisfies SapInstance];
  });
}

/** The names by which constraints mean an instance: its own, and those of what holds it. */
export function namesOf({ primitive }: SapInstance): readonly string[] {
  return [primitive.id, ...(primitive.parent ? [primitive.parent.id] : []), primitive.top.id];
}
