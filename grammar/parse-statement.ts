import { EOF, type IRecognitionException, type IToken } from 'chevrotain';
import type { Comment, Statement } from './ast.ts';
import { buildStatement, unknownWord } from './build-ast.ts';
import { endComments } from './build-layout.ts';
import type { Building } from './cst.ts';
import type { SyntaxFault } from './fault.ts';
import { type Sentence, sentenceOf } from './habits.ts';
import { mendBraces } from './mend-braces.ts';
import { helpAt, tokenWords } from './messages.ts';
import { HacParser } from './parser.ts';
import { type Scan, scan } from './scan.ts';
import type { Anchor, Span } from './source.ts';
import * as tokens from './tokens.ts';

/** What the text of one piece of a document comes to. */
export interface StatementResult {
  readonly statement: Statement | undefined;
  readonly faults: readonly SyntaxFault[];
  readonly endComments: readonly Comment[];
}

let shared: HacParser | undefined;

/** Parses one piece: blank lines, comments, and at most one statement. */
export function parseStatement(text: string, anchor: Anchor): StatementResult {
  const scanned = mended(scan(text, anchor), text, anchor);
  const { comments } = scanned;
  const building: Building = { text, anchor, comments, nextComment: 0, edge: -1, faults: [...scanned.faults] };
  const first = scanned.tokens[0];
  if (!first) return { statement: undefined, faults: scanned.faults, endComments: endComments(building, text.length) };
  const refusal = scanned.abandoned ? undefined : refuse(scanned.tokens, anchor);
  if (refusal) building.faults.push(refusal);
  if (refusal || scanned.abandoned)
    return { statement: undefined, faults: onePerLine(building), endComments: comments };

  shared ??= new HacParser();
  const cst = shared.parse(scanned.tokens);
  const statement = buildStatement(building, cst);
  const open = scanned.faults.some((fault) => fault.id === 'unclosed-bracket');
  for (const error of shared.errors)
    if (!open || error.token.tokenType !== EOF) building.faults.push(faultOf(error, anchor, scanned.tokens));
  shared.input = [];
  return { statement, faults: onePerLine(building), endComments: statement ? [] : comments };
}

/** What was scanned with its braces in pairs, where that can be had with no more faults than without. */
function mended(scanned: Scan, text: string, anchor: Anchor): Scan {
  if (scanned.abandoned || scanned.unpaired === 0) return scanned;
  const result = mendBraces(scanned.tokens, text, anchor);
  if (!result || result.faults.length > scanned.unpaired) return scanned;
  const others = scanned.faults.filter(({ id, span }) => id !== 'unclosed-bracket' || text[span.start] !== '{');
  return { ...scanned, tokens: result.tokens, faults: [...others, ...result.faults] };
}

/** Refuses a piece that does not begin like a statement; this answers without the parser, whatever the piece is. */
function refuse(found: readonly IToken[], anchor: Anchor): SyntaxFault | undefined {
  const first = found[0]!;
  const span: Span = { anchor, start: first.startOffset, end: first.endOffset! + 1 };
  const fault = (message: string, help: string): SyntaxFault => ({ id: 'syntax', message, help, span });
  if (found[1]?.tokenType === tokens.Assign)
    return fault('A pair cannot stand outside of a block', 'Put it into a block, such as options { … }.');
  if (first.tokenType === tokens.RightCurly)
    return { ...fault("This '}' closes nothing", "Remove it, or put the missing '{' in."), id: 'unclosed-bracket' };
  if (first.tokenType.CATEGORIES?.includes(tokens.Misplaced))
    return unknownWord(first.image, span, tokens.topLevelKeywords);
  if (tokens.statementKeywords.includes(first.image)) return undefined;
  if (tokens.itemKeywords.includes(first.image))
    return fault(`'${first.image}' cannot stand outside of a block`, 'Put it into the block that it belongs to.');
  return fault(`${tokenWords(first)} cannot begin a statement`, 'Begin with a keyword such as primitive or location.');
}

function faultOf(error: IRecognitionException, anchor: Anchor, found: readonly IToken[]): SyntaxFault {
  const atEnd = error.token.tokenType === EOF || error.token.tokenType === tokens.Newline;
  const previous = (error as { previousToken?: IToken }).previousToken ?? before(error.token, found);
  const place = atEnd ? (previous ?? found.at(-1)!) : error.token;
  const offset = Number.isNaN(place.startOffset) ? found.at(-1)! : place;
  const sentence = sentenceAround(error.token, found);
  const help = sentence?.help ?? helpAt(error.token, previous);
  return {
    id: 'syntax',
    message: error.message,
    help,
    span: { anchor, start: offset.startOffset, end: offset.endOffset! + 1 },
    ...(sentence && { word: error.token.image, candidates: sentence.joints }),
  };
}

/** How the whole statement reads, where a word is wrong that has its place in the sentence. */
function sentenceAround(token: IToken, found: readonly IToken[]): Sentence | undefined {
  if (!token.tokenType.CATEGORIES?.includes(tokens.Word)) return undefined;
  const before = found.slice(0, found.indexOf(token));
  const isInside = before.some(({ tokenType, image }) => tokenType === tokens.LeftCurly || image === 'where');
  return isInside ? undefined : sentenceOf(found[0]!.image);
}

/** The token before one of a statement. */
function before(token: IToken, found: readonly IToken[]): IToken | undefined {
  return token.tokenType === EOF ? found.at(-1) : found.findLast((other) => other.startOffset < token.startOffset);
}

/**
 * The first fault of each line: what follows on it is mostly a consequence. But a string that is not closed swallows the
 * bracket that would close the one before it.
 */
function onePerLine(building: Building): readonly SyntaxFault[] {
  if (building.faults.length < 2) return building.faults;
  const sorted = building.faults.sort((left, right) => left.span.start - right.span.start);
  const kept: SyntaxFault[] = [];
  for (const fault of sorted) {
    const last = kept.at(-1);
    if (!last || building.text.slice(last.span.start, fault.span.start).includes('\n')) kept.push(fault);
    else if (last.id === 'unclosed-bracket' && fault.id === 'unclosed-string') kept[kept.length - 1] = fault;
  }
  return kept;
}
