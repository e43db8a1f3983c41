import { type Anchor, type ParsedFile, type SourceText, startOffset, withTexts } from '../../grammar/index.ts';
import { applyEdits } from './apply-edits.ts';
import type { Diagnostic, Edit } from './diagnostic.ts';
import type { Place } from './slips.ts';

/** Offsets of a text before edits, for offsets behind them; the edits are in the order of the text and do not overlap. */
function unedited(edits: readonly Edit[]): (offset: number) => number {
  return (offset) => {
    let longer = 0;
    for (const { span, newText } of edits) {
      const start = startOffset(span) + longer;
      if (offset < start) break;
      if (offset < start + newText.length) return start - longer;
      longer += newText.length - (span.end - span.start);
    }
    return offset - longer;
  };
}

/** What would be found in a document after edits, at the places of the document as it is. */
export function judgeEditedText(
  source: SourceText,
  edits: readonly Edit[],
  judge: (source: SourceText) => readonly Diagnostic[],
): readonly Place[] {
  const text = applyEdits(source, edits);
  if (text === undefined) return [];
  const before = unedited(edits);
  return judge({ path: source.path, text }).map(({ id, span }) => ({ id, offset: before(startOffset(span)) }));
}

/** A parsed .hac file after edits, and where what is found in it stands in the file as it is. */
export interface EditedFile {
  readonly parsed: ParsedFile;
  placeOf(found: Diagnostic): Place;
}

/** Edits a parsed file; only the statements with edits are parsed again. */
export function editFile(parsed: ParsedFile, edits: readonly Edit[]): EditedFile {
  const editsOf = new Map<Anchor, Edit[]>();
  for (const edit of edits) {
    const others = editsOf.get(edit.span.anchor);
    if (others) others.push(edit);
    else editsOf.set(edit.span.anchor, [edit]);
  }
  const texts = new Map<Anchor, string>();
  for (const { anchor, text } of parsed.parts) {
    const own = editsOf.get(anchor);
    if (own) texts.set(anchor, editedPart(text, own));
  }
  const { file, anchors } = withTexts(parsed, texts);
  return {
    parsed: file,
    placeOf({ id, span }) {
      const written = anchors.get(span.anchor);
      if (!written) return { id, offset: startOffset(span) };
      return { id, offset: unedited(editsOf.get(written)!)(written.offset + span.start) };
    },
  };
}

function editedPart(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { span, newText } of edits) {
    parts.push(text.slice(from, span.start), newText);
    from = span.end;
  }
  return parts.join('') + text.slice(from);
}
