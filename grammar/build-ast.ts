import type {
  Block,
  Declaration,
  DeclarationKeyword,
  IdReference,
  Item,
  Layout,
  Name,
  Pair,
  SetDeclaration,
  Statement,
} from './ast.ts';
import * as constraint from './build-constraint.ts';
import { buildDirective, buildMapping, buildPort, buildSelect, buildSetLine } from './build-item.ts';
import { beginLayout, endComments, endLayout, type LayoutDraft, openBlock } from './build-layout.ts';
import {
  buildAnnotation,
  buildAs,
  buildBlockPair,
  buildHead,
  buildIdReference,
  buildName,
  nameFrom,
  referenceFrom,
} from './build-parts.ts';
import { buildRule } from './build-rule.ts';
import {
  type Building,
  leadingToken,
  nodeEnd,
  nodeOf,
  nodeSpan,
  nodeStart,
  report,
  tokenOf,
  tokenSpan,
  wordOf,
} from './cst.ts';
import { CstNode } from './cst-node.ts';
import { insteadOf } from './habits.ts';
import { noLayout } from './no-layout.ts';
import type { Span } from './source.ts';
import { Token } from './token.ts';
import { Assign, At, isReserved, itemKeywords, Junk, RightCurly, Root, Text } from './tokens.ts';
import { trimmed } from './trimmed.ts';

/** An item whose block and comments are still to be filled in. */
type Unfinished = Item & { layout: Layout; block?: Block | undefined };

/** The tree of one statement, as far as recovery left it. */
export function buildStatement(building: Building, cst: CstNode): Statement | undefined {
  const found = buildItem(building, cst) as Statement | undefined;
  const rest = endComments(building, building.text.length);
  if (!found || rest.length === 0) return found;
  return { ...found, layout: { ...found.layout, comments: [...found.layout.comments, ...rest] } };
}

/** What an `item` says, or all that was read. */
function buildItem(building: Building, cst: CstNode): Item | undefined {
  const child = cst.first;
  if (child instanceof CstNode) return finish(building, child);
  if (child?.tokenType !== At) return undefined;
  const span = nodeSpan(building, cst);
  const layout = endLayout(building, beginLayout(building, span.start), span.end);
  return { kind: 'pairReference', reference: referenceFrom(building, child), layout, span };
}

/** Builds an item in the order of the text, so that each comment meets its owner: above, inside, block, behind. */
function finish(building: Building, cst: CstNode): Item | undefined {
  const span = nodeSpan(building, cst);
  const draft = beginLayout(building, span.start);
  const found = buildBare(building, cst, span) as Unfinished | undefined;
  if (cst.rule === 'unknown') reportUnknown(building, cst);
  const block = blockOf(building, cst, draft);
  const layout = endLayout(building, draft, span.end);
  if (!found) return undefined;
  if (block) found.block = block;
  found.layout = layout;
  return found;
}

function buildBare(building: Building, cst: CstNode, span: Span): Item | undefined {
  switch (cst.rule) {
    case 'declaration':
    case 'heartbeat':
      return buildDeclaration(building, cst, span);
    case 'set':
      return buildSet(building, cst, span);
    case 'rawXml': {
      const text = tokenOf(cst, Text);
      return { kind: 'xml', text: text && nameFrom(building, text), layout: noLayout, span };
    }
    case 'blockPair':
      return buildBlockPair(building, cst, span);
    case 'location':
      return constraint.buildLocation(building, cst, span);
    case 'colocation':
      return constraint.buildColocation(building, cst, span);
    case 'order':
      return constraint.buildOrder(building, cst, span);
    case 'ticket':
      return constraint.buildTicket(building, cst, span);
    case 'fencing':
      return constraint.buildFencing(building, cst, span);
    case 'preference':
      return constraint.buildPreference(building, cst, span);
    case 'lifetime':
      return constraint.buildLifetime(building, cst, span);
    case 'setLine':
      return buildSetLine(building, cst, span);
    case 'mapping':
      return buildMapping(building, cst, span);
    case 'port':
      return buildPort(building, cst, span);
    case 'select':
      return buildSelect(building, cst, span);
    case 'directive':
      return buildDirective(building, cst, span);
    default:
      return undefined;
  }
}

function buildDeclaration(building: Building, cst: CstNode, span: Span): Declaration | undefined {
  const keyword = leadingToken(cst);
  if (!keyword) return undefined;
  const words: (Name | IdReference)[] = [];
  for (let piece = keyword.next; piece; piece = piece.next) {
    if (piece.tokenType === undefined) continue;
    if (piece.rule === 'name') words.push(nameFrom(building, piece));
    else if (piece.tokenType === At) words.push(referenceFrom(building, piece));
  }
  return {
    kind: 'declaration',
    keyword: keyword.image as DeclarationKeyword,
    keywordSpan: tokenSpan(building, keyword),
    words: trimmed(words),
    head: buildHead(building, cst),
    block: undefined,
    layout: noLayout,
    span,
  };
}

function buildSet(building: Building, cst: CstNode, span: Span): SetDeclaration | undefined {
  const keyword = leadingToken(cst);
  if (!keyword) return undefined;
  return {
    kind: 'set',
    keyword: keyword.image as SetDeclaration['keyword'],
    keywordSpan: tokenSpan(building, keyword),
    scope: buildName(building, wordOf(cst, 'name')),
    as: buildAs(building, nodeOf(cst, 'as')),
    annotation: buildAnnotation(building, cst),
    when: buildRule(building, cst),
    reference: buildIdReference(building, cst),
    pairs: buildSetPairs(building, cst),
    block: undefined,
    layout: noLayout,
    span,
  };
}

/** The pairs of a set on one line; undefined where there are none. */
function buildSetPairs(building: Building, cst: CstNode): SetDeclaration['pairs'] {
  const pairs: Pair[] = [];
  for (let piece = cst.first; piece; piece = piece.next) {
    const pair = piece.rule === 'blockPair' ? buildBlockPair(building, piece, nodeSpan(building, piece)) : undefined;
    if (pair) pairs.push(pair);
  }
  return pairs.length > 0 ? trimmed(pairs) : undefined;
}

/** The block below a node, of items or of heartbeat's lines. */
function blockOf(building: Building, cst: CstNode, draft: LayoutDraft): Block | undefined {
  const block = nodeOf(cst, 'block') ?? nodeOf(cst, 'heartbeatBlock');
  const brace = leadingToken(block);
  if (!block || !brace) return undefined;
  openBlock(building, draft, brace.startOffset);
  const items: Item[] = [];
  let lineTaken = -1;
  for (let child = brace.next; child; child = child.next) {
    if (!(child instanceof CstNode)) continue;
    if (lineTaken >= 0 && !hasLineFeed(building.text, lineTaken, nodeStart(building, child)))
      reportCrowded(building, child);
    const item = child.rule === 'item' ? buildItem(building, child) : finish(building, child);
    if (item) items.push(item);
    const isPair = item?.kind === 'pair' || item?.kind === 'pairReference';
    lineTaken = isPair ? -1 : nodeEnd(building, child);
  }
  const span = nodeSpan(building, block);
  const end = tokenOf(block, RightCurly)?.startOffset ?? span.end;
  return { kind: 'block', items: trimmed(items), endComments: endComments(building, end), span };
}

function hasLineFeed(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 0x0a) return true;
  return false;
}

function reportCrowded(building: Building, cst: CstNode): void {
  const first = firstToken(cst);
  if (!first) return;
  const message = `'${first.image.slice(0, 40)}' cannot stand here: the item before it runs to the end of its line`;
  const help = 'Begin the item on a line of its own, or write a pair as name=value before the keyword.';
  report(building, 'syntax', tokenSpan(building, first), message, help);
}

function firstToken(cst: CstNode): Token | undefined {
  for (let piece = cst.first; piece; piece = piece.next) {
    const token = piece instanceof Token ? piece : firstToken(piece);
    if (token) return token;
  }
  return undefined;
}

function reportUnknown(building: Building, cst: CstNode): void {
  const token = leadingToken(cst);
  if (!token) return;
  const span = tokenSpan(building, token);
  const { tokenType, image } = token;
  if (tokenType.CATEGORIES?.includes(Junk)) {
    const shown = tokenType === Assign ? '=' : image;
    const message = `${shown.length > 40 ? 'This' : `'${shown}'`} cannot stand here`;
    const help = 'Begin an item with its keyword, or write a pair as name=value.';
    report(building, 'syntax', span, message, help);
  } else if (tokenType === Root)
    report(building, 'syntax', span, "'root' needs two paths", 'Write root /source -> /target.');
  else building.faults.push(unknownWord(image, span, itemKeywords));
}

/** The fault of a word that begins a statement or an item without being a keyword. */
export function unknownWord(word: string, span: Span, candidates: readonly string[]) {
  if (isReserved(word)) {
    const message = `'${word}' is reserved for a later version of the language`;
    return { id: 'reserved-keyword', message, help: 'Write the statements out.', span, word } as const;
  }
  const message = `'${word.slice(0, 60)}' is no keyword`;
  const help = insteadOf(word) ?? 'Begin with a keyword; a pair is written name=value.';
  return { id: 'unknown-keyword', message, help, span, word, candidates: insteadOf(word) ? [] : candidates } as const;
}
