import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import type { Finding, LintContext } from './context.ts';
import type { LintRule } from './rule.ts';
import { rules } from './rules/index.ts';

/** Levels that a user gives to rules: `off` silences one. */
export type RuleLevels = Readonly<Record<string, Severity | 'off'>>;

function diagnosticOf(rule: LintRule, severity: Severity, finding: Finding): Diagnostic {
  return {
    id: rule.id,
    severity,
    message: finding.message,
    help: finding.help,
    span: finding.span,
    related: finding.related ?? [],
    fixes: finding.fixes ?? (() => []),
    tag: finding.tag,
    ...(finding.scope && { scope: finding.scope }),
  };
}

/** Runs every rule that is not off; findings come in the order of the rules. */
export function lint(
  context: LintContext,
  levels: RuleLevels = {},
  catalogue: readonly LintRule[] = rules,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const rule of catalogue) {
    const level = levels[rule.id] ?? rule.severity;
    if (level === 'off') continue;
    rule.check(context, (finding) => found.push(diagnosticOf(rule, level, finding)));
  }
  return found;
}
