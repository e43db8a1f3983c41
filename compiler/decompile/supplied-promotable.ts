import { attributeValue, pairsOf, setsOf } from '../model/access.ts';
import type { Clone, Cluster } from '../model/cluster.ts';
import type { WritesId } from './raise-parts.ts';

function withoutPair(clone: Clone, writesId: WritesId): Clone {
  if (!clone.promotable) return clone;
  const sets = setsOf(clone, 'meta_attributes');
  const [set] = sets;
  const pairs = sets.flatMap(pairsOf).filter((pair) => attributeValue(pair, 'name') === 'promotable');
  const [pair] = pairs;
  if (!set || !pair || pairs.length > 1 || pairsOf(set)[0] !== pair) return clone;
  const isPlainSet = set.attributes.length === 0 && set.children.every(({ kind }) => kind !== 'rule');
  const isPlainPair = pair.attributes.length === 2 && pair.children.length === 0;
  if (!isPlainSet || !isPlainPair || attributeValue(pair, 'value') !== 'true') return clone;
  if (writesId(set) || writesId(pair)) return clone;
  const rest = set.children.filter((child) => child !== pair);
  if (rest.length === 0 && sets.length > 1) return clone;
  const children = clone.children.flatMap((child) =>
    child !== set ? [child] : rest.length === 0 ? [] : [{ ...set, children: rest, id: undefined }],
  );
  return { ...clone, children };
}

/**
 * The cluster with its promotable clones without the pair promotable=true where compiling supplies just that pair again: as
 * the first of the first set, and neither has an id to be written. The reader has left it out already where the ids in the
 * document are those that would be derived; this is for ids that import leaves out. Heartbeat supplies nothing.
 */
export function withoutSuppliedPairs(cluster: Cluster, writesId: WritesId): Cluster {
  if (cluster.target?.value.startsWith('heartbeat-')) return cluster;
  const sections = cluster.sections.map((section) =>
    section.kind === 'resources'
      ? {
          ...section,
          children: section.children.map((child) => (child.kind === 'clone' ? withoutPair(child, writesId) : child)),
        }
      : section,
  );
  return { ...cluster, sections };
}
