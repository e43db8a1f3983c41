import { commands, Uri } from 'vscode';
import type { LanguageClient, Location, Position } from 'vscode-languageclient/node';

/** Shows the places that a code lens of the server counts; the editor's own command wants its own types. */
export async function showReferences(
  { protocol2CodeConverter: convert }: LanguageClient,
  uri: string,
  position: Position,
  locations: Location[],
): Promise<void> {
  const places = locations.map((location) => convert.asLocation(location));
  await commands.executeCommand('editor.action.showReferences', Uri.parse(uri), convert.asPosition(position), places);
}
