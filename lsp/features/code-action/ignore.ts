import { type CodeAction, CodeActionKind } from 'vscode-languageserver/node';
import type { Diagnostic } from '../../../compiler/diagnostics/diagnostic.ts';
import { suppressionCatalogue } from '../../../compiler/diagnostics/suppression-catalogue.ts';
import { syntaxCatalogue } from '../../../compiler/diagnostics/syntax-catalogue.ts';
import { nodesAt, positionAt, startOffset } from '../../../grammar/index.ts';
import { shownDiagnostic } from '../../diagnostic.ts';
import type { Compilation } from '../../documents.ts';

/** What stands in the comment until its author gives a reason. */
const placeholder = 'say why this is right here';

/** The comment above the statement, or above the item in it that stands on a line of its own, that silences a finding. */
export function ignoreOf({ parsed, source, uri }: Compilation, found: Diagnostic): CodeAction[] {
  const { id, span } = found;
  if (id in syntaxCatalogue || id in suppressionCatalogue || span.anchor.source !== parsed.source) return [];
  const item = nodesAt(parsed.file, startOffset(span)).findLast((node) => {
    if (node.kind !== 'declaration' && !parsed.file.statements.some((statement) => statement === node)) return false;
    const start = startOffset(node.span);
    return source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
  });
  if (!item) return [];
  const { line, character } = positionAt(source, startOffset(item.span));
  const start = startOffset(item.span) - character;
  const indent = source.text.slice(start, start + character);
  const place = { line, character: 0 };
  const newText = `${indent}# hacc-ignore ${id}: ${placeholder}\n`;
  return [
    {
      title: `Ignore ${id} here`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [shownDiagnostic(uri, found)],
      edit: { changes: { [uri]: [{ range: { start: place, end: place }, newText }] } },
    },
  ];
}
