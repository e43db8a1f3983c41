import type { CstNode, IToken } from 'chevrotain';
import type { Block, Declaration, DeclarationKeyword, Item, SetDeclaration, Statement } from './ast.ts';
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
  buildNames,
  inOrder,
  nameFrom,
  referenceFrom,
} from './build-parts.ts';
import { buildRule } from './build-rule.ts';
import { anyTokenOf, type Building, nodeOf, nodeSpan, nodesOf, report, tokenOf, tokenSpan, tokensOf } from './cst.ts';
import { insteadOf } from './habits.ts';
import type { Span } from './source.ts';
import { isReserved, itemKeywords } from './tokens.ts';

/** A node without what `finish` adds. */
type Unfinished = constraint.Unfinished<Item>;

/** The tree of one statement, as far as recovery left it. */
export function buildStatement(building: Building, cst: CstNode): Statement | undefined {
  const found = buildItem(building, cst) as Statement | undefined;
  const rest = endComments(building, building.text.length);
  if (!found || rest.length === 0) return found;
  return { ...found, layout: { ...found.layout, comments: [...found.layout.comments, ...rest] } };
}

function buildItem(building: Building, item: CstNode): Item | undefined {
  const reference = buildIdReference(building, item);
  const [rule] = Object.keys(item.children);
  const child = rule === undefined ? undefined : item.children[rule];
  if (rule === 'statement') return child && buildItem(building, child[0] as CstNode);
  const span = nodeSpan(building, item);
  if (reference) {
    const layout = endLayout(building, beginLayout(building, span.start), span.end);
    return { kind: 'pairReference', reference, layout, span };
  }
  return child && rule ? finish(building, rule, child[0] as CstNode) : undefined;
}

/** Builds an item in the order of the text, so that each comment meets its owner: above, inside, block, behind. */
function finish(building: Building, rule: string, cst: CstNode): Item | undefined {
  const span = nodeSpan(building, cst);
  const draft = beginLayout(building, span.start);
  const found = buildBare(building, rule, cst);
  if (rule === 'unknown') reportUnknown(building, cst);
  const block = blockOf(building, constraint.blockHolder(cst), draft);
  const layout = endLayout(building, draft, span.end);
  if (!found) return undefined;
  return Object.assign(found, blockKinds.has(found.kind) ? { block, layout, span } : { layout, span }) as Item;
}

const blockKinds: ReadonlySet<string> = new Set([
  'declaration',
  'set',
  'location',
  'colocation',
  'order',
  'ticket',
  'fencing',
]);

function buildBare(building: Building, rule: string, cst: CstNode): Unfinished | undefined {
  switch (rule) {
    case 'declaration':
    case 'heartbeat':
      return buildDeclaration(building, cst);
    case 'set':
      return buildSet(building, cst);
    case 'rawXml': {
      const text = tokenOf(cst, 'Text');
      return { kind: 'xml', text: text && nameFrom(building, text) } as Unfinished;
    }
    case 'blockPair':
      return buildBlockPair(building, cst);
    case 'location':
      return constraint.buildLocation(building, cst);
    case 'colocation':
      return constraint.buildColocation(building, cst);
    case 'order':
      return constraint.buildOrder(building, cst);
    case 'ticket':
      return constraint.buildTicket(building, cst);
    case 'fencing':
      return constraint.buildFencing(building, cst);
    case 'preference':
      return constraint.buildPreference(building, cst);
    case 'lifetime':
      return constraint.buildLifetime(building, cst);
    case 'setLine':
      return buildSetLine(building, cst);
    case 'mapping':
      return buildMapping(building, cst);
    case 'port':
      return buildPort(building, cst);
    case 'select':
      return buildSelect(building, cst);
    case 'directive':
      return buildDirective(building, cst);
    default:
      return undefined;
  }
}

function buildDeclaration(building: Building, cst: CstNode): Unfinished | undefined {
  const keyword = anyTokenOf(cst, 'DeclarationToken', "'heartbeat'");
  if (!keyword) return undefined;
  const references = tokensOf(cst, 'At').map((token) => referenceFrom(building, token));
  const words = inOrder<Declaration['words'][number]>([...buildNames(building, cst, 'name'), ...references]);
  return {
    kind: 'declaration',
    keyword: keyword.image as DeclarationKeyword,
    keywordSpan: tokenSpan(building, keyword),
    words,
    head: buildHead(building, cst),
  } as Unfinished;
}

function buildSet(building: Building, cst: CstNode): Unfinished | undefined {
  const keyword = anyTokenOf(cst, 'SetToken', "'defaults'");
  if (!keyword) return undefined;
  const pairs = nodesOf(cst, 'blockPair').flatMap((child) => buildBlockPair(building, child) ?? []);
  return {
    kind: 'set',
    keyword: keyword.image as SetDeclaration['keyword'],
    keywordSpan: tokenSpan(building, keyword),
    scope: buildName(building, nodeOf(cst, 'name')),
    as: buildAs(building, nodeOf(cst, 'as')),
    annotation: buildAnnotation(building, cst),
    when: buildRule(building, cst),
    reference: buildIdReference(building, cst),
    pairs: pairs.length > 0 ? pairs : undefined,
  } as Unfinished;
}

/** The block below a node, of items or of heartbeat's lines. */
function blockOf(building: Building, cst: CstNode, draft: LayoutDraft): Block | undefined {
  const heartbeat = nodeOf(cst, 'heartbeatBlock');
  const block = nodeOf(cst, 'block') ?? heartbeat;
  const brace = block && tokenOf(block, 'LeftCurly');
  if (!brace) return undefined;
  openBlock(building, draft, brace.startOffset);
  const items: Item[] = [];
  let lineTaken = -1;
  for (const child of heartbeat ? directives(heartbeat) : nodesOf(block, 'item')) {
    const start = nodeSpan(building, child).start;
    const crowded = lineTaken >= 0 && !building.text.slice(lineTaken, start).includes('\n');
    if (crowded) reportCrowded(building, child);
    const item = heartbeat ? finish(building, ruleOf(child), child) : buildItem(building, child);
    if (item) items.push(item);
    const isPair = item?.kind === 'pair' || item?.kind === 'pairReference';
    lineTaken = isPair ? -1 : nodeSpan(building, child).end;
  }
  const span = nodeSpan(building, block);
  return { kind: 'block', items, endComments: endComments(building, closingBrace(block, span)), span };
}

function closingBrace(block: CstNode, span: Span): number {
  return tokenOf(block, 'RightCurly')?.startOffset ?? span.end;
}

function directives(block: CstNode): CstNode[] {
  const lines = [...nodesOf(block, 'blockPair'), ...nodesOf(block, 'directive')];
  return lines.sort((left, right) => left.location!.startOffset - right.location!.startOffset);
}

function ruleOf(cst: CstNode): string {
  return cst.name;
}

function reportCrowded(building: Building, cst: CstNode): void {
  const first = firstToken(cst);
  if (!first) return;
  const message = `'${first.image.slice(0, 40)}' cannot stand here: the item before it runs to the end of its line`;
  const help = 'Begin the item on a line of its own, or write a pair as name=value before the keyword.';
  report(building, 'syntax', tokenSpan(building, first), message, help);
}

function firstToken(cst: CstNode): IToken | undefined {
  let found: IToken | undefined;
  for (const child of Object.values(cst.children).flat()) {
    const token = 'children' in child ? firstToken(child) : child.image === '' ? undefined : child;
    if (token && (!found || token.startOffset < found.startOffset)) found = token;
  }
  return found;
}

function reportUnknown(building: Building, cst: CstNode): void {
  const junk = tokenOf(cst, 'Junk');
  if (junk) {
    const image = junk.tokenType.name === 'Assign' ? '=' : junk.image;
    const message = `${image.length > 40 ? 'This' : `'${image}'`} cannot stand here`;
    const help = 'Begin an item with its keyword, or write a pair as name=value.';
    report(building, 'syntax', tokenSpan(building, junk), message, help);
    return;
  }
  const word = anyTokenOf(cst, 'Misplaced', "'root'");
  if (!word) return;
  const span = tokenSpan(building, word);
  if (word.tokenType.name === "'root'")
    report(building, 'syntax', span, "'root' needs two paths", 'Write root /source -> /target.');
  else building.faults.push(unknownWord(word.image, span, itemKeywords));
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
