import type { Annotation, As, HeadItem, IdReference, Name, Pair, Reference, ReferenceSet, Value } from './ast.ts';
import { type Building, leadingToken, nodeOf, nodeSpan, tokenOf, tokenSpan, wordOf } from './cst.ts';
import type { CstNode } from './cst-node.ts';
import { decodeReference, decodeString, isQuote, withoutSeparator } from './literals.ts';
import { noLayout } from './no-layout.ts';
import type { Span } from './source.ts';
import type { Token } from './token.ts';
import { Any, Assign, At, isSuffix, Suffix } from './tokens.ts';
import { trimmed } from './trimmed.ts';

const none: readonly never[] = [];

/** The name that a token says, without its quotes. */
export function nameFrom(building: Building, token: Token): Name {
  const { image } = token;
  const quoted = isQuote(image.charCodeAt(0));
  return { kind: 'name', value: quoted ? decodeString(image) : image, quoted, span: tokenSpan(building, token) };
}

/** The name that a token says, if there is one. */
export function buildName(building: Building, token: Token | undefined): Name | undefined {
  return token && nameFrom(building, token);
}

/** The reference that a token such as `@id` says. */
export function referenceFrom(building: Building, token: Token): IdReference {
  return { kind: 'idReference', id: decodeReference(token.image), span: tokenSpan(building, token) };
}

/** The `@id` of a node, if it has one. */
export function buildIdReference(building: Building, cst: CstNode): IdReference | undefined {
  const token = tokenOf(cst, At);
  return token && referenceFrom(building, token);
}

/** `as` with its name, which recovery may have left out. */
export function buildAs(building: Building, cst: CstNode | undefined): As | undefined {
  if (!cst) return undefined;
  return { kind: 'as', name: buildName(building, wordOf(cst, 'anyName')), span: nodeSpan(building, cst) };
}

function buildValue(building: Building, token: Token): Value | IdReference | undefined {
  const { valueStart: start } = token;
  const end = token.endOffset + 1;
  if (start === end) return undefined;
  const span = { anchor: building.anchor, start, end };
  const image = building.text.slice(start, end);
  if (image.startsWith('@')) return { kind: 'idReference', id: decodeReference(image), span };
  const text = isQuote(image.charCodeAt(0)) ? decodeString(image) : withoutSeparator(image);
  return { kind: 'value', text, span };
}

/** A pair with its id; `cst` is its `pair` rule, and the caller adds its layout. */
function pairFrom(building: Building, cst: CstNode, id: As | undefined, span: Span): Pair | undefined {
  const key = buildName(building, wordOf(cst, 'key'));
  if (!key) return undefined;
  const assign = tokenOf(cst, Assign);
  const value = assign && buildValue(building, assign);
  return { kind: 'pair', key, value, id, layout: noLayout, span };
}

/** A pair without layout, from a `pair` rule. */
export function buildPair(building: Building, cst: CstNode): Pair | undefined {
  return pairFrom(building, cst, undefined, nodeSpan(building, cst));
}

/** All pairs of a node, those without a name left out. */
export function buildPairs(building: Building, cst: CstNode): Pair[] {
  const pairs: Pair[] = [];
  for (let piece = cst.first; piece; piece = piece.next) {
    const pair = piece.rule === 'pair' ? buildPair(building, piece) : undefined;
    if (pair) pairs.push(pair);
  }
  return trimmed(pairs);
}

/** A pair with its id, from a `blockPair` rule; the caller adds its layout. */
export function buildBlockPair(building: Building, cst: CstNode, span: Span): Pair | undefined {
  const pair = nodeOf(cst, 'pair');
  return pair && pairFrom(building, pair, buildAs(building, nodeOf(cst, 'as')), span);
}

/** What stands between the words of a statement and its block, or in brackets, in the order of the text. */
export function buildHead(building: Building, cst: CstNode): readonly HeadItem[] {
  const items: HeadItem[] = [];
  for (let piece = cst.first; piece; piece = piece.next) {
    const item =
      piece.rule === 'pair' ? buildPair(building, piece) : piece.rule === 'as' ? buildAs(building, piece) : undefined;
    if (item) items.push(item);
  }
  return items.length > 0 ? trimmed(items) : none;
}

/** The brackets directly below a node; empty ones count as none. */
export function buildAnnotation(building: Building, cst: CstNode): Annotation | undefined {
  const brackets = nodeOf(cst, 'annotation');
  const pairs = brackets ? buildHead(building, brackets) : none;
  return brackets && pairs.length > 0 ? { kind: 'annotation', pairs, span: nodeSpan(building, brackets) } : undefined;
}

/** A resource with its role or action. */
function buildReference(building: Building, cst: CstNode): Reference | undefined {
  const token = leadingToken(cst);
  if (!token) return undefined;
  const name = nameFrom(building, token);
  const span = nodeSpan(building, cst);
  const part = (value: string, start: number): Name => {
    const from = name.span.start + start;
    return {
      kind: 'name',
      value,
      quoted: false,
      span: { anchor: building.anchor, start: from, end: from + value.length },
    };
  };
  if (name.quoted) {
    const glued = tokenOf(cst, Suffix);
    const suffix = glued && part(glued.image.slice(1), token.image.length + 1);
    return { kind: 'reference', name, suffix, span };
  }
  const colon = name.value.lastIndexOf(':');
  const behind = colon < 1 ? '' : name.value.slice(colon + 1);
  if (!isSuffix(behind)) return { kind: 'reference', name, suffix: undefined, span };
  return { kind: 'reference', name: part(name.value.slice(0, colon), 0), suffix: part(behind, colon + 1), span };
}

/** The resources of a node with their roles or actions, in the order of the text. */
export function buildReferences(building: Building, cst: CstNode): Reference[] {
  const references: Reference[] = [];
  for (let piece = cst.first; piece; piece = piece.next) {
    const reference = piece.rule === 'reference' ? buildReference(building, piece) : undefined;
    if (reference) references.push(reference);
  }
  return trimmed(references);
}

function buildReferenceSet(building: Building, cst: CstNode): ReferenceSet {
  const any = tokenOf(cst, Any) !== undefined;
  const annotation = buildAnnotation(building, cst);
  const members = buildReferences(building, cst);
  return { kind: 'referenceSet', any, members, annotation, span: nodeSpan(building, cst) };
}

/** The references and reference sets of a node, in order. */
export function buildSteps(building: Building, cst: CstNode): (Reference | ReferenceSet)[] {
  const steps: (Reference | ReferenceSet)[] = [];
  for (let piece = cst.first; piece; piece = piece.next) {
    const step =
      piece.rule === 'reference'
        ? buildReference(building, piece)
        : piece.rule === 'referenceSet'
          ? buildReferenceSet(building, piece)
          : undefined;
    if (step) steps.push(step);
  }
  return trimmed(steps);
}
