import type { SourceText, Span } from '../../../grammar/source.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { report } from './catalogue.ts';
import { readHaCf } from './ha-cf.ts';
import { logicalLines } from './logical-lines.ts';
import { wordsOf } from './nodes.ts';

/** What one file says, line by line, and which nodes it is about. */
interface Copy {
  readonly source: SourceText;
  readonly nodes: string;
  readonly lines: readonly { readonly text: string; readonly span: Span }[];
}

function copyOf(source: SourceText, kind: 'haresources' | 'ha.cf'): Copy {
  const anchor = { source, offset: 0 };
  if (kind === 'ha.cf') {
    const { directives } = readHaCf(anchor);
    const nodes = directives.filter(({ name }) => name === 'node').flatMap(wordsOf);
    const lines = directives.map((directive) => ({
      text: [directive.name, ...wordsOf(directive)].join(' '),
      span: directive.span,
    }));
    return { source, nodes: joined(nodes), lines };
  }
  const entries = logicalLines(anchor).flatMap((line) => (line.kind === 'entry' ? [line] : []));
  const lines = entries.map(({ words, span }) => ({ text: words.map(({ text }) => text).join(' '), span }));
  return { source, nodes: joined(entries.map(({ words }) => words[0]!.text)), lines };
}

function joined(names: readonly string[]): string {
  return [...new Set(names.map((name) => name.toLowerCase()))].sort().join(' ');
}

/** Whether a name is that of the file on a node: its ending, if there is one, is that of a node, not of a draft or a backup. */
function isOfNode({ source, nodes }: Copy, kind: string): boolean {
  const name = source.path.split('/').at(-1)!;
  const ending = name.startsWith(`${kind}.`) ? name.slice(kind.length + 1) : '';
  return name === kind || nodes.split(' ').includes(ending.toLowerCase());
}

/** The first line that a copy has and the other lacks, in the order of the files. */
function difference(one: Copy, other: Copy): Span | undefined {
  const index = other.lines.findIndex(({ text }, at) => text !== one.lines[at]?.text);
  if (index >= 0) return other.lines[index]!.span;
  return one.lines.length > other.lines.length ? other.lines.at(-1)?.span : undefined;
}

/**
 * Compares the files of several nodes, one kind at a time: those that name the same nodes are copies of one file and have to say
 * the same, comments and blanks aside. Each copy that differs from the first gives one finding.
 */
export function compareNodes(sources: readonly SourceText[], kind: 'haresources' | 'ha.cf'): readonly Diagnostic[] {
  const first = new Map<string, Copy>();
  const found: Diagnostic[] = [];
  for (const source of sources) {
    const copy = copyOf(source, kind);
    if (copy.nodes === '' || !isOfNode(copy, kind)) continue;
    const before = first.get(copy.nodes);
    if (!before) {
      first.set(copy.nodes, copy);
      continue;
    }
    const place = difference(before, copy);
    const reverse = place && (difference(copy, before) ?? before.lines[0]?.span);
    if (!place) continue;
    const related = reverse ? [{ message: 'the other node has this', span: reverse }] : [];
    const values = { other: before.source.path };
    found.push(report(kind === 'ha.cf' ? 'ha-cf-differ' : 'haresources-differ', place, values, { related }));
  }
  return found;
}
