import type { HacFile } from '../../grammar/ast.ts';

/** The text of a tree in the one style. */
export function print(file: HacFile): string {
  return file.statements.length === 0 ? '' : '\n';
}
