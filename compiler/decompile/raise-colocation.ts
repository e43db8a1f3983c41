import type { HeadItem, Colocation as SyntaxColocation } from '../../grammar/ast.ts';
import { nowhere } from '../../grammar/source.ts';
import type { Colocation } from '../model/cluster.ts';
import { plainValue, without } from './raise-annotation.ts';
import { inlineLayout, inlineLifetime, partsOf, raiseBody } from './raise-constraint-body.ts';
import { as, attributePairs, pair, type WritesId } from './raise-parts.ts';
import { resourceReference, suffixOf } from './raise-words.ts';

type Words = Pick<SyntaxColocation, 'resource' | 'verb' | 'other' | 'head'>;

/** `ip with web score=50`: both resources, and how strong it is in the verb or the header. */
function raiseWords(colocation: Colocation, id: readonly HeadItem[]): Words {
  const resource = plainValue(colocation, 'rsc');
  const other = plainValue(colocation, 'with-rsc');
  if (resource === undefined || other === undefined) {
    const head = [...id, ...attributePairs(colocation.attributes)];
    return { resource: undefined, verb: undefined, other: undefined, head };
  }
  const role = suffixOf(plainValue(colocation, 'rsc-role'));
  const otherRole = suffixOf(plainValue(colocation, 'with-rsc-role'));
  const score = plainValue(colocation, 'score');
  const implied = score === 'INFINITY' || score === '-INFINITY';
  const elsewhere = colocation.attributes.some(({ name }) => name.startsWith('score-attribute'));
  const strength = (implied && !elsewhere) || (score === undefined && elsewhere) ? [] : [pair('score', score)];
  const rest = without(colocation, 'rsc', 'with-rsc', 'score', role && 'rsc-role', otherRole && 'with-rsc-role');
  return {
    resource: resourceReference(resource, role),
    verb: score?.startsWith('-') ? 'avoids' : 'with',
    other: resourceReference(other, otherRole),
    head: [...strength, ...attributePairs(rest), ...id],
  };
}

/** `colocation ip with web`; sets go into a block. */
export function raiseColocation(colocation: Colocation, writesId: WritesId): SyntaxColocation {
  const parts = partsOf(colocation);
  const id = colocation.id && writesId(colocation) ? [as(colocation.id)] : [];
  const lifetime = parts.sets.length === 0 ? inlineLifetime(parts.lifetimes, writesId) : undefined;
  const lines = { sets: parts.sets, preferences: [], lifetimes: lifetime ? [] : parts.lifetimes };
  const block = raiseBody(lines, parts, writesId);
  return {
    kind: 'colocation',
    ...raiseWords(colocation, id),
    lifetime,
    block,
    layout: inlineLayout(lifetime ? parts.lifetimes : [], parts, block),
    span: nowhere,
  };
}
