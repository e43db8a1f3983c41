import type { Pacemaker } from './pacemaker.ts';
import { type PlannedAction, readReport, type SimulationReport } from './read-report.ts';

/** A cluster in which nothing is left to do. */
export interface SteadyState extends SimulationReport {
  /** The CIB with the status of that moment. */
  readonly cib: string;
  /** All that was done on the way, in order. */
  readonly actions: readonly PlannedAction[];
}

/** Each run acts once: what starts in one (a remote node, a promotable instance) lets others start in the next. */
const mostRuns = 6;

/** Lets the scheduler act on a CIB until nothing changes any more; events happen before its first run. */
export function steadyState(
  pacemaker: Pacemaker,
  cib: string,
  events: readonly string[] = [],
): SteadyState | { readonly failure: string } {
  let current = cib;
  let happening = events;
  let placements: SimulationReport['placements'] = new Map();
  const done: PlannedAction[] = [];
  for (let run = 0; run < mostRuns; run++) {
    const result = pacemaker.simulate(current, happening);
    if ('failure' in result) return result;
    const report = readReport(result.report);
    if (!report) return { failure: 'crm_simulate gave no report' };
    placements = report.placements;
    current = result.after;
    happening = [];
    const changes = report.actions.filter(({ action }) => action !== 'monitor');
    if (changes.length === 0) break;
    done.push(...changes);
  }
  return { placements, actions: done, cib: current };
}
