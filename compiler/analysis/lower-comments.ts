import type { Comment, Layout } from '../../grammar/ast.ts';
import { endOffset, joinSpans, nowhere, startOffset } from '../../grammar/source.ts';
import type { CommentNode } from '../model/cluster.ts';

/** A comment that speaks to hacc, not to people: it ignores findings and is no part of the configuration. */
function isSuppression(comment: Comment): boolean {
  return /^\s*hacc-ignore(?![\w-])/.test(comment.text);
}

/** Whether a comment stands on the line below another one. */
function continues(previous: Comment, comment: Comment): boolean {
  if (comment.blankBefore) return false;
  if (comment.span === nowhere || comment.span.anchor.source !== previous.span.anchor.source) return true;
  const between = comment.span.anchor.source.text.slice(endOffset(previous.span), startOffset(comment.span));
  return between.indexOf('\n') === between.lastIndexOf('\n');
}

function runNode(run: readonly Comment[]): CommentNode {
  const lines = run.map(({ text }) => text.trimEnd());
  const indented = lines.every((line) => line === '' || line.startsWith(' '));
  return {
    kind: 'comment',
    text: lines.map((line) => (indented ? line.slice(1) : line)).join('\n'),
    span: joinSpans(run[0]!.span, run.at(-1)!.span),
  };
}

const none: readonly never[] = [];

/**
 * The comment nodes of some comment lines: one for each run of lines without an empty line between them, its text the lines
 * without the blank that all of them begin with. Lines that ignore findings are left out.
 */
export function commentNodes(comments: readonly Comment[]): readonly CommentNode[] {
  if (comments.length === 0) return none;
  const runs: Comment[][] = [];
  let previous: Comment | undefined;
  for (const comment of comments) {
    if (previous === undefined || !continues(previous, comment)) runs.push([]);
    previous = comment;
    if (!isSuppression(comment)) runs.at(-1)!.push(comment);
  }
  return runs.filter((run) => run.length > 0).map(runNode);
}

/** The comment nodes that go before an item: those above it, then those behind its opening brace and its end. */
export function commentsOf({ comments, opening, trailing }: Layout): readonly CommentNode[] {
  const above = commentNodes(comments);
  if (!opening && !trailing) return above;
  return [...above, ...commentNodes(opening ? [opening] : none), ...commentNodes(trailing ? [trailing] : none)];
}
