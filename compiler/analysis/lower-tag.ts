import type { Declaration } from '../../grammar/ast.ts';
import type { ObjectReference, Tag } from '../model/cluster.ts';
import type { Report } from './catalogue.ts';
import { identifier } from './lower-head.ts';
import { elementOf, lowerLine, refuseBlock } from './lower-words.ts';

/** `tag NAME MEMBER…`. */
export function lowerTag(declaration: Declaration, report: Report): Tag {
  refuseBlock(declaration, report);
  const { head, more } = lowerLine(
    declaration,
    { slots: [{ attribute: 'id', needed: 'a name' }], more: Number.POSITIVE_INFINITY },
    report,
  );
  const members = more.map(
    (word): ObjectReference => ({
      kind: 'obj_ref',
      id: identifier(word),
      attributes: [],
      children: [],
      span: word.span,
      headSpan: word.span,
    }),
  );
  return elementOf('tag', declaration, head, members);
}
