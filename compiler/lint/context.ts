import type { Span } from '../../grammar/source.ts';
import type { AgentCatalogue } from '../agents/catalogue.ts';
import { collectSymbols, type Symbols } from '../check/index.ts';
import type { DiagnosticExtras } from '../diagnostics/diagnostic.ts';
import type { Cluster } from '../model/cluster.ts';
import type { Target } from '../targets/target.ts';
import { type ConstraintFacts, constraintFacts } from './facts/constraints.ts';
import { type Inventory, inventoryOf } from './facts/inventory.ts';
import { type NodeFacts, nodeFacts } from './facts/nodes.ts';
import { type OptionFacts, optionFacts } from './facts/options.ts';
import { type PrimitiveFacts, type ResourceFacts, resourceFacts } from './facts/primitives.ts';

/** What a rule says of one finding. */
export interface Finding extends DiagnosticExtras {
  /** One sentence with the names as the author wrote them; never the value of a secret. */
  readonly message: string;
  /** What to do, in the imperative. */
  readonly help: string;
  readonly span: Span;
}

/** Everything that rules read: the cluster and the facts drawn from it, each made once, when first asked for. */
export interface LintContext {
  readonly cluster: Cluster;
  readonly target: Target;
  readonly agents: AgentCatalogue;
  readonly symbols: Symbols;
  readonly inventory: Inventory;
  readonly constraints: ConstraintFacts;
  readonly nodes: NodeFacts;
  readonly options: OptionFacts;
  /** Every resource by id, in document order. */
  readonly resources: ReadonlyMap<string, ResourceFacts>;
  /** Every primitive, in document order. */
  readonly primitives: readonly PrimitiveFacts[];
  /** The primitives of class stonith. */
  readonly fenceDevices: readonly PrimitiveFacts[];
}

/** The facts of a cluster for one run of the rules. */
export function lintContext(
  cluster: Cluster,
  target: Target,
  agents: AgentCatalogue,
  symbols: Symbols = collectSymbols(cluster, target),
): LintContext {
  let inventory: Inventory | undefined;
  let constraints: ConstraintFacts | undefined;
  let nodes: NodeFacts | undefined;
  let options: OptionFacts | undefined;
  let resources: ReturnType<typeof resourceFacts> | undefined;
  let fenceDevices: readonly PrimitiveFacts[] | undefined;
  const allFacts = (): ReturnType<typeof resourceFacts> => {
    resources ??= resourceFacts(cluster, agents);
    return resources;
  };
  return {
    cluster,
    target,
    agents,
    symbols,
    get inventory() {
      inventory ??= inventoryOf(cluster);
      return inventory;
    },
    get constraints() {
      constraints ??= constraintFacts(cluster);
      return constraints;
    },
    get nodes() {
      nodes ??= nodeFacts(cluster, symbols);
      return nodes;
    },
    get options() {
      options ??= optionFacts(cluster);
      return options;
    },
    get resources() {
      return allFacts().resources;
    },
    get primitives() {
      return allFacts().primitives;
    },
    get fenceDevices() {
      fenceDevices ??= allFacts().primitives.filter((primitive) => primitive.class === 'stonith');
      return fenceDevices;
    },
  };
}
