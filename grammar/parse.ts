import type { Comment, HacFile, Statement } from './ast.ts';
import type { SyntaxFault } from './fault.ts';
import type { Anchor, SourceText } from './source.ts';

/** One top-level statement with the comments above it, or the comments behind the last statement. */
export interface ParsedStatement {
  /** The piece of the document, from the end of the statement before to the end of its own last line. */
  readonly text: string;
  readonly anchor: Anchor;
  /** Undefined where nothing could be made of the piece. */
  readonly statement: Statement | undefined;
  readonly faults: readonly SyntaxFault[];
  /** The comments of a piece without a statement. */
  readonly endComments: readonly Comment[];
}

export interface ParsedFile {
  readonly source: SourceText;
  readonly file: HacFile;
  readonly parts: readonly ParsedStatement[];
  /** The faults of all parts in the order of the text, at most 100. */
  readonly faults: readonly SyntaxFault[];
}

/** Parses a document. */
export function parse(source: SourceText, _previous?: ParsedFile): ParsedFile {
  const anchor: Anchor = { source, offset: 0 };
  const span = { anchor, start: 0, end: source.text.length };
  return { source, file: { kind: 'file', statements: [], endComments: [], span }, parts: [], faults: [] };
}
