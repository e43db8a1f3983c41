import { Uri, window, workspace } from 'vscode';

/** Opens the cluster of the walkthrough as a new document, to try things out on. */
export async function openExample(extension: Uri): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'walkthrough', 'example.hac'));
  const content = new TextDecoder().decode(bytes);
  await window.showTextDocument(await workspace.openTextDocument({ language: 'hac', content }));
}
