import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver/node';
import type { Compilation } from '../documents.ts';
import { documentSymbols } from './document-symbol.ts';

/** More symbols than anybody looks through. */
const most = 500;

/** Whether the letters of a query stand in a name, in their order. */
function matches(name: string, query: string): boolean {
  let at = 0;
  for (const letter of query) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** The named things of all open documents whose names have the letters of a query in their order. */
export function workspaceSymbols(compilations: readonly Compilation[], query: string): SymbolInformation[] {
  const wanted = query.toLowerCase();
  const found: SymbolInformation[] = [];
  for (const compilation of compilations) {
    const add = ({ name, kind, selectionRange, children }: DocumentSymbol, container: string | undefined): void => {
      if (found.length < most && matches(name.toLowerCase(), wanted)) {
        const location = { uri: compilation.uri, range: selectionRange };
        found.push({ name, kind, location, ...(container === undefined ? {} : { containerName: container }) });
      }
      for (const child of children ?? []) add(child, name);
    };
    for (const symbol of documentSymbols(compilation)) add(symbol, undefined);
  }
  return found;
}
