import type { Comment, HacFile, Statement } from './ast.ts';
import type { SyntaxFault } from './fault.ts';
import { parseStatement } from './parse-statement.ts';
import type { Anchor, SourceText } from './source.ts';
import { divide } from './statements.ts';

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
  /** They tile the document. */
  readonly parts: readonly ParsedStatement[];
  /** The faults of all parts in the order of the text, at most one a line and 100 in all. */
  readonly faults: readonly SyntaxFault[];
}

/** More faults than anybody reads; a file has no more, however many there are. */
export const mostFaults = 100;

/** Documents and statements of more UTF-16 units are refused. */
const longestDocument = 64 * 1024 * 1024;
const longestStatement = 1024 * 1024;

function refused(text: string, anchor: Anchor): ParsedStatement {
  const fault: SyntaxFault = {
    id: 'too-long',
    message: 'This is longer than hacc reads',
    help: 'Divide it into several files or statements.',
    span: { anchor, start: 0, end: Math.min(1, text.length) },
  };
  return { text, anchor, statement: undefined, faults: [fault], endComments: [] };
}

function parsePart(text: string, anchor: Anchor, allowed: boolean): ParsedStatement {
  if (!allowed || text.length > longestStatement) return refused(text, anchor);
  const { statement, faults, endComments } = parseStatement(text, anchor);
  return { text, anchor, statement, faults, endComments };
}

/** A copy of a piece that does not keep the document alive that it was cut from. */
function detach(text: string): string {
  return ` ${text}`.slice(1);
}

/** Hands out the parts of an older parse by their text: those at the two ends first, then any, each once. */
function reuse(previous: readonly ParsedStatement[], pieces: readonly string[]): (ParsedStatement | undefined)[] {
  const found: (ParsedStatement | undefined)[] = new Array(pieces.length);
  const shorter = Math.min(previous.length, pieces.length);
  let first = 0;
  while (first < shorter && previous[first]!.text === pieces[first]) {
    found[first] = previous[first];
    first++;
  }
  let last = 0;
  while (last < shorter - first && previous.at(-1 - last)!.text === pieces.at(-1 - last)) {
    found[pieces.length - 1 - last] = previous.at(-1 - last);
    last++;
  }
  const rest = new Map<string, ParsedStatement[]>();
  for (let index = previous.length - last - 1; index >= first; index--) {
    const part = previous[index]!;
    const same = rest.get(part.text);
    if (same) same.push(part);
    else rest.set(part.text, [part]);
  }
  for (let index = first; index < pieces.length - last; index++) found[index] = rest.get(pieces[index]!)?.pop();
  return found;
}

function assemble(source: SourceText, parts: readonly ParsedStatement[]): ParsedFile {
  const statements: Statement[] = [];
  let endComments: Comment[] = [];
  const faults: SyntaxFault[] = [];
  for (const part of parts) {
    if (part.statement) {
      statements.push(part.statement);
      endComments = [];
    } else if (part.endComments.length > 0) for (const comment of part.endComments) endComments.push(comment);
    if (part.faults.length > 0 && faults.length < mostFaults)
      faults.push(...part.faults.slice(0, mostFaults - faults.length));
  }
  const span = { anchor: { source, offset: 0 }, start: 0, end: source.text.length };
  return { source, file: { kind: 'file', statements, endComments, span }, parts, faults };
}

/**
 * A parse with other texts for some of its statements, which are parsed alone; the rest of it is shared. The new statements
 * are counted from anchors of their own, for which the anchors of the old ones are given.
 */
export function withTexts(
  parsed: ParsedFile,
  texts: ReadonlyMap<Anchor, string>,
): { readonly file: ParsedFile; readonly anchors: ReadonlyMap<Anchor, Anchor> } {
  const anchors = new Map<Anchor, Anchor>();
  const parts = parsed.parts.map((part) => {
    const text = texts.get(part.anchor);
    if (text === undefined) return part;
    const anchor: Anchor = { source: { path: parsed.source.path, text }, offset: 0 };
    anchors.set(anchor, part.anchor);
    return parsePart(text, anchor, true);
  });
  return { file: assemble(parsed.source, parts), anchors };
}

/**
 * Parses a document; it never throws, and makes of a broken one what can be made. With an older parse of the document,
 * statements whose text is unchanged are taken from it as they are: the same objects, their anchors moved into the new
 * document, so that the older parse must not be used any more.
 */
export function parse(source: SourceText, previous?: ParsedFile): ParsedFile {
  const { text } = source;
  if (text.length > longestDocument) return assemble(source, [refused(text, { source, offset: 0 })]);
  const { ends, truncated } = divide(text);
  const pieces = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
  const known = previous ? reuse(previous.parts, pieces) : [];
  const parts = pieces.map((piece, index): ParsedStatement => {
    const offset = ends[index - 1] ?? 0;
    const part = known[index];
    if (part) {
      part.anchor.source = source;
      part.anchor.offset = offset;
      return part;
    }
    const allowed = !truncated || index < pieces.length - 1;
    return parsePart(previous ? detach(piece) : piece, { source, offset }, allowed);
  });
  return assemble(source, parts);
}
