import { childrenOf, type HacFile, type Node } from '../../grammar/index.ts';

/** How well an imported file reads. */
export interface ReadingFigures {
  /** Ids written for nested parts, which nobody calls by name: sets, pairs, operations, rules, levels, permissions. */
  readonly structuralIds: number;
  /** `xml` statements: what hacc has no words for. */
  readonly rawXml: number;
}

const nestedKeywords: ReadonlySet<string> = new Set([
  ...['op', 'operations', 'level', 'read', 'write', 'deny', 'recipient', 'network', 'storage'],
]);

function carriesStructuralId(node: Node): boolean {
  switch (node.kind) {
    case 'declaration':
      return nestedKeywords.has(node.keyword);
    case 'set':
      return node.keyword !== 'options';
    case 'pair':
    case 'annotation':
    case 'mapping':
    case 'setLine':
    case 'selectAttribute':
      return true;
    default:
      return false;
  }
}

/** Counts what makes a file harder to read. */
export function readingFigures(file: HacFile): ReadingFigures {
  let structuralIds = 0;
  let rawXml = 0;
  const pending: Node[] = [file];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const children = childrenOf(node);
    if (carriesStructuralId(node)) structuralIds += children.filter(({ kind }) => kind === 'as').length;
    if (node.kind === 'annotation')
      structuralIds += node.pairs.filter((pair) => pair.kind === 'pair' && pair.key.value === 'id').length;
    if (node.kind === 'xml') rawXml++;
    pending.push(...children);
  }
  return { structuralIds, rawXml };
}
