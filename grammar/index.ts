export type * from './ast.ts';
export type { SyntaxFault, SyntaxFaultId } from './fault.ts';
export { type ParsedFile, type ParsedStatement, parse } from './parse.ts';
export * from './source.ts';
export { childKeys, childrenOf, nodesAt, visit } from './walk.ts';
