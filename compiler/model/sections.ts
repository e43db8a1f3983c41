import type { SectionKind } from './cluster.ts';

/** The sections of a CIB, in the order in which the configuration is put together. */
export const sectionKinds: readonly SectionKind[] = [
  ...(['crm_config', 'nodes', 'resources', 'constraints', 'rsc_defaults', 'op_defaults'] as const),
  ...(['fencing-topology', 'tags', 'acls', 'alerts'] as const),
];
