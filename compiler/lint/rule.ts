import type { Severity } from '../diagnostics/diagnostic.ts';
import type { Finding, LintContext } from './context.ts';

/** The areas of the rule catalogue, as its documentation groups them. */
export const areas = [
  'fencing and quorum',
  'operations',
  'values',
  'constraints',
  'clones and groups',
  'rules and nodes',
  'secrets and residue',
  'versions',
  'heartbeat',
  'sap',
] as const;

export type RuleArea = (typeof areas)[number];

/** One lint rule: a file of its own that says what it finds, why that matters, and shows it. */
export interface LintRule {
  readonly id: string;
  readonly severity: Severity;
  readonly area: RuleArea;
  /** One sentence: what the rule finds. */
  readonly summary: string;
  /** Why it matters to whoever runs the cluster; a short paragraph. */
  readonly reason: string;
  /** Where the knowledge comes from: a document, an agent's manual, a measurement. */
  readonly source: string;
  /** A .hac file that has just this finding, and the same file made right, which has none. */
  readonly bad: string;
  readonly good: string;
  check(context: LintContext, report: (finding: Finding) => void): void;
}
