import type { Block, Comment, HacFile, Item, Layout, Statement } from '../../grammar/index.ts';
import { endOffset, nowhere, startOffset } from '../../grammar/source.ts';
import type { Diagnostic } from './diagnostic.ts';

const reason = 'it was so before the import';

/** Statements that a comment may stand above inside another one: what is smaller shares its comment. */
const hosts: ReadonlySet<string> = new Set([
  'primitive',
  'template',
  'group',
  'clone',
  'promotable',
  'master',
  'bundle',
]);

interface Fault {
  readonly id: string;
  readonly at: number;
}

function isWithin(item: Item, { at }: Fault): boolean {
  return startOffset(item.span) <= at && at < endOffset(item.span);
}

function isHost(item: Item): boolean {
  return item.kind === 'declaration' && hosts.has(item.keyword);
}

function commented<Kind extends Item>(item: Kind, faults: readonly Fault[]): Kind {
  if (faults.length === 0) return item;
  const ids = [...new Set(faults.map(({ id }) => id))].sort();
  const comment: Comment = { text: ` hacc-ignore ${ids.join(', ')}: ${reason}`, blankBefore: false, span: nowhere };
  const layout: Layout = { ...item.layout, comments: [...item.layout.comments, comment] };
  return { ...item, layout };
}

/** An item with its own faults ignored above it, and those of the statements in its block above these. */
function ignoring<Kind extends Item>(item: Kind, faults: readonly Fault[]): Kind {
  if (faults.length === 0) return item;
  const block: Block | undefined = 'block' in item ? item.block : undefined;
  const inner = block?.items.filter(isHost) ?? [];
  if (!block || inner.length === 0) return commented(item, faults);
  const { own, below } = distribute(inner, faults);
  const items = block.items.map((child) => ignoring(child, below.get(child) ?? []));
  return commented({ ...item, block: { ...block, items } }, own);
}

/** Which faults stand in which item, and which in none; items and faults are in the order of the text. */
function distribute(
  items: readonly Item[],
  faults: readonly Fault[],
): { own: readonly Fault[]; below: ReadonlyMap<Item, Fault[]> } {
  const own: Fault[] = [];
  const below = new Map<Item, Fault[]>();
  let index = 0;
  for (const fault of faults) {
    while (index < items.length && endOffset(items[index]!.span) <= fault.at) index++;
    const item = items[index];
    if (!item || !isWithin(item, fault)) {
      own.push(fault);
      continue;
    }
    const inside = below.get(item);
    if (inside) inside.push(fault);
    else below.set(item, [fault]);
  }
  return { own, below };
}

/** The file with a `hacc-ignore` comment above each statement that has one of the findings, which must be of this text. */
export function withIgnores(file: HacFile, findings: readonly Diagnostic[]): HacFile {
  const faults = findings.map(({ id, span }): Fault => ({ id, at: startOffset(span) })).sort((a, b) => a.at - b.at);
  const { own, below } = distribute(file.statements, faults);
  const statements = file.statements.map((statement, index): Statement => {
    const ofTheFile = index === 0 ? own : [];
    return ignoring(statement, [...ofTheFile, ...(below.get(statement) ?? [])]);
  });
  return { ...file, statements };
}
