import { DiagnosticSeverity, DiagnosticTag, type Diagnostic as Shown } from 'vscode-languageserver/node';
import type { Diagnostic } from '../compiler/diagnostics/diagnostic.ts';
import { explanationUrl } from '../compiler/diagnostics/explain.ts';
import { rangeOf } from './convert.ts';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  advice: DiagnosticSeverity.Information,
} as const;

const tags = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

/** A finding as the protocol says it: its code links to its explanation, and what to do stands behind what is wrong. */
export function shownDiagnostic(uri: string, found: Diagnostic): Shown {
  const { id, severity, message, help, span, related, tag } = found;
  return {
    range: rangeOf(span),
    severity: severities[severity],
    code: id,
    codeDescription: { href: explanationUrl(id) },
    source: 'hacc',
    message: help === undefined ? message : `${message}\n${help}`,
    ...(tag === undefined ? {} : { tags: [tags[tag]] }),
    ...(related.length === 0 ? {} : { relatedInformation: related.flatMap((place) => relatedTo(uri, found, place)) }),
  };
}

/** Another place of the same document; places in others are left out, as nothing is known of their addresses. */
function relatedTo(uri: string, { span: main }: Diagnostic, { message, span }: Diagnostic['related'][number]) {
  return span.anchor.source === main.anchor.source ? [{ message, location: { uri, range: rangeOf(span) } }] : [];
}
