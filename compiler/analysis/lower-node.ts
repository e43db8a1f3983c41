import type { Declaration } from '../../grammar/ast.ts';
import type { AttributeSet, Node } from '../model/cluster.ts';
import type { Report } from './catalogue.ts';
import { type BlockContent, lowerBlock } from './lower-block.ts';
import { lowerInnerSet, ownPairs } from './lower-set.ts';
import { elementOf, lowerLine, type Words } from './lower-words.ts';

const words: Words = { slots: [{ attribute: 'uname' }] };
const content: BlockContent<AttributeSet> = {
  place: 'a node',
  gatherings: [ownPairs('instance_attributes')],
  child: lowerInnerSet,
};

/** `node NAME as ID type=member { … }`: the name is the uname, the bare pairs are node attributes. */
export function lowerNode(declaration: Declaration, report: Report): Node {
  const { head } = lowerLine(declaration, words, report);
  const children = lowerBlock(declaration.block, content, report);
  return elementOf('node', declaration, head, children);
}
