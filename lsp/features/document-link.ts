import type { DocumentLink } from 'vscode-languageserver/node';
import { explanationUrl } from '../../compiler/diagnostics/explain.ts';
import { registry } from '../../compiler/diagnostics/registry.ts';
import { parseSuppression } from '../../compiler/diagnostics/suppressions.ts';
import { type Comment, startOffset, textOf, visit } from '../../grammar/index.ts';
import { rangeBetween } from '../convert.ts';
import type { Compilation } from '../documents.ts';

/** The ids that a comment ignores, each with its place. */
function linksOf({ source }: Compilation, comment: Comment): DocumentLink[] {
  const parsed = parseSuppression(comment.text);
  if (!parsed) return [];
  const text = textOf(comment.span);
  let from = text.indexOf('hacc-ignore') + 'hacc-ignore'.length;
  return parsed.ids.flatMap((id) => {
    const at = text.indexOf(id, from);
    if (at < 0 || !registry.has(id)) return [];
    from = at + id.length;
    const start = startOffset(comment.span) + at;
    return [
      { range: rangeBetween(source, start, start + id.length), target: explanationUrl(id), tooltip: `Explain ${id}` },
    ];
  });
}

/** The ids in `# hacc-ignore` comments lead to their explanations. */
export function documentLinks(compilation: Compilation): DocumentLink[] {
  const found: DocumentLink[] = [];
  const add = (comments: readonly Comment[]): void => {
    for (const comment of comments) found.push(...linksOf(compilation, comment));
  };
  visit(compilation.parsed.file, (node) => {
    if ('layout' in node) {
      const { comments, opening, trailing } = node.layout;
      add([...comments, ...(opening ? [opening] : []), ...(trailing ? [trailing] : [])]);
    }
    if ('endComments' in node) add(node.endComments);
    return true;
  });
  return found;
}
