import type { Anchor, Span } from '../../../grammar/source.ts';

/** A word of a logical line. */
export interface Word {
  readonly text: string;
  /** From its first to its last character, over a line break where the word was joined. */
  readonly span: Span;
}

/** What happened where a physical line was joined to the next or a comment cut off, and is not as it looks. */
export type JoinKind =
  | 'glued'
  | 'cut'
  | 'comment-kept'
  | 'backslash-in-comment'
  | 'backslash-as-word'
  | 'backslash-at-end';

export interface Joint {
  readonly kind: JoinKind;
  readonly span: Span;
}

/** An entry of haresources after comments are cut off and physical lines joined. */
export interface LogicalLine {
  readonly kind: 'entry';
  /** At least one. */
  readonly words: readonly Word[];
  /** The text behind `#` on the first physical line. */
  readonly comment: string | undefined;
  readonly joints: readonly Joint[];
  readonly span: Span;
}

/** A physical line that holds a comment only. */
export interface CommentLine {
  readonly kind: 'comment';
  /** What stands behind the `#`. */
  readonly text: string;
  readonly span: Span;
}

/** A physical line that holds nothing. */
export interface BlankLine {
  readonly kind: 'blank';
}

/** A stretch of a logical line: where it begins in the joined text, and in the document. */
interface Piece {
  readonly at: number;
  readonly offset: number;
}

/**
 * The lines of haresources as Heartbeat's ResourceManager sees them (its function `ipres`): on each physical line that
 * begins an entry all from the first `#` is cut off; then, while the entry ends in a backslash, backslash and line break
 * are removed and the next physical line is appended as it is, its `#` included; then blanks and tabs separate words.
 * A backslash at the end of the file stays.
 */
export function logicalLines(anchor: Anchor): (LogicalLine | CommentLine | BlankLine)[] {
  const text = anchor.source.text.slice(anchor.offset);
  const physical = text.split('\n');
  if (physical.at(-1) === '') physical.pop();
  const found: (LogicalLine | CommentLine | BlankLine)[] = [];
  let offset = 0;
  for (let index = 0; index < physical.length; index++) {
    const start = offset;
    const raw = physical[index]!;
    offset += raw.length + 1;
    const hash = raw.indexOf('#');
    const comment = hash < 0 ? undefined : raw.slice(hash + 1).replace(/\r$/, '');
    let joined = hash < 0 ? raw : raw.slice(0, hash);
    let end = start + raw.length;
    const pieces: Piece[] = [{ at: 0, offset: start }];
    const joints: Joint[] = [];
    if (/[^ \t]$/.test(joined) && hash >= 0) {
      joints.push({ kind: 'cut', span: { anchor, start: start + hash, end } });
    }
    if (hash >= 0 && /[^ \t]/.test(joined) && raw.endsWith('\\')) {
      joints.push({ kind: 'backslash-in-comment', span: { anchor, start: end - 1, end } });
    }
    const parts: string[] = [joined];
    let last = joined;
    while (last.endsWith('\\') && index + 1 < physical.length) {
      const next = physical[++index]!;
      const before = last.slice(0, -1);
      parts[parts.length - 1] = before;
      const at = pieces.at(-1)!.at + before.length;
      if (/[^ \t]$/.test(before) && /^[^ \t\\]/.test(next)) {
        joints.push({ kind: 'glued', span: { anchor, start: offset - 2, end: offset } });
      }
      const mark = next.indexOf('#');
      if (mark >= 0)
        joints.push({ kind: 'comment-kept', span: { anchor, start: offset + mark, end: offset + next.length } });
      pieces.push({ at, offset });
      parts.push(next);
      end = offset + next.length;
      offset += next.length + 1;
      last = next;
    }
    joined = parts.join('');
    const words = wordsOf(joined, pieces, anchor);
    const span: Span = { anchor, start, end };
    if (words.length === 0) {
      found.push(comment === undefined ? { kind: 'blank' } : { kind: 'comment', text: comment, span });
      continue;
    }
    const lastWord = words.at(-1)!;
    if (lastWord.text.endsWith('\\')) {
      const isLast = index + 1 >= physical.length && last.endsWith('\\');
      joints.push({ kind: isLast ? 'backslash-at-end' : 'backslash-as-word', span: lastWord.span });
    }
    found.push({ kind: 'entry', words, comment, joints, span });
  }
  return found;
}

function wordsOf(joined: string, pieces: readonly Piece[], anchor: Anchor): Word[] {
  const words: Word[] = [];
  let piece = 0;
  const offsetAt = (at: number): number => {
    while (piece + 1 < pieces.length && pieces[piece + 1]!.at <= at) piece++;
    return pieces[piece]!.offset + at - pieces[piece]!.at;
  };
  for (const match of joined.matchAll(/[^ \t]+/g)) {
    const start = offsetAt(match.index);
    const end = offsetAt(match.index + match[0].length - 1) + 1;
    words.push({ text: match[0], span: { anchor, start, end } });
  }
  return words;
}
