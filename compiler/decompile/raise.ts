import type { HacFile, Statement } from '../../grammar/ast.ts';
import { nowhere } from '../../grammar/source.ts';
import { sectionsOf } from '../model/access.ts';
import type { Cluster, SectionKind } from '../model/cluster.ts';
import { isTarget, type Target } from '../targets/target.ts';
import { inCanonicalOrder } from './canonical-order.ts';
import { chooseIds } from './choose-ids.ts';
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

/**
 * The syntax tree that means just this Cluster: the inverse of lowering. Every statement keeps its order within its section;
 * what the language has no words for stands as XML. All spans are `nowhere`.
 */
export function raise(given: Cluster, options: RaiseOptions): HacFile {
  const whole = inCanonicalOrder(withTarget(given, options.target));
  const { convention, writesId } = chooseIds(whole, options);
  const cluster = withoutSuppliedPairs(whole, writesId);
  const header = raiseHeader(cluster, convention, options.keepIds);
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
  return { kind: 'file', statements: layOut(statements), endComments, span: nowhere };
}
