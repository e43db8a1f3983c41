import type { Item } from '../../grammar/ast.ts';
import type { Node } from '../model/cluster.ts';
import { declaration, sayable, word } from './raise-declaration.ts';
import { headOf, type WritesId } from './raise-parts.ts';
import { blockOfSets } from './raise-resource.ts';

/** The statement of a node. */
export function raiseNode(node: Node, writesId: WritesId): Item {
  const uname = sayable(node, 'uname');
  const head = headOf(node, uname === undefined ? [] : ['uname'], writesId);
  const block = blockOfSets(node, 'instance_attributes', writesId);
  return declaration('node', uname === undefined ? [] : [word(uname)], head, block);
}
