import type { IdReference, Item, Pair, PairReference, SetDeclaration, Value } from '../../grammar/ast.ts';
import { joinSpans, type Span } from '../../grammar/source.ts';
import type { Attribute, AttributeSet, Extra, NameValuePair, Rule, SetKind } from '../model/cluster.ts';
import type { Report } from './catalogue.ts';
import { type BlockContent, type Gathering, lowerBlock } from './lower-block.ts';
import { asIdentifier, lowerAnnotation } from './lower-head.ts';
import { lowerRule } from './lower-rule.ts';
import { referenceAttribute } from './lower-words.ts';

const none: readonly never[] = [];

/** A name-value pair, or the reference to one. */
function lowerPair(pair: Pair | PairReference): NameValuePair {
  if (pair.kind === 'pairReference')
    return {
      kind: 'nvpair',
      id: undefined,
      attributes: [referenceAttribute('id-ref', pair.reference)],
      children: none,
      span: pair.span,
      headSpan: pair.span,
    };
  const { key, value } = pair;
  const name: Attribute = {
    name: 'name',
    value: key.value,
    literal: key.quoted,
    nameSpan: key.span,
    valueSpan: key.span,
  };
  const attributes = value === undefined ? [name] : [name, valueAttribute(value, key.span)];
  return { kind: 'nvpair', id: asIdentifier(pair.id), attributes, children: none, span: pair.span, headSpan: key.span };
}

function valueAttribute(value: Value | IdReference, nameSpan: Span): Attribute {
  if (value.kind === 'idReference') return referenceAttribute('id-ref', value);
  return { name: 'value', value: value.text, literal: false, nameSpan, valueSpan: value.span };
}

function pairOf(item: Item): NameValuePair | undefined {
  return item.kind === 'pair' || item.kind === 'pairReference' ? lowerPair(item) : undefined;
}

/** The bare pairs of a block: one set of the kind that is the element's own. */
export function ownPairs(kind: SetKind): Gathering<AttributeSet> {
  return {
    part: pairOf,
    wrap: (parts, span, headSpan) => ({
      kind,
      id: undefined,
      attributes: none,
      children: parts as (NameValuePair | Extra)[],
      span,
      headSpan,
    }),
  };
}

const kinds: Readonly<Record<string, SetKind>> = {
  params: 'instance_attributes',
  meta: 'meta_attributes',
  utilization: 'utilization',
};

/** The set that a keyword in a block stands for: `params`, `meta`, `utilization`; undefined for any other item. */
export function lowerInnerSet(item: Item, report: Report): AttributeSet | undefined {
  const kind = item.kind === 'set' ? kinds[item.keyword] : undefined;
  return kind && lowerSet(kind, item as SetDeclaration, report);
}

function contentOf(place: string): BlockContent<NameValuePair> {
  return { place, child: pairOf };
}

const contents: Readonly<Record<SetDeclaration['keyword'], BlockContent<NameValuePair>>> = {
  options: contentOf('options'),
  defaults: contentOf('the defaults'),
  params: contentOf('the params'),
  meta: contentOf('meta'),
  utilization: contentOf('the utilization'),
};

/** A set with everything that may stand before its pairs; its rule comes first. */
export function lowerSet(kind: SetKind, declaration: SetDeclaration, report: Report): AttributeSet {
  const { keyword, keywordSpan, reference, when } = declaration;
  const { id, attributes } = lowerAnnotation(declaration.annotation, report, {
    id: asIdentifier(declaration.as),
    attributes: reference && [referenceAttribute('id-ref', reference)],
  });
  const pairs = declaration.pairs
    ? declaration.pairs.map(lowerPair)
    : lowerBlock(declaration.block, contents[keyword], report);
  const children: readonly (NameValuePair | Rule | Extra)[] = when ? [lowerRule(when, report), ...pairs] : pairs;
  const named = declaration.as ?? declaration.scope;
  const headSpan = named ? joinSpans(keywordSpan, named.span) : keywordSpan;
  return { kind, id, attributes, children, span: declaration.span, headSpan };
}
