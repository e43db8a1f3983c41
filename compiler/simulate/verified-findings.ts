import { endOffset, type Span, startOffset } from '../../grammar/source.ts';
import type { Definition } from '../check/index.ts';
import { reporter } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LintContext } from '../lint/context.ts';
import { simulateCatalogue } from './catalogue.ts';

const report = reporter(simulateCatalogue);

/** A line of crm_verify: `(function) 	error: words`, in older releases without the function. */
const line = /^(?:\([\w.]+\)\s*)?(error|warning):\s*(.+)$/;

/** Words of the daemons for which there is no place in the configuration, or which say less than others beside them. */
const passedOver = [
  /^(?:Either configure some or disable STONITH|NOTE: Clusters with shared data)/i,
  /^No template or tag named /,
  /^CIB did not pass/i,
];

/** What of a configuration a message names: the definition whose id is the longest of its words. */
function namedIn(words: string, { symbols, nodes }: LintContext): { span: Span; statement: Span } | undefined {
  let best: Definition | undefined;
  for (const word of words.split(/[^\w.:@-]+/)) {
    for (const candidate of [word, word.replace(/:\d+$/, ''), word.replace(/[.:]+$/, '')]) {
      const definition = symbols.definitions.get(candidate)?.[0];
      if (definition && candidate.length > (best?.name.length ?? 0)) best = definition;
    }
  }
  if (best) return { span: best.element.headSpan, statement: best.member.span };
  for (const word of words.split(/[^\w.:@-]+/)) {
    const node = nodes.elements.get(word);
    if (node) return { span: node.headSpan, statement: node.span };
  }
  return undefined;
}

/**
 * The findings of crm_verify at the places of what they name. What a rule said of the same statement is not said again, nor what
 * names nothing that has a place while something else was found.
 */
export function verifiedFindings(
  context: LintContext,
  lines: readonly string[],
  known: readonly Diagnostic[],
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const seen = new Set<string>();
  const serious = known.filter(({ severity }) => severity !== 'advice');
  for (const text of lines) {
    const [, severity, words = ''] = line.exec(text.trim()) ?? [];
    if (severity === undefined || seen.has(words) || passedOver.some((pattern) => pattern.test(words))) continue;
    seen.add(words);
    const named = namedIn(words, context);
    if (named ? serious.some(({ span }) => isWithin(span, named.statement)) : serious.length > 0) continue;
    const span = named?.span ?? placeOfWhole(context);
    if (!span) continue;
    found.push(report(severity === 'error' ? 'pacemaker-error' : 'pacemaker-warning', span, { words }));
  }
  return found;
}

function isWithin(span: Span, statement: Span): boolean {
  if (span.anchor.source !== statement.anchor.source) return false;
  return startOffset(span) >= startOffset(statement) && endOffset(span) <= endOffset(statement);
}

function placeOfWhole({ cluster }: LintContext): Span | undefined {
  return cluster.sections[0]?.headSpan;
}
