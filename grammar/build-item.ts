import type { Directive, Mapping, Name, Pair, Select, SelectAttribute, SelectTarget, SetLine } from './ast.ts';
import {
  buildAs,
  buildHead,
  buildIdReference,
  buildName,
  buildPair,
  buildReferences,
  nameFrom,
} from './build-parts.ts';
import { type Building, leadingToken, nodeOf, nodeSpan, nodesOf, tokenOf, wordOf, wordsOf } from './cst.ts';
import type { CstNode } from './cst-node.ts';
import { noLayout } from './no-layout.ts';
import type { Span } from './source.ts';
import { Token } from './token.ts';
import { LeftParenthesis, Root } from './tokens.ts';

/** `set a b role=Promoted`. */
export function buildSetLine(building: Building, cst: CstNode, span: Span): SetLine {
  return {
    kind: 'setLine',
    reference: buildIdReference(building, cst),
    members: buildReferences(building, cst),
    head: buildHead(building, cst),
    layout: noLayout,
    span,
  };
}

/** `/source -> /target`, `root /source -> /target`. */
export function buildMapping(building: Building, cst: CstNode, span: Span): Mapping {
  const [from, to] = wordsOf(cst, 'anyName').map((child) => buildName(building, child));
  const keyword = leadingToken(cst)?.tokenType === Root ? 'root' : undefined;
  return { kind: 'mapping', keyword, from, to, head: buildHead(building, cst), layout: noLayout, span };
}

/** `port 80 -> 8080`. */
export function buildPort(building: Building, cst: CstNode, span: Span): Mapping {
  const [from, to] = wordsOf(cst, 'name').map((child) => buildName(building, child));
  return { kind: 'mapping', keyword: 'port', from, to, head: buildHead(building, cst), layout: noLayout, span };
}

function buildSelectAttribute(building: Building, cst: CstNode): SelectAttribute | undefined {
  const name = buildName(building, wordOf(cst, 'name'));
  const id = buildAs(building, nodeOf(cst, 'as'));
  return name && { kind: 'selectAttribute', name, id, span: nodeSpan(building, cst) };
}

function buildSelectTarget(building: Building, cst: CstNode): SelectTarget | undefined {
  const name = buildName(building, wordOf(cst, 'name'));
  const attributes = tokenOf(cst, LeftParenthesis)
    ? nodesOf(cst, 'selectAttribute').flatMap((child) => buildSelectAttribute(building, child) ?? [])
    : undefined;
  return name && { kind: 'selectTarget', name, attributes, span: nodeSpan(building, cst) };
}

/** `select nodes attributes(standby)`. */
export function buildSelect(building: Building, cst: CstNode, span: Span): Select {
  const targets = nodesOf(cst, 'selectTarget').flatMap((child) => buildSelectTarget(building, child) ?? []);
  return { kind: 'select', targets, layout: noLayout, span };
}

/** `uid=root` as a word of a line. */
function assignedWord({ key, value, span }: Pair): Name {
  const text = value === undefined ? '' : value.kind === 'value' ? value.text : `@${value.id}`;
  return { kind: 'name', value: `${key.value}=${text}`, quoted: false, span };
}

/** A line of the heartbeat block. */
export function buildDirective(building: Building, cst: CstNode, span: Span): Directive {
  const words: Name[] = [];
  for (let piece = cst.first; piece; piece = piece.next) {
    const pair = piece.rule === 'pair' ? buildPair(building, piece) : undefined;
    const word = pair
      ? assignedWord(pair)
      : piece.rule === 'anyName' && piece instanceof Token
        ? nameFrom(building, piece)
        : undefined;
    if (word) words.push(word);
  }
  return { kind: 'directive', words, layout: noLayout, span };
}
