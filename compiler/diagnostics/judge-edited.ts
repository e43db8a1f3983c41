import { type Anchor, type ParsedFile, type SourceText, startOffset, withTexts } from '../../grammar/index.ts';
import { applyEdits, applyEditsTo } from './apply-edits.ts';
import type { Diagnostic, Edit } from './diagnostic.ts';
import { type Place, placeOf } from './slips.ts';

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
  if (text === undefined) return judge(source).map(placeOf);
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
    const edited = own && applyEditsTo(text, own, anchor.offset);
    if (edited !== undefined) texts.set(anchor, edited);
  }
  const { file, anchors } = withTexts(parsed, texts);
  return {
    parsed: file,
    placeOf(found) {
      const written = anchors.get(found.span.anchor);
      if (!written) return placeOf(found);
      return { id: found.id, offset: unedited(editsOf.get(written)!)(written.offset + found.span.start) };
    },
  };
}
