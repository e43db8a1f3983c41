import type { Node } from '../../model/cluster.ts';
import { type Form, findingsOn, has } from './form.ts';

/** The only schema in which every node must say its type. */
const schemaWithType = '1.0';

/** A node says its type where the schema demands it. */
export const nodeForm: Form<Node> = (node, { schema }) => {
  const findings = findingsOn(node);
  if (schema === schemaWithType && !has(node, 'type')) {
    findings.missing('type', 'Add type=normal: later schemas take a node without one.');
  }
  return findings.list;
};
