import type { HacFile, Item, Node, Statement } from '../../grammar/ast.ts';
import { nowhere } from '../../grammar/source.ts';
import { visit } from '../../grammar/walk.ts';
import { sectionsOf } from '../model/access.ts';
import type { Cluster, Element, Extra, SectionKind } from '../model/cluster.ts';
import { isTarget, type Target } from '../targets/target.ts';
import { inCanonicalOrder } from './canonical-order.ts';
import { type ChosenIds, chooseIds } from './choose-ids.ts';
import { layOut } from './lay-out.ts';
import { raiseExtras, raiseHeader } from './raise-header.ts';
import { raiseHeartbeat } from './raise-heartbeat.ts';
import { below } from './raise-items.ts';
import { raiseSections } from './raise-section.ts';
import { withoutSuppliedPairs } from './supplied-promotable.ts';

export interface RaiseOptions {
  /** The target that the file names; that of the cluster if absent. */
  readonly target?: Target;
  /** Writes every id that compiling would not derive, and all attributes of the document's root. */
  readonly keepIds: boolean;
}

/** The order in which a reader wants the sections. */
const order: readonly SectionKind[] = [
  'crm_config',
  'rsc_defaults',
  'op_defaults',
  'nodes',
  'resources',
  'constraints',
  'fencing-topology',
  'tags',
  'acls',
  'alerts',
];

function withTarget(cluster: Cluster, target: Target | undefined): Cluster {
  const said = target ?? cluster.target?.value;
  if (said === undefined || !isTarget(said)) return { ...cluster, target: undefined };
  return { ...cluster, target: { value: said, span: nowhere } };
}

/** The tree of a cluster with the ids chosen. */
function raiseWith(whole: Cluster, { convention, writesId }: ChosenIds, keepAll: boolean): HacFile {
  const cluster = withoutSuppliedPairs(whole, writesId);
  const header = raiseHeader(cluster, convention, keepAll);
  const { top, statements: unknown, endComments } = raiseExtras(cluster, header.length > 0);
  const [first, ...others] = header;
  const statements: Statement[] = [
    ...(first ? [below(top, first), ...others] : []),
    ...order.flatMap((kind) =>
      raiseSections(kind, sectionsOf(cluster, kind), writesId, cluster.fragment !== undefined),
    ),
    ...(cluster.heartbeat ? [raiseHeartbeat(cluster.heartbeat) as Statement] : []),
    ...unknown,
  ];
  return { kind: 'file', statements, endComments, span: nowhere };
}

/** The texts of the elements that stand as XML in a tree, one below the other. */
function xmlInTree(file: HacFile): string {
  const texts: string[] = [];
  const enter = (node: Node): undefined => {
    if (node.kind === 'xml') texts.push(node.text?.value ?? '');
    if (node.kind === 'elementCondition' && node.element.value === 'xml')
      for (const pair of node.annotation?.pairs ?? [])
        if (pair.kind === 'pair' && pair.value?.kind === 'value') texts.push(pair.value.text);
  };
  const step = (item: Item): void => {
    // Most of a file are blocks of declarations and pairs, in which XML can stand as an item only.
    if (item.kind === 'pair') return;
    if (item.kind !== 'declaration' && item.kind !== 'set') {
      visit(item, enter);
      return;
    }
    if (item.kind === 'set' && item.when) visit(item.when, enter);
    const items = item.block?.items ?? noItems;
    for (let index = 0; index < items.length; index++) step(items[index]!);
  };
  for (const statement of file.statements) step(statement);
  return texts.sort().join('\n');
}

const noItems: readonly Item[] = [];

/** The texts of the unknown elements of a cluster, one below the other. */
function xmlInCluster(cluster: Cluster): string {
  const texts: string[] = [];
  const add = (child: Element | Extra): void => {
    if (child.kind === 'xml') texts.push(child.text);
    else if (child.kind !== 'comment') {
      const children = child.children as readonly (Element | Extra)[];
      for (let index = 0; index < children.length; index++) add(children[index]!);
    }
  };
  for (const child of [...cluster.extras, ...cluster.sections]) add(child);
  return texts.sort().join('\n');
}

/**
 * The syntax tree that means just this Cluster: the inverse of lowering. Every statement keeps its order within its section;
 * what the language has no words for stands as XML. All spans are `nowhere`.
 *
 * Siblings that no word tells apart get their ids by position, and an element that has to stand as XML is no sibling any
 * more. Where there is one, the ids are therefore chosen a second time, with those by position written.
 */
export function raise(given: Cluster, options: RaiseOptions): HacFile {
  const { keepIds } = options;
  const cluster = inCanonicalOrder(withTarget(given, options.target));
  const raised = raiseWith(cluster, chooseIds(cluster, options), keepIds);
  const asXml = xmlInTree(raised);
  if (asXml === '' || asXml === xmlInCluster(cluster)) return { ...raised, statements: layOut(raised.statements) };
  const again = raiseWith(cluster, chooseIds(cluster, options, false), keepIds);
  return { ...again, statements: layOut(again.statements) };
}
