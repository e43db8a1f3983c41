import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver/node';
import { type Declaration, endOffset, nodesAt, startOffset } from '../../../grammar/index.ts';
import { offsetOf } from '../../convert.ts';
import type { Compilation } from '../../documents.ts';
import { extractTemplate } from './extract-template.ts';
import { fixAll, fixesOf } from './fixes.ts';
import { ignoreOf } from './ignore.ts';
import { nest, unnest } from './nest.ts';

/** The kinds of actions that the server has. */
export const codeActionKinds = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorExtract,
  CodeActionKind.RefactorInline,
  CodeActionKind.RefactorRewrite,
  'source.fixAll.hacc',
];

function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((one) => kind === one || kind.startsWith(`${one}.`));
}

function refactorings(compilation: Compilation, offset: number): CodeAction[] {
  const declarations = nodesAt(compilation.parsed.file, offset).filter(
    (node): node is Declaration => node.kind === 'declaration',
  );
  const inner = declarations.at(-1);
  const holder = declarations.at(-2);
  if (!inner) return [];
  // A whole body is no place to offer what is about the resource: only its first line is.
  const isOnHead = offset <= (inner.block ? startOffset(inner.block.span) : endOffset(inner.span));
  if (!isOnHead) return [];
  return [
    ...extractTemplate(compilation, inner),
    ...nest(compilation, inner, offset),
    ...(holder ? unnest(compilation, inner, holder) : []),
  ];
}

/**
 * What can be done about a range: every fix of the findings there, to ignore them with a reason, and to move things between
 * templates, groups and the file. Fixing everything is offered only to who asks for it by its kind.
 */
export function codeActions(compilation: Compilation, { range, context }: CodeActionParams): CodeAction[] {
  const { source, parsed, quickDiagnostics } = compilation;
  const [from, to] = [offsetOf(source, range.start), offsetOf(source, range.end)];
  const { only } = context;
  const here = quickDiagnostics.filter(
    ({ span }) => span.anchor.source === parsed.source && startOffset(span) <= to && endOffset(span) >= from,
  );
  const all = [
    ...here.flatMap((found) => fixesOf(compilation, found)),
    ...here.flatMap((found) => ignoreOf(compilation, found)),
    ...refactorings(compilation, from),
    ...(only?.some((kind) => isWanted('source.fixAll.hacc', [kind])) ? fixAll(compilation) : []),
  ];
  return all.filter(({ kind = '' }) => isWanted(kind, only));
}
