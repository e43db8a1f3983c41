import { type Diagnostic, type Disposable, languages, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Ask } from './ask.ts';

const scheme = 'hacc-explained';

/** Where an editor shows the explanation of a finding. */
export function explainedUri(id: string): Uri {
  return Uri.from({ scheme, path: `/${id}.md` });
}

function idOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The id of the finding at the cursor, or of one of the document that the user picks. */
async function chosenId(): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return undefined;
  const found = languages.getDiagnostics(editor.document.uri).filter(({ source }) => source === 'hacc');
  const here = found.filter(({ range }) => range.contains(editor.selection.active));
  if (here.length === 1) return idOf(here[0]!);
  const choices = (here.length > 0 ? here : found).map((diagnostic) => ({
    label: idOf(diagnostic),
    description: diagnostic.message,
  }));
  if (choices.length > 0) return (await window.showQuickPick(choices, { placeHolder: 'Which finding?' }))?.label;
  window.showInformationMessage('There is no finding in this file.');
  return undefined;
}

/** Shows what a finding means, with a bad and a good example. */
export function explainView(ask: Ask): Disposable & { show(): Promise<void> } {
  const registration = workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent({ path }) {
      const id = path.slice(1, -'.md'.length);
      return (
        (await ask<{ markdown: string }>('hacc.explain', { id }))?.markdown ?? `There is no finding called ${id}.\n`
      );
    },
  });
  return {
    async show() {
      const id = await chosenId();
      if (id === undefined) return;
      const document = await workspace.openTextDocument(explainedUri(id));
      await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: true });
    },
    dispose: () => registration.dispose(),
  };
}
