import { ErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { importDocument } from '../../compiler/import.ts';
import { type Documents, pathOf } from '../documents.ts';

/** Turns the text of a CIB into that of a .hac file. */
export function importCommand(_documents: Documents, argument: { uri?: string; text?: string }): { text: string } {
  const source = { path: pathOf(argument.uri ?? ''), text: argument.text ?? '' };
  const { value, diagnostics } = importDocument(source, { from: 'cib' });
  if (value) return { text: value.text };
  const [first] = diagnostics;
  throw new ResponseError(ErrorCodes.InvalidParams, first ? first.message : 'This is no CIB.');
}
