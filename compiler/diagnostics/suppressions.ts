import { type Comment, type HacFile, type Layout, type Statement, visit } from '../../grammar/index.ts';
import { endOffset, type Span, startOffset } from '../../grammar/source.ts';
import { reporter } from './catalogue.ts';
import type { Diagnostic } from './diagnostic.ts';
import { registry } from './registry.ts';
import { closest } from './suggest.ts';
import { suppressionCatalogue } from './suppression-catalogue.ts';
import { syntaxCatalogue } from './syntax-catalogue.ts';

const report = reporter(suppressionCatalogue);

/** A `# hacc-ignore ID[, ID…]: reason` and the text that it rules. */
interface Suppression {
  readonly ids: readonly string[];
  readonly reason: string;
  readonly span: Span;
  /** From the comment to the end of the statement or item below it. */
  readonly start: number;
  readonly end: number;
  readonly used: Set<string>;
}

/** The ids and the reason of a comment that asks to ignore something; undefined for any other comment. */
export function parseSuppression(text: string): { ids: readonly string[]; reason: string } | undefined {
  const match = /^\s*hacc-ignore(?![\w-])([^:]*)(?::(.*))?$/s.exec(text);
  if (!match) return undefined;
  const ids = match[1]!.split(/[\s,]+/).filter((id) => id !== '');
  return { ids, reason: (match[2] ?? '').trim() };
}

/** A comment that asks to ignore something, and the end of what it rules. */
interface Request {
  readonly ids: readonly string[];
  readonly reason: string;
  readonly span: Span;
  readonly ruled: Span;
}

function requestsOf(root: Statement | Pick<HacFile, 'endComments'>): Request[] {
  const found: Request[] = [];
  const add = (comment: Comment, ruled: Span): void => {
    const parsed = parseSuppression(comment.text);
    if (parsed) found.push({ ...parsed, span: comment.span, ruled });
  };
  if (!('kind' in root)) {
    for (const comment of root.endComments) add(comment, comment.span);
    return found;
  }
  visit(root, (node) => {
    if ('layout' in node) {
      const { comments, opening, trailing } = node.layout as Layout;
      for (const comment of comments) add(comment, node.span);
      if (opening) add(opening, opening.span);
      if (trailing) add(trailing, trailing.span);
    }
    if ('endComments' in node) for (const comment of node.endComments) add(comment, comment.span);
    return true;
  });
  return found;
}

const requests = new WeakMap<Statement, readonly Request[]>();

/** The requests of a statement, which stay the same as long as it does. */
function requestsIn(statement: Statement): readonly Request[] {
  let found = requests.get(statement);
  if (!found) {
    found = requestsOf(statement);
    requests.set(statement, found);
  }
  return found;
}

function suppressionsOf({ statements, endComments, span: { anchor } }: HacFile): Suppression[] {
  // Most files have none, which their text tells at once.
  if (!anchor.source.text.includes('hacc-ignore')) return [];
  return [...statements.flatMap(requestsIn), ...requestsOf({ endComments })]
    .map(({ ids, reason, span, ruled }) => {
      return { ids, reason, span, start: startOffset(span), end: endOffset(ruled), used: new Set<string>() };
    })
    .sort((a, b) => a.start - b.start);
}

function faultsOf({ ids, reason, span, used }: Suppression, checked: (id: string) => boolean): Diagnostic[] {
  const text = ids.length === 0 ? 'ID' : ids.join(', ');
  if (ids.length === 0 || reason === '') return [report('ignore-without-reason', span, { ids: text })];
  return ids.flatMap((id) => {
    if (id in syntaxCatalogue) return [report('ignore-of-syntax', span, { id })];
    if (!registry.has(id)) {
      const meant = closest(id, registry.keys());
      const advice = meant === undefined ? 'Take the id from the finding that is meant.' : `Did you mean ${meant}?`;
      return [report('ignore-unknown-id', span, { id, advice })];
    }
    if (used.has(id) || !checked(id)) return [];
    return [report('unused-ignore', span, { id }, { tag: 'unnecessary' })];
  });
}

/**
 * Takes out what `# hacc-ignore` comments of the file ask to ignore, and adds what is wrong with those comments.
 *
 * A comment rules the whole statement or item below it. Findings that begin in another document stay. `checked` says whether
 * findings of an id were looked for at all in this run; an ignore of one that was not is never called unused.
 */
export function applySuppressions(
  file: HacFile,
  diagnostics: readonly Diagnostic[],
  checked: (id: string) => boolean = () => true,
): readonly Diagnostic[] {
  const suppressions = suppressionsOf(file);
  if (suppressions.length === 0) return diagnostics;
  const inOrder = diagnostics
    .map((diagnostic, index) => ({ diagnostic, index, at: startOffset(diagnostic.span) }))
    .sort((a, b) => a.at - b.at);
  const kept: typeof inOrder = [];
  let open: Suppression[] = [];
  let next = 0;
  for (const found of inOrder) {
    while (next < suppressions.length && suppressions[next]!.start <= found.at) open.push(suppressions[next++]!);
    open = open.filter(({ end }) => end > found.at);
    const { id, span } = found.diagnostic;
    const ruling = open.filter(({ ids, reason }) => reason !== '' && ids.includes(id) && !(id in syntaxCatalogue));
    if (ruling.length === 0 || span.anchor.source !== file.span.anchor.source) kept.push(found);
    for (const { used } of ruling) used.add(id);
  }
  kept.sort((a, b) => a.index - b.index);
  return [
    ...kept.map(({ diagnostic }) => diagnostic),
    ...suppressions.flatMap((suppression) => faultsOf(suppression, checked)),
  ];
}
