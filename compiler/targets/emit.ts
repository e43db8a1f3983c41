import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Cluster, SectionKind } from '../model/cluster.ts';
import { writeCib } from './cib/index.ts';
import { writeHeartbeat } from './haresources/index.ts';
import type { Target } from './target.ts';

/** One file of a compiled configuration. */
export interface EmittedFile {
  readonly name: 'cib.xml' | 'haresources' | 'ha.cf' | 'authkeys';
  readonly text: string;
  /** Only its owner may read it. */
  readonly secret: boolean;
}

export interface EmitOptions {
  /** One section alone, for `cibadmin -o SECTION -x`. */
  readonly section?: SectionKind;
  /** Comments are written too. */
  readonly comments?: boolean;
}

/**
 * Writes a Cluster for a target: the CIB or haresources first, then ha.cf and authkeys where the source has a heartbeat block
 * and the target runs on Heartbeat. Total: what the target cannot say is left out and reported.
 */
export function emit(cluster: Cluster, target: Target, options: EmitOptions = {}): Outcome<readonly EmittedFile[]> {
  const heartbeat = target === 'heartbeat-1' || target === 'heartbeat-2' ? writeHeartbeat(cluster, target) : undefined;
  const daemonFiles: EmittedFile[] = [];
  if (heartbeat?.value.haCf !== undefined) {
    daemonFiles.push({ name: 'ha.cf', text: heartbeat.value.haCf, secret: false });
  }
  if (heartbeat?.value.authkeys !== undefined) {
    daemonFiles.push({ name: 'authkeys', text: heartbeat.value.authkeys, secret: true });
  }
  if (target === 'heartbeat-1') {
    const main: EmittedFile = { name: 'haresources', text: heartbeat?.value.haresources ?? '', secret: false };
    return { value: [main, ...daemonFiles], diagnostics: heartbeat?.diagnostics ?? [] };
  }
  const cib = writeCib(cluster, { target, section: options.section, comments: options.comments });
  return {
    value: [{ name: 'cib.xml', text: cib.value, secret: false }, ...daemonFiles],
    diagnostics: [...cib.diagnostics, ...(heartbeat?.diagnostics ?? [])],
  };
}
