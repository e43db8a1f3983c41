import { type CodeAction, CodeActionKind, type TextEdit } from 'vscode-languageserver/node';
import type { Diagnostic, Edit, Fix } from '../../../compiler/diagnostics/diagnostic.ts';
import { endOffset, startOffset } from '../../../grammar/index.ts';
import { rangeOf } from '../../convert.ts';
import { shownDiagnostic } from '../../diagnostic.ts';
import type { Compilation } from '../../documents.ts';

function textEdit({ span, newText }: Edit): TextEdit {
  return { range: rangeOf(span), newText };
}

/** Whether every place of a fix is in this version of the document. */
function isHere({ parsed }: Compilation, { edits }: Fix): boolean {
  return edits.length > 0 && edits.every(({ span }) => span.anchor.source === parsed.source);
}

/** Every fix of a finding. */
export function fixesOf(compilation: Compilation, found: Diagnostic): CodeAction[] {
  const { uri } = compilation;
  return found
    .fixes()
    .filter((fix) => isHere(compilation, fix))
    .map(({ title, edits, safe }) => ({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [shownDiagnostic(uri, found)],
      isPreferred: safe,
      edit: { changes: { [uri]: edits.map(textEdit) } },
    }));
}

/** All fixes that are safe, as one action; of fixes that touch each other the first is taken. */
export function fixAll(compilation: Compilation): CodeAction[] {
  const { uri, diagnostics } = compilation;
  const taken: Edit[] = [];
  const touches = (edit: Edit): boolean =>
    taken.some(({ span }) => startOffset(span) <= endOffset(edit.span) && startOffset(edit.span) <= endOffset(span));
  for (const found of diagnostics) {
    const fix = found.fixes().find((one) => one.safe && isHere(compilation, one));
    if (fix && !fix.edits.some(touches)) taken.push(...fix.edits);
  }
  if (taken.length === 0) return [];
  const edit = { changes: { [uri]: taken.map(textEdit) } };
  return [{ title: 'Apply all safe fixes', kind: 'source.fixAll.hacc', edit }];
}
