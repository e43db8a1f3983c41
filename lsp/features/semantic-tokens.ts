import type { SemanticTokens } from 'vscode-languageserver/node';
import {
  type Declaration,
  type Node,
  type Operand,
  positionAt,
  type Span,
  startOffset,
  visit,
} from '../../grammar/index.ts';
import { offsetOf } from '../convert.ts';
import type { Compilation } from '../documents.ts';
import { type SemanticTokenType, semanticTokenTypes } from './semantic-token-kinds.ts';

interface Token {
  readonly start: number;
  readonly length: number;
  readonly type: SemanticTokenType;
}

/** What the words of a declaration are: the first, the second, and all behind it. */
type WordKinds = readonly [SemanticTokenType?, SemanticTokenType?, SemanticTokenType?];

const wordKinds: Partial<Record<Declaration['keyword'], WordKinds>> = {
  target: ['enumMember'],
  ids: ['enumMember'],
  fragment: ['enumMember'],
  section: ['enumMember'],
  node: ['variable'],
  primitive: ['class', 'function'],
  template: ['class', 'function'],
  group: ['class', 'class', 'class'],
  clone: ['class', 'class'],
  promotable: ['class', 'class'],
  master: ['class', 'class'],
  bundle: ['class'],
  op: ['enumMember'],
  tag: ['type', 'class', 'class'],
  role: ['type'],
  user: ['type', 'type', 'type'],
  usergroup: ['type', 'type', 'type'],
  alert: ['type'],
};

type Add = (span: Span, type: SemanticTokenType) => void;

function addDeclaration({ keyword, keywordSpan, words }: Declaration, add: Add): void {
  add(keywordSpan, 'keyword');
  const kinds = wordKinds[keyword] ?? [];
  let index = 0;
  for (const word of words) {
    if (word.kind !== 'name') continue;
    const kind = kinds[Math.min(index, 2)];
    if (kind) add(word.span, kind);
    index++;
  }
}

function addAttribute({ function: how, name }: Operand, add: Add): void {
  if (how?.value !== 'literal') add(name.span, 'property');
}

function addNode(node: Node, add: Add): void {
  switch (node.kind) {
    case 'declaration':
      addDeclaration(node, add);
      break;
    case 'set':
      add(node.keywordSpan, 'keyword');
      if (node.scope) add(node.scope.span, 'enumMember');
      break;
    case 'reference':
      add(node.name.span, 'class');
      if (node.suffix) add(node.suffix.span, 'enumMember');
      break;
    case 'idReference':
      add(node.span, 'label');
      break;
    case 'as':
      if (node.name) add(node.name.span, 'label');
      break;
    case 'pair':
      add(node.key.span, 'property');
      break;
    case 'preference':
      if (node.node) add(node.node.span, 'variable');
      break;
    case 'fencing':
      if (node.target) add(node.target.span, 'variable');
      break;
    case 'ticket':
      if (node.ticket) add(node.ticket.span, 'type');
      break;
    case 'comparison':
      addAttribute(node.left, add);
      // A bare word on the right is a value.
      if (node.right?.function) addAttribute(node.right, add);
      break;
    case 'defined':
      if (node.name) add(node.name.span, 'property');
      break;
  }
}

function encode(tokens: readonly Token[], { source }: Compilation): SemanticTokens {
  const data: number[] = [];
  let [line, character] = [0, 0];
  for (const { start, length, type } of [...tokens].sort((a, b) => a.start - b.start)) {
    const at = positionAt(source, start);
    const isSameLine = at.line === line;
    data.push(
      at.line - line,
      isSameLine ? at.character - character : at.character,
      length,
      semanticTokenTypes.indexOf(type),
      0,
    );
    ({ line, character } = at);
  }
  return { data };
}

/** Quotes belong to the text of a name, and strings have a colour of their own. */
function isPlain({ anchor, start, end }: Span): boolean {
  return end > start && !/["']/.test(anchor.source.text[anchor.offset + start] ?? '"');
}

/** What the words of the statements between two offsets are, where that takes more than their looks to tell. */
function tokensBetween(compilation: Compilation, from: number, to: number): SemanticTokens {
  const tokens: Token[] = [];
  const add: Add = (span, type) => {
    if (isPlain(span)) tokens.push({ start: startOffset(span), length: span.end - span.start, type });
  };
  for (const { anchor, text, statement } of compilation.parsed.parts) {
    if (!statement || anchor.offset > to || anchor.offset + text.length < from) continue;
    visit(statement, (node) => {
      addNode(node, add);
      return true;
    });
  }
  return encode(tokens, compilation);
}

/** The semantic tokens of a file. */
export function semanticTokens(compilation: Compilation): SemanticTokens {
  return tokensBetween(compilation, 0, compilation.source.text.length);
}

/** The semantic tokens of the statements that a range touches. */
export function semanticTokensInRange(
  compilation: Compilation,
  {
    range,
  }: {
    readonly range: { readonly start: Parameters<typeof offsetOf>[1]; readonly end: Parameters<typeof offsetOf>[1] };
  },
): SemanticTokens {
  const { source } = compilation;
  return tokensBetween(compilation, offsetOf(source, range.start), offsetOf(source, range.end));
}
