import type { TextEdit } from 'vscode-languageserver/node';
import { print } from '../compiler/format/print.ts';
import { endOffset, nowhere, type ParsedStatement, positionAt, type Statement, startOffset } from '../grammar/index.ts';
import { lineEdits } from './line-edits.ts';

/** A statement of the file that stands on lines of its own, with the comments that belong to it. */
export interface StatementRegion {
  readonly part: ParsedStatement;
  readonly statement: Statement;
  /** Offsets of the document: from its first comment to its end. */
  readonly start: number;
  readonly end: number;
}

/** Where a statement stands; undefined where it has faults or shares a line with another one. */
export function regionOf(part: ParsedStatement): StatementRegion | undefined {
  const { statement, anchor, faults } = part;
  if (!statement || faults.length > 0) return undefined;
  const { comments, trailing } = statement.layout;
  const { text } = anchor.source;
  const start = Math.min(startOffset(statement.span), ...comments.map(({ span }) => startOffset(span)));
  const end = Math.max(endOffset(statement.span), trailing ? endOffset(trailing.span) : 0);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const isAlone =
    text.slice(lineStart, start).trim() === '' && text.slice(end, lineEnd < 0 ? undefined : lineEnd).trim() === '';
  return isAlone ? { part, statement, start: lineStart, end } : undefined;
}

/** The text of statements in the one style, without a line end behind it. */
export function printed(...statements: readonly Statement[]): string {
  return print({ kind: 'file', statements, endComments: [], span: nowhere }).trimEnd();
}

/** The edits that put other statements in the place of one; with itself they format it. */
export function replaceStatement(
  { part, start, end }: StatementRegion,
  ...statements: readonly Statement[]
): TextEdit[] {
  const { source } = part.anchor;
  return lineEdits(source.text.slice(start, end), printed(...statements), positionAt(source, start).line);
}
