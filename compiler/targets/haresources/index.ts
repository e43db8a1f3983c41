import type { SourceText } from '../../../grammar/source.ts';
import type { Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import type { Cluster } from '../../model/cluster.ts';

/** The files of a Heartbeat 1 cluster, as many of them as there are. */
export interface HeartbeatSources {
  readonly haresources: SourceText | undefined;
  readonly haCf: SourceText | undefined;
  readonly authkeys: SourceText | undefined;
}

/** The files that a Cluster is written as; ha.cf and authkeys are undefined where the Cluster says nothing of them. */
export interface HeartbeatFiles {
  readonly haresources: string;
  readonly haCf: string | undefined;
  readonly authkeys: string | undefined;
}

/** Reads Heartbeat's files as Heartbeat itself does; nothing is refused, what is suspicious is reported. */
export function readHeartbeat(_sources: HeartbeatSources): Outcome<Cluster> {
  throw new Error('not yet');
}

/** Writes Heartbeat's files. For heartbeat-2 haresources is empty, because Heartbeat 2 keeps resources in the CIB. */
export function writeHeartbeat(_cluster: Cluster, _target: 'heartbeat-1' | 'heartbeat-2'): Outcome<HeartbeatFiles> {
  throw new Error('not yet');
}

/** What Heartbeat's daemon would refuse of ha.cf and authkeys, and what it takes in silence although it cannot be meant. */
export function checkHeartbeat(_cluster: Cluster): readonly Diagnostic[] {
  return [];
}
