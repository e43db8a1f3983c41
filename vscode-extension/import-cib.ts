import { type Uri, window, workspace } from 'vscode';
import type { Ask } from './ask.ts';

/** What the server answers to `hacc.importCib`. */
interface Imported {
  readonly text: string;
}

async function pick(): Promise<Uri | undefined> {
  const filters = { 'Cluster configuration': ['xml', 'cib'], 'All files': ['*'] };
  return (await window.showOpenDialog({ title: 'Import CIB', openLabel: 'Import', filters }))?.[0];
}

/**
 * Turns a CIB into a new .hac document, which is not saved anywhere: that of a file, or what the editor holds where that is XML,
 * or what the user picks.
 */
export async function importCib(ask: Ask, file: Uri | undefined): Promise<void> {
  const active = window.activeTextEditor?.document;
  const uri = file ?? (active?.languageId === 'xml' ? active.uri : await pick());
  if (uri === undefined) return;
  const { languageId, text } = await workspace
    .openTextDocument(uri)
    .then((document) => ({ languageId: document.languageId, text: document.getText() }));
  const imported = await ask<Imported>('hacc.importCib', { uri: uri.toString(), languageId, text });
  if (imported === undefined) return;
  await window.showTextDocument(await workspace.openTextDocument({ language: 'hac', content: imported.text }));
}
