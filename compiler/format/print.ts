import type {
  Block,
  Comment,
  HacFile,
  Item,
  Pair,
  PairReference,
  SetDeclaration,
  Statement,
} from '../../grammar/ast.ts';
import { spellComment } from '../../grammar/index.ts';
import { printLine } from './print-item.ts';
import { lineBreak } from './print-parts.ts';

/** Columns that a line of several pairs may fill. */
const pairColumns = 80;
/** Columns that a block on one line, or any line that can be broken, may fill. */
const lineColumns = 100;

/**
 * The text of a tree in the one style: for the formatter and for import. It works from the tree alone; spans count for
 * nothing. What it prints is read back as the same tree.
 */
export function print(file: HacFile): string {
  const lines = [...printItems(file.statements, ''), ...printComments(file.endComments, '')];
  while (lines[0] === '') lines.shift();
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function printComments(comments: readonly Comment[], indent: string): string[] {
  return comments.flatMap((comment) => {
    const lines = comment.text.split('\n').map((line) => `${indent}${spellComment(line)}`);
    return comment.blankBefore ? ['', ...lines] : lines;
  });
}

function isPair(item: Item): item is Pair | PairReference {
  return item.kind === 'pair' || item.kind === 'pairReference';
}

/** A pair that may share its line: nothing of its own stands beside it. */
function isPlainPair(item: Item): boolean {
  const { comments, trailing } = item.layout;
  return isPair(item) && comments.length === 0 && !trailing && !(item.kind === 'pair' && item.id);
}

/** The block of an item as it is printed: a run of pairs that a set's line does not take becomes one. */
function blockOf(item: Item): Pick<Block, 'items' | 'endComments'> | undefined {
  if (item.kind !== 'set') return 'block' in item ? item.block : undefined;
  if (item.reference) return undefined;
  return item.block ?? { items: item.pairs ?? [], endComments: [] };
}

/** The pairs that a set takes on its own line: of `params`, `meta` and `utilization` without a rule. */
function linePairs(item: SetDeclaration): readonly Item[] | undefined {
  if (item.when || item.reference || item.keyword === 'options' || item.keyword === 'defaults') return undefined;
  const { items = [], endComments = [] } = blockOf(item) ?? {};
  const plain = items.every(({ kind, layout }, index) => {
    const blank = index > 0 && layout.blankBefore;
    return kind === 'pair' && layout.comments.length === 0 && !layout.trailing && !blank;
  });
  return items.length > 0 && plain && endComments.length === 0 ? items : undefined;
}

const unbroken = (line: string): string => line.replaceAll(lineBreak, ' ');

/** An item on one line, without its comments; undefined where what is in its block must stand on lines of its own. */
function onOneLine(item: Item): string | undefined {
  const pairs = item.kind === 'set' ? linePairs(item) : undefined;
  const inner = pairs ? ` ${pairs.map(printLine).join(' ')}` : blockOnOneLine(blockOf(item));
  if (inner === undefined || item.layout.opening) return undefined;
  const line = unbroken(printLine(item));
  return line.includes('\n') ? undefined : line + inner;
}

/** What stands behind an item's own line where its block can stand there. */
function blockOnOneLine(block: ReturnType<typeof blockOf>): string | undefined {
  if (!block) return '';
  if (block.endComments.length > 0) return undefined;
  const [first, ...rest] = block.items;
  if (!first) return ' {}';
  const { comments, trailing } = first.layout;
  if (rest.length === 0) {
    const inner = comments.length === 0 && !trailing ? onOneLine(first) : undefined;
    return inner === undefined ? undefined : ` { ${inner} }`;
  }
  const plain = block.items.every((each, index) => isPlainPair(each) && !(index > 0 && each.layout.blankBefore));
  return plain ? ` { ${block.items.map(printLine).join('  ')} }` : undefined;
}

/** The columns that an item may fill on one line. */
function columnsOf(item: Item): number {
  if (item.kind === 'set' && linePairs(item)) return pairColumns;
  return (blockOf(item)?.items.length ?? 0) > 1 ? pairColumns : lineColumns;
}

/** The one line that an item fits on at an indentation, without what stands above and behind it. */
function shortForm(item: Item, indent: string): string | undefined {
  const short = onOneLine(item);
  return short !== undefined && indent.length + short.length <= columnsOf(item) ? indent + short : undefined;
}

/** Whether a statement stands on one line, a long constraint of several lines counted as one. */
export function printsOnOneLine(statement: Statement): boolean {
  if (!('block' in statement) || statement.block === undefined) return true;
  if (shortForm(statement, '') !== undefined) return true;
  const block = blockOf(statement);
  const isFull = block !== undefined && block.items.length + block.endComments.length > 0;
  return !isFull && !breakLine(printLine(statement), '').includes('\n');
}

function commentBehind(comment: Comment | undefined): string {
  return comment ? `  ${spellComment(comment.text.replaceAll('\n', ' '))}` : '';
}

/** An item's lines without the comments above it. */
function printBody(item: Item, indent: string): string[] {
  const { opening, trailing } = item.layout;
  const short = shortForm(item, indent);
  const block = blockOf(item);
  if (short !== undefined) return [short + commentBehind(trailing)];
  const line = breakLine(printLine(item), indent);
  const behind = commentBehind(trailing);
  if (!block || (block.items.length + block.endComments.length === 0 && !opening))
    return [`${line}${block ? ' {}' : ''}${behind}`];
  const inner = `${indent}  `;
  const body = [...printItems(block.items, inner), ...printComments(block.endComments, inner)];
  return [`${line} {${commentBehind(opening)}`, ...(body[0] === '' ? body.slice(1) : body), `${indent}}${behind}`];
}

/** Breaks a line that is too long, where it may be broken. */
function breakLine(line: string, indent: string): string {
  const whole = indent + unbroken(line);
  return whole.length <= lineColumns ? whole : indent + line.replaceAll(lineBreak, `\n${indent}    `);
}

function printItems(items: readonly Item[], indent: string): string[] {
  const lines: string[] = [];
  let index = 0;
  while (index < items.length) {
    const item = items[index]!;
    const { layout } = item;
    if (layout.blankBefore && index > 0) lines.push('');
    if (layout.comments.length > 0) {
      const [first, ...others] = layout.comments;
      lines.push(...printComments([{ ...first!, blankBefore: false }, ...others], indent));
    }
    if (layout.detached) lines.push('');
    const end = endOfRun(items, index);
    if (end > index + 1) {
      const texts = items.slice(index, end).map(printLine);
      const together = indent + texts.join('  ');
      if (together.length <= pairColumns) lines.push(together);
      else for (const text of texts) lines.push(indent + text);
    } else for (const line of printBody(item, indent)) lines.push(line);
    index = Math.max(index + 1, end);
  }
  return lines;
}

/** The end of the adjacent pairs from an item on that may share a line. */
function endOfRun(items: readonly Item[], start: number): number {
  let end = start;
  while (end < items.length && isPair(items[end]!)) {
    const { layout } = items[end]!;
    const first = end === start;
    if (first ? layout.trailing || hasId(items[end]!) : layout.blankBefore || !isPlainPair(items[end]!)) break;
    end++;
  }
  return end;
}

function hasId(item: Item): boolean {
  return item.kind === 'pair' && item.id !== undefined;
}
