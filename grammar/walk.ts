import type { Node, NodeKind } from './ast.ts';
import { endOffset, startOffset } from './source.ts';

/** The fields of each kind of node that hold nodes, in the order of the text. */
type ChildKeys = { readonly [Kind in NodeKind]: readonly (keyof Extract<Node, { kind: Kind }> & string)[] };

const constraint = ['head', 'lifetime', 'block'] as const;

/** The one child-key table: walker, lookup and printer work from it, and the compiler checks its names. */
export const childKeys: ChildKeys = {
  file: ['statements'],
  declaration: ['words', 'head', 'block'],
  set: ['scope', 'as', 'annotation', 'when', 'reference', 'pairs', 'block'],
  xml: ['text'],
  mapping: ['from', 'to', 'head'],
  select: ['targets'],
  selectTarget: ['name', 'attributes'],
  selectAttribute: ['name', 'id'],
  directive: ['words'],
  setLine: ['reference', 'members', 'head'],
  preference: ['node', 'head', 'where'],
  while: ['head', 'rule'],
  location: ['pattern', 'subject', 'preference', ...constraint],
  colocation: ['resource', 'other', ...constraint],
  order: ['steps', ...constraint],
  ticket: ['ticket', 'subject', 'head', 'block'],
  fencing: ['target', 'pattern', 'attribute', 'value', 'head', 'block'],
  pair: ['key', 'value', 'id'],
  pairReference: ['reference'],
  block: ['items'],
  name: [],
  reference: ['name', 'suffix'],
  idReference: [],
  value: [],
  as: ['name'],
  annotation: ['pairs'],
  referenceSet: ['members', 'annotation'],
  rule: ['annotation', 'reference', 'conditions'],
  nestedRule: ['rule', 'annotation'],
  comparison: ['left', 'right', 'annotation'],
  defined: ['name', 'annotation'],
  dateComparison: ['value', 'annotation'],
  dateRange: ['from', 'to', 'duration', 'annotation'],
  dateMatches: ['parts', 'annotation'],
  resourceCondition: ['pairs', 'annotation'],
  operationCondition: ['name', 'pairs', 'annotation'],
  elementCondition: ['element', 'annotation'],
  operand: ['function', 'name'],
  dateParts: ['annotation', 'pairs'],
};

function fieldsOf(node: Node): Readonly<Record<string, Node | readonly Node[] | undefined>> {
  return node as unknown as Readonly<Record<string, Node | readonly Node[] | undefined>>;
}

/** The nodes directly below a node, in the order of its table entry. */
export function childrenOf(node: Node): Node[] {
  const found: Node[] = [];
  const fields = fieldsOf(node);
  for (const key of childKeys[node.kind]) {
    const field = fields[key];
    if (field === undefined) continue;
    if (Array.isArray(field)) found.push(...(field as readonly Node[]));
    else found.push(field as Node);
  }
  return found;
}

/** Calls `enter` for a node and everything below it; the walk skips what is below a node for which it returns false. */
export function visit(node: Node, enter: (node: Node, ancestors: readonly Node[]) => boolean | undefined): void {
  const ancestors: Node[] = [];
  const step = (current: Node): void => {
    if (enter(current, ancestors) === false) return;
    ancestors.push(current);
    const fields = fieldsOf(current);
    const keys = childKeys[current.kind];
    for (let index = 0; index < keys.length; index++) {
      const field = fields[keys[index]!];
      if (field === undefined) continue;
      if (!Array.isArray(field)) step(field as Node);
      else for (let place = 0; place < field.length; place++) step(field[place]);
    }
    ancestors.pop();
  };
  step(node);
}

/** The chain of nodes that hold an offset of the document, outermost first; a node holds its end as well. */
export function nodesAt(root: Node, offset: number): Node[] {
  const chain: Node[] = [];
  let current: Node | undefined = root;
  while (current) {
    chain.push(current);
    current = childrenOf(current).findLast(
      (child) => startOffset(child.span) <= offset && offset <= endOffset(child.span),
    );
  }
  return chain;
}
