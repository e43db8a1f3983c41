import { ErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { compile } from '../../compiler/compile.ts';
import { isTarget, type Target } from '../../compiler/targets/target.ts';
import type { Documents } from '../documents.ts';

/** What a document compiles to. */
export interface CompiledText {
  readonly target: Target;
  /** Empty where there are errors. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly errors: number;
}

/** Compiles an open .hac document for a target, or for its own where none is named. */
export function compileCommand(documents: Documents, argument: { uri?: string; target?: string }): CompiledText {
  const compilation = documents.compilation(argument.uri ?? '');
  if (!compilation) throw new ResponseError(ErrorCodes.InvalidParams, 'Open the .hac file that is to be compiled.');
  const { target } = argument;
  if (target !== undefined && !isTarget(target))
    throw new ResponseError(ErrorCodes.InvalidParams, `There is no target ${target}.`);
  const { source, settings } = compilation;
  const { value, diagnostics } = compile(source, {
    target,
    fallbackTarget: settings.target,
    levels: settings.levels,
    agents: settings.agents,
    lint: 'warnings',
  });
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const files = errors > 0 ? [] : value.files.map(({ name, text }) => ({ name, text }));
  return { target: value.target, files, errors };
}
