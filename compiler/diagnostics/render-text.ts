import { positionAt, type Span, startOffset } from '../../grammar/source.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';
import { excerptOf, printable } from './excerpt.ts';
import { withoutSecrets } from './secrets.ts';

const colours: Readonly<Record<Severity, string>> = { error: '31', warning: '33', advice: '36' };

interface Paint {
  strong(text: string): string;
  severity(severity: Severity, text: string): string;
  faint(text: string): string;
}

const plain: Paint = { strong: (text) => text, severity: (_, text) => text, faint: (text) => text };
const coloured: Paint = {
  strong: (text) => `\u001b[1m${text}\u001b[0m`,
  severity: (severity, text) => `\u001b[1;${colours[severity]}m${text}\u001b[0m`,
  faint: (text) => `\u001b[2m${text}\u001b[0m`,
};

/** `path:line:column`, counted from 1. */
function placeOf(span: Span): string {
  const { source } = span.anchor;
  const { line, character } = positionAt(source, startOffset(span));
  return `${printable(source.path)}:${line + 1}:${character + 1}`;
}

function excerptLines(span: Span, mark: string, paint: Paint, colourMarks: (marks: string) => string): string[] {
  const { line, text, marks } = excerptOf(span, mark);
  const number = String(line).padStart(4);
  return [
    `${paint.faint(`${number} |`)} ${text}`,
    `${paint.faint(`${' '.repeat(number.length)} |`)} ${colourMarks(marks)}`,
  ];
}

/**
 * A finding for people: `path:line:column: severity[id]: message`, the line it stands on with carets, related places, and a
 * `help:` line. Secrets and control characters of the document are never shown. Ends in a line end.
 */
export function renderText(diagnostic: Diagnostic, colour: boolean): string {
  const paint = colour ? coloured : plain;
  const { severity, id, span, help } = diagnostic;
  const shown = (text: string): string => printable(withoutSecrets(text, span.anchor.source));
  const paintSeverity = (text: string): string => paint.severity(severity, text);
  const lines = [
    `${paint.strong(placeOf(span))}: ${paintSeverity(`${severity}[${id}]`)}: ${paint.strong(shown(diagnostic.message))}`,
    ...excerptLines(span, '^', paint, paintSeverity),
  ];
  for (const { message, span: place } of diagnostic.related) {
    lines.push(`  ${paint.strong(placeOf(place))}: ${shown(message)}`, ...excerptLines(place, '-', paint, paint.faint));
  }
  if (help !== undefined) lines.push(`  ${paint.strong('help:')} ${shown(help)}`);
  return `${lines.join('\n')}\n`;
}

/** `2 errors, 1 warning`, or an empty string where there is nothing to count. */
export function renderCount(diagnostics: readonly Diagnostic[]): string {
  const severities: readonly Severity[] = ['error', 'warning', 'advice'];
  return severities
    .map((severity) => ({ severity, count: diagnostics.filter((found) => found.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity === 'advice' || count === 1 ? severity : `${severity}s`}`)
    .join(', ');
}
