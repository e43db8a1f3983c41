import { membersOf } from '../../model/access.ts';
import type { Cluster, Location } from '../../model/cluster.ts';
import type { LintContext } from '../context.ts';
import { isSapCluster } from './sap.ts';

/** Beginnings of ids that tools give to what they leave in the configuration. */
export const toolPrefixes = { moves: /^cli-(?:prefer|ban|standby)-/, fenceHandler: /^drbd-fence-by-handler-/ } as const;

/** Location constraints that moving or banning a resource by a command left behind. */
export function leftByMoves(cluster: Cluster): readonly Location[] {
  return membersOf(cluster, 'constraints', 'rsc_location').filter(
    ({ id }) => id !== undefined && toolPrefixes.moves.test(id.value),
  );
}

/** Whether such constraints are an error here: SAP's rules say so. */
export function forbidsMoves(context: LintContext): boolean {
  return isSapCluster(context);
}
