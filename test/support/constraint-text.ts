import { commentsOf } from '../../compiler/analysis/lower-comments.ts';
import { lowerConstraint } from '../../compiler/analysis/lower-constraint.ts';
import { raiseConstraint } from '../../compiler/decompile/raise-constraint.ts';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import { print } from '../../compiler/format/print.ts';
import type { Constraint, Element } from '../../compiler/model/cluster.ts';
import { nowhere, parse } from '../../grammar/index.ts';

/** The text of a constraint, with the ids for which it is asked. */
export function constraintText(constraint: Constraint, writesId: (element: Element) => boolean): string {
  const statement = raiseConstraint(constraint, writesId);
  return print({ kind: 'file', statements: [statement], endComments: [], span: nowhere });
}

/** What a text with one constraint says. */
export interface ConstraintReading {
  readonly constraint: Constraint | undefined;
  /** Everything that was found on the way. */
  readonly found: readonly string[];
  /** The comments above the statement. */
  readonly above: readonly string[];
}

/** Reads a text with one constraint. */
export function constraintOf(text: string): ConstraintReading {
  const { faults, file } = parse({ path: 'test.hac', text });
  const diagnostics: Diagnostic[] = [];
  const constraints = file.statements.map((statement) => {
    if (!['location', 'colocation', 'order', 'ticket'].includes(statement.kind)) return undefined;
    return lowerConstraint(statement as Parameters<typeof lowerConstraint>[0], (found) => diagnostics.push(found));
  });
  const found = [...faults, ...diagnostics].map(({ id, message }) => `${id}: ${message}`);
  if (constraints.length !== 1) found.push(`${constraints.length} statements`);
  const above = file.statements.flatMap(({ layout }) => commentsOf(layout).map((comment) => comment.text));
  return { constraint: constraints[0], found, above };
}
