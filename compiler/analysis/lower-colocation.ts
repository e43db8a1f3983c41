import type { Colocation as SyntaxColocation } from '../../grammar/ast.ts';
import type { Attribute, Colocation } from '../model/cluster.ts';
import type { Report } from './catalogue.ts';
import { headSpan } from './head-span.ts';
import { inARow, inPlace, lowerConstraintBody } from './lower-constraint-body.ts';
import { lowerHead, positional } from './lower-head.ts';

const body = { suffix: 'role', preferences: false, lifetimes: true, place: 'a colocation constraint' } as const;

/** The ways to say how strong a colocation is; schemas allow one of them. */
const colocationScores: readonly string[] = ['score', 'score-attribute', 'score-attribute-mangle'];

function wordAttributes({ other, resource }: SyntaxColocation): Attribute[] {
  const attributes = resource ? [positional('rsc', resource.name)] : [];
  if (resource?.suffix) attributes.push(positional('rsc-role', resource.suffix));
  if (other) attributes.push(positional('with-rsc', other.name));
  if (other?.suffix) attributes.push(positional('with-rsc-role', other.suffix));
  return attributes;
}

/** `colocation ip with web`: INFINITY unless it says how strong it is; `avoids` is -INFINITY. */
export function lowerColocation(statement: SyntaxColocation, report: Report): Colocation {
  const { block, lifetime, other, resource, span, verb } = statement;
  const head = lowerHead(statement.head, report, {
    attributes: wordAttributes(statement),
    mayBeAbsent: colocationScores,
  });
  const has = (name: string): boolean => head.attributes.some((attribute) => attribute.name === name);
  const attributes = [...head.attributes];
  const ownSpan = headSpan(statement, 'colocation', resource, other);
  if (verb && !colocationScores.some((name) => has(name) || head.absent.has(name)))
    attributes.push(positional('score', { value: verb === 'with' ? 'INFINITY' : '-INFINITY', span: ownSpan }));
  const { extras, lifetimes, sets } = lowerConstraintBody(block, lifetime, body, report);
  return {
    kind: 'rsc_colocation',
    id: head.id,
    attributes,
    children: inARow<Colocation['children'][number]>(inPlace(lifetimes), inPlace(sets), extras),
    span,
    headSpan: ownSpan,
  };
}
