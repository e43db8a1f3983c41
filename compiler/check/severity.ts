import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { asWarning } from './advice.ts';
import type { Context } from './context.ts';

/** What Pacemaker's daemons stumble over themselves; all other errors are the schema's. */
const byTheDaemons: ReadonlySet<string> = new Set([
  'property-value',
  'meta-value',
  'boolean-value',
  'number-value',
  'property-in-defaults',
  'duplicate-name-in-set',
  'meta-inside-op',
  'node-attribute-value',
  'wrong-kind',
  'rule-without-score',
]);

/** A finding with the weight that it has here: what only a schema would refuse is a warning where none is asked. */
export function weighed(finding: Diagnostic, context: Context): Diagnostic {
  return context.unvalidated && !byTheDaemons.has(finding.id) ? asWarning(finding) : finding;
}
