import { attributeOf, membersOf, pairsOf, setsOf } from '../../model/access.ts';
import type { Primitive, Template } from '../../model/cluster.ts';
import type { LintContext } from '../context.ts';
import { type Pairs, pairFacts } from './pairs.ts';
import { type AgentFacts, agentFinder, type PrimitiveFacts } from './primitives.ts';

/** A primitive or template: whatever runs an agent. */
export interface AgentHolder extends AgentFacts {
  readonly id: string;
  readonly element: Primitive | Template;
  /** The primitive's facts; a template has none. */
  readonly primitive: PrimitiveFacts | undefined;
  /** The holder of its template. */
  readonly template: AgentHolder | undefined;
  /** The parameters that it says itself. */
  readonly ownParameters: Pairs;
}

const known = new WeakMap<LintContext, readonly AgentHolder[]>();

/** Every template and then every primitive, in document order; made once for a context. */
export function agentHolders(context: LintContext): readonly AgentHolder[] {
  let holders = known.get(context);
  if (!holders) {
    holders = collect(context);
    known.set(context, holders);
  }
  return holders;
}

function collect({ cluster, agents, primitives }: LintContext): AgentHolder[] {
  const agentOf = agentFinder(agents);
  const templates = new Map<Template, AgentHolder>();
  const holders: AgentHolder[] = [];
  for (const element of membersOf(cluster, 'resources', 'template')) {
    const holder: AgentHolder = {
      id: element.id?.value ?? '',
      element,
      primitive: undefined,
      template: undefined,
      ...agentOf(element),
      ownParameters: pairFacts(element, 'instance_attributes'),
    };
    templates.set(element, holder);
    holders.push(holder);
  }
  for (let index = 0; index < primitives.length; index++) {
    const primitive = primitives[index]!;
    holders.push({
      id: primitive.id,
      element: primitive.resource,
      primitive,
      template: primitive.template && templates.get(primitive.template),
      class: primitive.class,
      provider: primitive.provider,
      type: primitive.type,
      agentName: primitive.agentName,
      agent: primitive.agent,
      ownParameters: primitive.ownParameters,
    });
  }
  return holders;
}

/** Whether parameters stand elsewhere (a set or pair that is an `id-ref`), so that nothing can be said of what is missing. */
export function hasForeignParameters({ element, template }: AgentHolder): boolean {
  const refers = setsOf(element, 'instance_attributes').some(
    (set) => attributeOf(set, 'id-ref') || pairsOf(set).some((pair) => attributeOf(pair, 'id-ref')),
  );
  return refers || (template !== undefined && hasForeignParameters(template));
}

/**
 * Whether what the agents of today take may be held against the cluster: those of Heartbeat's time took other parameters and
 * advised other times.
 */
export function agentsAreOfToday({ target }: LintContext): boolean {
  return target.startsWith('pacemaker-');
}
