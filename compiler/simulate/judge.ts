import { agentCatalogue } from '../agents/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { lintContext } from '../lint/context.ts';
import type { Cluster } from '../model/cluster.ts';
import type { Target } from '../targets/target.ts';
import { onlineCib } from './online-cib.ts';
import type { Pacemaker } from './pacemaker.ts';
import { simulatedFindings } from './simulated-findings.ts';
import { verifiedFindings } from './verified-findings.ts';

/** Judges a cluster besides the checks and rules, whose findings it is told, so that nothing is said twice. */
export type Judge = (cluster: Cluster, target: Target, known: readonly Diagnostic[]) => readonly Diagnostic[];

/** The installed Pacemaker as a judge; `onFailure` is told why a simulation could not be made. */
export function pacemakerJudge(pacemaker: Pacemaker, onFailure: (why: string) => void): Judge {
  return (cluster, target, known) => {
    if (cluster.fragment || target === 'heartbeat-1') {
      onFailure(cluster.fragment ? 'it is no whole configuration' : 'Heartbeat 1 has no scheduler');
      return [];
    }
    const context = lintContext(cluster, target, agentCatalogue());
    const verified = verifiedFindings(context, pacemaker.verify(onlineCib(context, pacemaker.version)), known);
    const { diagnostics, failure } = simulatedFindings(context, pacemaker, [...known, ...verified]);
    if (failure !== undefined) onFailure(failure);
    else if (context.nodes.members.length === 0) onFailure('it lists no nodes');
    return [...verified, ...diagnostics];
  };
}
