import { ErrorCodes, type Range, ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver/node';
import { quoted } from '../../compiler/format/quote.ts';
import { isWordText, textOf } from '../../grammar/index.ts';
import { rangeOf } from '../convert.ts';
import type { Compilation } from '../documents.ts';
import { type Occurrence, occurrencesAt } from './occurrences.ts';

/** What would be renamed at an offset: its range and name; null where no name stands. */
export function prepareRename(
  compilation: Compilation,
  offset: number,
): { readonly range: Range; readonly placeholder: string } | null {
  const found = occurrencesAt(compilation, offset);
  return found ? { range: rangeOf(found.at.span), placeholder: found.at.name } : null;
}

/** What an id may be: an XML name without colons. Nodes, users and tickets are free text. */
const idForm = /^[\p{L}_][\p{L}\p{N}._-]*$/u;

function refuse(message: string): never {
  throw new ResponseError(ErrorCodes.InvalidParams, message);
}

function edit({ span, inList }: Occurrence, newName: string): TextEdit {
  const written = textOf(span);
  const hadQuotes = written.startsWith('"') || written.startsWith("'");
  const newText = hadQuotes || (!inList && !isWordText(newName)) ? quoted(newName) : newName;
  return { range: rangeOf(span), newText };
}

/**
 * Renames what stands at an offset everywhere it stands: in constraints, rules, groups, host lists of fence devices. Refuses,
 * with the reason, a name that is taken or that no id can be.
 */
export function rename(
  compilation: Compilation,
  offset: number,
  { newName }: { newName: string },
): WorkspaceEdit | null {
  const found = occurrencesAt(compilation, offset);
  if (!found) return null;
  const { at, all } = found;
  if (newName.trim() === '') refuse('A name must not be empty.');
  if (at.space === 'id' && !idForm.test(newName)) {
    refuse(`'${newName}' can be no id: it begins with a letter or _, and holds letters, digits, . _ and - only.`);
  }
  const taken = at.space === 'node' ? compilation.symbols.nodes.has(newName) : false;
  if (taken || (at.space === 'id' && compilation.symbols.find(newName).length > 0)) {
    if (newName !== at.name) refuse(`'${newName}' is taken already.`);
  }
  if (/[\s,;:"']/.test(newName) && all.some(({ inList }) => inList)) {
    refuse(`'${newName}' cannot stand in the lists of names that hold ${at.name}.`);
  }
  return { changes: { [compilation.uri]: all.map((occurrence) => edit(occurrence, newName)) } };
}
