import type { Comment, Layout } from './ast.ts';
import { isBlank } from './characters.ts';
import type { Building } from './cst.ts';
import { noLayout } from './no-layout.ts';

/** The layout of an item while its parts are being built. */
export interface LayoutDraft {
  readonly blankBefore: boolean;
  readonly detached: boolean;
  comments: readonly Comment[];
  /** The comment behind the opening brace. */
  opening: Comment | undefined;
}

const none: readonly Comment[] = [];
const behindBlank: Layout = { ...noLayout, blankBefore: true };

/** Whether an empty line stands between what was passed last and an offset. */
function blankUpTo({ text, edge }: Building, offset: number): boolean {
  let emptySoFar = edge < 0;
  for (let at = Math.max(0, edge); at < offset; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) {
      if (emptySoFar) return true;
      emptySoFar = true;
    } else if (emptySoFar && !isBlank(code)) emptySoFar = false;
  }
  return false;
}

/** Takes the comments that begin before an offset. */
function takeUpTo(building: Building, offset: number): readonly Comment[] {
  let taken: Comment[] | undefined;
  for (;;) {
    const comment = building.comments[building.nextComment];
    if (!comment || comment.span.start >= offset) return taken ?? none;
    const blankBefore = blankUpTo(building, comment.span.start);
    taken ??= [];
    taken.push(blankBefore ? { ...comment, blankBefore } : comment);
    building.nextComment++;
    building.edge = comment.span.end;
  }
}

/** Takes the comments that begin before an offset for an item. */
function addUpTo(building: Building, draft: LayoutDraft, offset: number): void {
  const taken = takeUpTo(building, offset);
  if (taken.length > 0) draft.comments = [...draft.comments, ...taken];
}

/** Takes the comment that stands on the line of an offset, with nothing but blanks between. */
function takeBehind(building: Building, offset: number): Comment | undefined {
  const comment = building.comments[building.nextComment];
  if (!comment) return undefined;
  for (let at = offset; at < comment.span.start; at++) if (!isBlank(building.text.charCodeAt(at))) return undefined;
  if (comment.span.start < offset) return undefined;
  building.nextComment++;
  building.edge = comment.span.end;
  return comment;
}

/** Begins the layout of the item at an offset: the comments before it are its own. */
export function beginLayout(building: Building, start: number): LayoutDraft {
  const first = building.comments[building.nextComment];
  const blankBefore = blankUpTo(building, first && first.span.start < start ? first.span.start : start);
  building.edge = first?.span.start ?? start;
  const comments = takeUpTo(building, start);
  const detached = comments.length > 0 && blankUpTo(building, start);
  building.edge = start;
  return { blankBefore, detached, comments, opening: undefined };
}

/** Passes the opening brace of an item's block. */
export function openBlock(building: Building, draft: LayoutDraft, brace: number): void {
  addUpTo(building, draft, brace);
  draft.opening = takeBehind(building, brace + 1);
  building.edge = draft.opening?.span.end ?? brace + 1;
}

/** The comments between the last item of a block, or of the file, and its end. */
export function endComments(building: Building, end: number): readonly Comment[] {
  return takeUpTo(building, end);
}

/** Ends the layout of the item that ends at an offset. */
export function endLayout(building: Building, draft: LayoutDraft, end: number): Layout {
  addUpTo(building, draft, end);
  const trailing = takeBehind(building, end);
  building.edge = Math.max(building.edge, end);
  const { blankBefore, detached, comments, opening } = draft;
  if (comments.length === 0 && !opening && !trailing) return blankBefore ? behindBlank : noLayout;
  return { blankBefore, comments, trailing, ...(detached && { detached }), ...(opening && { opening }) };
}
