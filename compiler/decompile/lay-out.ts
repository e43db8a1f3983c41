import type { Statement } from '../../grammar/ast.ts';
import { printsOnOneLine } from '../format/print.ts';

const constraints: ReadonlySet<string> = new Set(['location', 'colocation', 'order', 'ticket']);
const header: ReadonlySet<string> = new Set(['target', 'ids', 'fragment', 'cib']);

/** What a statement is about: statements about one thing that take a line each may stand close together. */
function subjectOf(statement: Statement): string {
  if (constraints.has(statement.kind)) return 'constraint';
  const keyword = statement.kind === 'declaration' || statement.kind === 'set' ? statement.keyword : statement.kind;
  return header.has(keyword) ? 'header' : keyword;
}

/** Sets an empty line between statements, but not within a run of statements about one thing that take a line each. */
export function layOut(statements: readonly Statement[]): Statement[] {
  let previous: { readonly subject: string; readonly short: boolean } | undefined;
  return statements.map((statement) => {
    const subject = subjectOf(statement);
    const short = printsOnOneLine(statement);
    const isClose = previous?.subject === subject && previous.short && short && statement.layout.comments.length === 0;
    const blankBefore = previous !== undefined && !isClose;
    previous = { subject, short };
    return { ...statement, layout: { ...statement.layout, blankBefore } };
  });
}
