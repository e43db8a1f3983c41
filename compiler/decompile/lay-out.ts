import type { Statement } from '../../grammar/ast.ts';
import { nowhere } from '../../grammar/source.ts';
import { print } from '../format/print.ts';
import { emptyLayout } from './raise-parts.ts';

const constraints: ReadonlySet<string> = new Set(['location', 'colocation', 'order', 'ticket']);
const header: ReadonlySet<string> = new Set(['target', 'ids', 'fragment', 'cib']);

/** What a statement is about: statements about one thing that take a line each may stand close together. */
function subjectOf(statement: Statement): string {
  if (constraints.has(statement.kind)) return 'constraint';
  const keyword = statement.kind === 'declaration' || statement.kind === 'set' ? statement.keyword : statement.kind;
  return header.has(keyword) ? 'header' : keyword;
}

function takesOneLine(statement: Statement): boolean {
  const hasBlock = 'block' in statement && statement.block !== undefined;
  if (!hasBlock) return true;
  const alone = { ...statement, layout: emptyLayout };
  return !print({ kind: 'file', statements: [alone], endComments: [], span: nowhere })
    .trimEnd()
    .includes('\n');
}

/** Sets an empty line between statements, but not within a run of statements about one thing that take a line each. */
export function layOut(statements: readonly Statement[]): Statement[] {
  let previous: { readonly subject: string; readonly short: boolean } | undefined;
  return statements.map((statement) => {
    const subject = subjectOf(statement);
    const short = takesOneLine(statement);
    const isClose = previous?.subject === subject && previous.short && short && statement.layout.comments.length === 0;
    const blankBefore = previous !== undefined && !isClose;
    previous = { subject, short };
    return { ...statement, layout: { ...statement.layout, blankBefore } };
  });
}
