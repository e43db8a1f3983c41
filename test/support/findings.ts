import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import type { SourceText, Span } from '../../grammar/source.ts';

/** A document whose text marks a place as `«place»`; the marks are taken out. */
export function marked(path: string, text: string): { source: SourceText; span: Span } {
  const start = text.indexOf('«');
  const end = text.indexOf('»') - 1;
  const source = { path, text: text.replace(/[«»]/g, '') };
  return { source, span: { anchor: { source, offset: 0 }, start, end } };
}

/** A finding with the parts that a test cares about. */
export function finding(span: Span, parts: Partial<Diagnostic> = {}): Diagnostic {
  return {
    id: 'unknown-reference',
    severity: 'error',
    message: 'There is no resource vipp',
    help: undefined,
    span,
    related: [],
    fixes: () => [],
    tag: undefined,
    ...parts,
  };
}
