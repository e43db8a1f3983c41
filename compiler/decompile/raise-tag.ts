import type { Item } from '../../grammar/ast.ts';
import type { Tag } from '../model/cluster.ts';
import { declaration, word } from './raise-declaration.ts';
import { below } from './raise-items.ts';
import { attributePairs, commentRuns, commentsBelow } from './raise-parts.ts';

/** The statement of a tag; undefined where there are no words for it. */
export function raiseTag(tag: Tag): Item | undefined {
  const words = tag.id ? [word(tag.id.value)] : [];
  for (const child of tag.children) {
    if (child.kind === 'comment') continue;
    if (child.kind !== 'obj_ref' || !child.id || child.attributes.length > 0) return undefined;
    if (!tag.id || child.children.some(({ kind }) => kind === 'xml')) return undefined;
    words.push(word(child.id.value));
  }
  return below(commentRuns(commentsBelow(tag)), declaration('tag', words, attributePairs(tag.attributes)));
}
