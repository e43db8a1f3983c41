import type { CstNode, IToken } from 'chevrotain';
import type { Annotation, As, HeadItem, IdReference, Name, Pair, Reference, ReferenceSet, Value } from './ast.ts';
import { anyTokenOf, type Building, nodeOf, nodeSpan, nodesOf, tokenOf, tokenSpan, tokensOf } from './cst.ts';
import { decodeReference, decodeString, readAssignment } from './literals.ts';
import type { Span } from './source.ts';
import { isSuffix } from './tokens.ts';

const wordTypes = ['Word', 'Plain', 'Term', 'OperandWord', 'Hash', 'Text'];

/** What has no comments of its own: a pair in a header, in brackets, in a condition. */
const noLayout = { blankBefore: false, comments: [], trailing: undefined } as const;

/** The name that a token says, without its quotes. */
export function nameFrom(building: Building, token: IToken): Name {
  const quoted = token.image.startsWith('"') || token.image.startsWith("'");
  return {
    kind: 'name',
    value: quoted ? decodeString(token.image) : token.image,
    quoted,
    span: tokenSpan(building, token),
  };
}

/** The name that a `name`, `anyName`, `term` or `key` rule holds. */
export function buildName(building: Building, cst: CstNode | undefined): Name | undefined {
  const token = anyTokenOf(cst, ...wordTypes);
  return token && nameFrom(building, token);
}

/** The names below all nodes of a rule, in the order of the text. */
export function buildNames(building: Building, cst: CstNode, rule: string): Name[] {
  return nodesOf(cst, rule).flatMap((child) => buildName(building, child) ?? []);
}

/** The reference that a token such as `@id` says. */
export function referenceFrom(building: Building, token: IToken): IdReference {
  return { kind: 'idReference', id: decodeReference(token.image), span: tokenSpan(building, token) };
}

/** The `@id` of a node, if it has one. */
export function buildIdReference(building: Building, cst: CstNode): IdReference | undefined {
  const token = tokenOf(cst, 'At');
  return token && referenceFrom(building, token);
}

/** Sorts what stood under several names of the concrete tree back into the order of the text. */
export function inOrder<Part extends { readonly span: Span }>(parts: Part[]): Part[] {
  return parts.sort((left, right) => left.span.start - right.span.start);
}

/** `as` with its name, which recovery may have left out. */
export function buildAs(building: Building, cst: CstNode | undefined): As | undefined {
  if (!cst) return undefined;
  return { kind: 'as', name: buildName(building, nodeOf(cst, 'anyName')), span: nodeSpan(building, cst) };
}

function buildValue(building: Building, token: IToken): Value | IdReference | undefined {
  const { kind, valueStart, end } = readAssignment(building.text, token.startOffset);
  const span = { anchor: building.anchor, start: valueStart, end };
  const image = building.text.slice(valueStart, end);
  if (kind === 'empty') return undefined;
  if (kind === 'reference') return { kind: 'idReference', id: decodeReference(image), span };
  const text = kind === 'string' ? decodeString(image) : image.replace(/[,;]$/, '');
  return { kind: 'value', text, span };
}

/** A pair without layout, from a `pair` rule. */
function buildPair(building: Building, cst: CstNode): Pair | undefined {
  const key = buildName(building, nodeOf(cst, 'key'));
  if (!key) return undefined;
  const assign = tokenOf(cst, 'Assign');
  const value = assign && buildValue(building, assign);
  return { kind: 'pair', key, value, id: undefined, layout: noLayout, span: nodeSpan(building, cst) };
}

/** All pairs of a node, those without a name left out. */
export function buildPairs(building: Building, cst: CstNode): Pair[] {
  return nodesOf(cst, 'pair').flatMap((child) => buildPair(building, child) ?? []);
}

/** A pair with its id, from a `blockPair` rule; the caller adds its layout. */
export function buildBlockPair(building: Building, cst: CstNode): Pair | undefined {
  const pairNode = nodeOf(cst, 'pair');
  const pair = pairNode && buildPair(building, pairNode);
  return pair && { ...pair, id: buildAs(building, nodeOf(cst, 'as')), span: nodeSpan(building, cst) };
}

/** The pairs and `as` of a `head` or `annotation` rule. */
function headItems(building: Building, cst: CstNode): HeadItem[] {
  const ids = nodesOf(cst, 'as').flatMap((child) => buildAs(building, child) ?? []);
  return inOrder<HeadItem>([...buildPairs(building, cst), ...ids]);
}

/** What stands between the words of a statement and its block, in the order of the text. */
export function buildHead(building: Building, cst: CstNode): HeadItem[] {
  const head = nodeOf(cst, 'head');
  return head ? headItems(building, head) : [];
}

/** The brackets directly below a node; empty ones count as none. */
export function buildAnnotation(building: Building, cst: CstNode): Annotation | undefined {
  const brackets = nodeOf(cst, 'annotation');
  const pairs = brackets ? headItems(building, brackets) : [];
  return brackets && pairs.length > 0 ? { kind: 'annotation', pairs, span: nodeSpan(building, brackets) } : undefined;
}

/** A resource with its role or action. */
function buildReference(building: Building, cst: CstNode | undefined): Reference | undefined {
  const token = anyTokenOf(cst, 'Term', 'Text');
  if (!cst || !token) return undefined;
  const name = nameFrom(building, token);
  const glued = tokenOf(cst, 'Suffix');
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
    const suffix = glued && part(glued.image.slice(1), token.image.length + 1);
    return { kind: 'reference', name, suffix, span };
  }
  const colon = name.value.lastIndexOf(':');
  const behind = name.value.slice(colon + 1);
  if (colon < 1 || !isSuffix(behind)) return { kind: 'reference', name, suffix: undefined, span };
  return { kind: 'reference', name: part(name.value.slice(0, colon), 0), suffix: part(behind, colon + 1), span };
}

/** The resources of a node with their roles or actions, in the order of the text. */
export function buildReferences(building: Building, cst: CstNode): Reference[] {
  return nodesOf(cst, 'reference').flatMap((child) => buildReference(building, child) ?? []);
}

/** The references and reference sets of `step` rules, in order. */
export function buildSteps(building: Building, cst: CstNode): (Reference | ReferenceSet)[] {
  return nodesOf(cst, 'step').flatMap((step): (Reference | ReferenceSet)[] => {
    const set = nodeOf(step, 'referenceSet');
    if (!set) return buildReferences(building, step);
    const any = tokensOf(set, "'any'").length > 0;
    const annotation = buildAnnotation(building, set);
    return [
      { kind: 'referenceSet', any, members: buildReferences(building, set), annotation, span: nodeSpan(building, set) },
    ];
  });
}
