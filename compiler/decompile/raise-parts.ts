import type { As, Comment, HeadItem, Name, Pair, Value } from '../../grammar/ast.ts';
import { noLayout } from '../../grammar/no-layout.ts';
import { nowhere } from '../../grammar/source.ts';
import { trimmed } from '../../grammar/trimmed.ts';
import type { Attribute, CommentNode, Element, Extra, Identifier } from '../model/cluster.ts';

/** Whether the id of an element is written into the file. */
export type WritesId = (element: Element) => boolean;

const noComments: readonly never[] = [];

/** A name; the printer quotes what cannot stand bare. */
export function name(value: string, quoted = false): Name {
  return { kind: 'name', value, quoted, span: nowhere };
}

/** `as ID`. */
export function as(id: Identifier): As {
  return { kind: 'as', name: name(id.value), span: nowhere };
}

function valueNode(text: string): Value {
  return { kind: 'value', text, span: nowhere };
}

/** `key=value`; without a value `key=`. */
export function pair(key: string | Name, value: string | undefined, id?: As, layout = noLayout): Pair {
  return {
    kind: 'pair',
    key: typeof key === 'string' ? name(key) : key,
    value: value === undefined ? undefined : valueNode(value),
    id,
    layout,
    span: nowhere,
  };
}

/** The header pairs of attributes, without those that the words of the statement say. */
export function attributePairs(attributes: readonly Attribute[], said: readonly string[] = []): Pair[] {
  const pairs: Pair[] = [];
  for (let index = 0; index < attributes.length; index++) {
    const attribute = attributes[index]!;
    if (!said.includes(attribute.name)) pairs.push(pair(name(attribute.name, attribute.literal), attribute.value));
  }
  return trimmed(pairs);
}

/** The header of an element: its pairs and, where its id is written and no word says it, `as ID`. */
export function headOf(element: Element, said: readonly string[], writesId: WritesId): HeadItem[] {
  const pairs = attributePairs(element.attributes, said);
  return element.id && writesId(element) ? [...pairs, as(element.id)] : pairs;
}

/** The lines of a comment, as lowering folds them back into it. */
export function commentLines(node: CommentNode): Comment[] {
  return node.text.split('\n').map((line) => ({ text: line === '' ? '' : ` ${line}`, span: nowhere }));
}

/** The lines of several comments; an empty line keeps them apart. */
export function commentRuns(nodes: readonly CommentNode[]): readonly Comment[] {
  if (nodes.length === 0) return noComments;
  return nodes.flatMap((node, index) =>
    commentLines(node).map((line, row) => (index > 0 && row === 0 ? { ...line, blankBefore: true } : line)),
  );
}

/** Two runs of comment lines, one below the other, with an empty line between them. */
export function joinComments(above: readonly Comment[], below: readonly Comment[]): Comment[] {
  const [first, ...others] = below;
  if (above.length === 0 || first === undefined) return [...above, ...below];
  return [...above, { ...first, blankBefore: true }, ...others];
}

/** The comments anywhere below an element, in document order: for those that cannot stay where they are. */
export function commentsBelow(element: Element): CommentNode[] {
  const found: CommentNode[] = [];
  for (const child of element.children as readonly (Element | Extra)[]) {
    if (child.kind === 'comment') found.push(child);
    else if (child.kind !== 'xml') found.push(...commentsBelow(child));
  }
  return found;
}
