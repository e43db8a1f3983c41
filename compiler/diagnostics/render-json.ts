import { endOffset, positionAt, type Span, startOffset } from '../../grammar/source.ts';
import type { Diagnostic, Fix, Severity } from './diagnostic.ts';
import { explanationUrl } from './explain.ts';
import { withoutSecrets } from './secrets.ts';

/** Line and column from 1, columns in UTF-16 units. */
export interface JsonPosition {
  readonly line: number;
  readonly column: number;
}

export interface JsonRange {
  readonly start: JsonPosition;
  readonly end: JsonPosition;
}

/** A finding as other programs read it; its shape is a contract (names are only ever added). */
export interface JsonDiagnostic {
  readonly file: string;
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string | undefined;
  readonly range: JsonRange;
  readonly related: readonly { readonly message: string; readonly file: string; readonly range: JsonRange }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly { readonly file: string; readonly range: JsonRange; readonly newText: string }[];
  }[];
  readonly url: string;
}

/** A span in lines and columns from 1. */
export function jsonRange(span: Span): JsonRange {
  const at = (offset: number): JsonPosition => {
    const { line, character } = positionAt(span.anchor.source, offset);
    return { line: line + 1, column: character + 1 };
  };
  return { start: at(startOffset(span)), end: at(endOffset(span)) };
}

/** The fixes of a finding that can be shown: one that would write a secret again has no place in any output. */
export function shownFixes({ fixes, span }: Diagnostic): readonly Fix[] {
  const { source } = span.anchor;
  return fixes().filter(({ title, edits }) =>
    [title, ...edits.map(({ newText }) => newText)].every((text) => withoutSecrets(text, source) === text),
  );
}

/** The plain data of one finding, without the secrets of its document. */
function toJson(diagnostic: Diagnostic): JsonDiagnostic {
  const { id, severity, span, related } = diagnostic;
  const shown = (text: string): string => withoutSecrets(text, span.anchor.source);
  const message = shown(diagnostic.message);
  const help = diagnostic.help === undefined ? undefined : shown(diagnostic.help);
  return {
    file: span.anchor.source.path,
    id,
    severity,
    message,
    help,
    range: jsonRange(span),
    related: related.map((place) => ({
      message: shown(place.message),
      file: place.span.anchor.source.path,
      range: jsonRange(place.span),
    })),
    fixes: shownFixes(diagnostic).map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map((edit) => ({
        file: edit.span.anchor.source.path,
        range: jsonRange(edit.span),
        newText: edit.newText,
      })),
    })),
    url: explanationUrl(id),
  };
}

/** All findings as one JSON array, two blanks deep, with a line end. */
export function renderJson(diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify(diagnostics.map(toJson), undefined, 2)}\n`;
}
