export type * from './ast.ts';
export { type CursorPlace, type CursorToken, cursorPlace } from './cursor.ts';
export type { SyntaxFault, SyntaxFaultId } from './fault.ts';
export { mostFaults, type ParsedFile, type ParsedStatement, parse, withTexts } from './parse.ts';
export * from './source.ts';
export { isBareHash, isBareReference, isBareValue, isBareWord, isWordText, spellComment } from './spelling.ts';
export { isSuffix, itemKeywords, statementKeywords, topLevelKeywords, type WordPlace } from './tokens.ts';
export { childKeys, childrenOf, nodesAt, visit } from './walk.ts';
