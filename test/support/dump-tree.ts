import type { Comment, Layout, Node } from '../../grammar/ast.ts';
import { endOffset, startOffset } from '../../grammar/source.ts';
import { childKeys } from '../../grammar/walk.ts';

const said = (comment: Comment): string => JSON.stringify(`${comment.blankBefore ? '\n' : ''}#${comment.text}`);

function layoutWords({ blankBefore, comments, detached, opening, trailing }: Layout): string[] {
  return [
    ...(blankBefore ? ['blank'] : []),
    ...comments.map((comment) => `above=${said(comment)}`),
    ...(detached ? ['detached'] : []),
    ...(opening ? [`opening=${said(opening)}`] : []),
    ...(trailing ? [`behind=${said(trailing)}`] : []),
  ];
}

/** A tree as text: a line a node with its field, kind, place in the document and what it says itself. */
export function dumpTree(node: Node, field = '', indent = ''): string {
  const fields = node as unknown as Readonly<Record<string, unknown>>;
  const scalars = Object.entries(fields).flatMap(([key, value]) =>
    key !== 'kind' && ['string', 'boolean'].includes(typeof value) && value !== false
      ? [`${key}=${JSON.stringify(value)}`]
      : [],
  );
  const layout = fields.layout ? layoutWords(fields.layout as Layout) : [];
  const ends = ((fields.endComments ?? []) as Comment[]).map((comment) => `end=${said(comment)}`);
  const place = `${startOffset(node.span)}-${endOffset(node.span)}`;
  const line = [field && `${field}:`, node.kind, place, ...scalars, ...layout, ...ends].filter(Boolean).join(' ');
  const below = childKeys[node.kind].flatMap((key) => {
    const children = (fields[key] ?? []) as Node | readonly Node[];
    return [children].flat().map((child) => dumpTree(child as Node, key, `${indent}  `));
  });
  return [indent + line, ...below].join('\n');
}
