import type { Declaration } from '../../grammar/ast.ts';
import type { AttributeSet, Node } from '../model/cluster.ts';
import type { Report } from './catalogue.ts';
import { lowerBlock } from './lower-block.ts';
import { lowerInnerSet, ownPairs } from './lower-set.ts';
import { elementOf, lowerLine } from './lower-words.ts';

/** `node NAME as ID type=member { … }`: the name is the uname, the bare pairs are node attributes. */
export function lowerNode(declaration: Declaration, report: Report): Node {
  const { head } = lowerLine(declaration, { slots: [{ attribute: 'uname' }] }, report);
  const children = lowerBlock<AttributeSet>(
    declaration.block,
    {
      place: 'a node',
      gatherings: [ownPairs('instance_attributes')],
      child: (item) => lowerInnerSet(item, report),
    },
    report,
  );
  return elementOf('node', declaration, head, children);
}
