import type { HacFile } from '../../grammar/ast.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Cluster } from '../model/cluster.ts';
import { assemble } from './assemble.ts';
import { commentNodes } from './lower-comments.ts';
import { lowerStatement } from './lower-statement.ts';

export { assemble } from './assemble.ts';
export { type LoweredStatement, lowerStatement, type StatementPart } from './lower-statement.ts';

/** The Cluster that a file means, with every fault of its statements; what cannot be understood is reported and left out. */
export function lower(file: HacFile): Outcome<Cluster> {
  return assemble(file.statements.map(lowerStatement), commentNodes(file.endComments));
}
