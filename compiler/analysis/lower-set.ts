import type { Item, Pair, PairReference, SetDeclaration } from '../../grammar/ast.ts';
import { joinSpans } from '../../grammar/source.ts';
import type { Attribute, AttributeSet, Extra, NameValuePair, Rule, SetKind } from '../model/cluster.ts';
import type { Report } from './catalogue.ts';
import { type Gathering, lowerBlock } from './lower-block.ts';
import { asIdentifier, lowerAnnotation, positional } from './lower-head.ts';
import { lowerRule } from './lower-rule.ts';
import { referenceAttribute } from './lower-words.ts';

/** A name-value pair, or the reference to one. */
function lowerPair(pair: Pair | PairReference): NameValuePair {
  if (pair.kind === 'pairReference')
    return {
      kind: 'nvpair',
      id: undefined,
      attributes: [referenceAttribute('id-ref', pair.reference)],
      children: [],
      span: pair.span,
      headSpan: pair.span,
    };
  const { key, value } = pair;
  const attributes: Attribute[] = [
    { name: 'name', value: key.value, literal: key.quoted, nameSpan: key.span, valueSpan: key.span },
  ];
  if (value?.kind === 'idReference') attributes.push(referenceAttribute('id-ref', value));
  else if (value)
    attributes.push({ ...positional('value', { value: value.text, span: value.span }), nameSpan: key.span });
  return { kind: 'nvpair', id: asIdentifier(pair.id), attributes, children: [], span: pair.span, headSpan: key.span };
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
      attributes: [],
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

/** A set with everything that may stand before its pairs; its rule comes first. */
export function lowerSet(kind: SetKind, declaration: SetDeclaration, report: Report): AttributeSet {
  const { keyword, keywordSpan, reference, when } = declaration;
  const { id, attributes } = lowerAnnotation(declaration.annotation, report, {
    id: asIdentifier(declaration.as),
    attributes: reference && [referenceAttribute('id-ref', reference)],
  });
  const children: (NameValuePair | Rule | Extra)[] = when ? [lowerRule(when, report)] : [];
  children.push(...(declaration.pairs ?? []).map(lowerPair));
  children.push(
    ...lowerBlock(
      declaration.block,
      { place: `${keyword === 'options' || keyword === 'meta' ? '' : 'the '}${keyword}`, child: pairOf },
      report,
    ),
  );
  const named = declaration.as ?? declaration.scope;
  const headSpan = named ? joinSpans(keywordSpan, named.span) : keywordSpan;
  return { kind, id, attributes, children, span: declaration.span, headSpan };
}
