import type { FoldingRange } from 'vscode-languageserver/node';
import { visit } from '../../grammar/index.ts';
import { rangeOf } from '../convert.ts';
import type { Compilation } from '../documents.ts';

/** Blocks fold from their opening line to the line before the closing brace; runs of comment lines fold to their first. */
export function foldingRanges({ parsed }: Compilation): FoldingRange[] {
  const found: FoldingRange[] = [];
  const addComments = (comments: readonly { span: Parameters<typeof rangeOf>[0]; blankBefore?: boolean }[]): void => {
    let first: number | undefined;
    let last = -1;
    const close = (): void => {
      if (first !== undefined && last > first) found.push({ startLine: first, endLine: last, kind: 'comment' });
    };
    for (const comment of comments) {
      const { line } = rangeOf(comment.span).start;
      if (first === undefined || comment.blankBefore || line !== last + 1) {
        close();
        first = line;
      }
      last = line;
    }
    close();
  };
  visit(parsed.file, (node) => {
    if ('layout' in node) addComments(node.layout.comments);
    if ('endComments' in node) addComments(node.endComments);
    if (node.kind === 'block') {
      const { start, end } = rangeOf(node.span);
      if (end.line > start.line + 1) found.push({ startLine: start.line, endLine: end.line - 1 });
    }
    return true;
  });
  return found.sort((a, b) => a.startLine - b.startLine);
}
