import { type Agent, agentName } from '../../agents/agent.ts';
import { attributeOf, attributeValue, membersOf, pairsOf, setsOf } from '../../model/access.ts';
import type { Primitive, Template } from '../../model/cluster.ts';
import type { LintContext } from '../context.ts';
import { type PairFacts, type PrimitiveFacts, pairFacts } from './primitives.ts';

/** A primitive or template: whatever runs an agent. */
export interface AgentHolder {
  readonly id: string;
  readonly element: Primitive | Template;
  /** The primitive's facts; a template has none. */
  readonly primitive: PrimitiveFacts | undefined;
  /** The holder of its template. */
  readonly template: AgentHolder | undefined;
  readonly class: string | undefined;
  readonly provider: string | undefined;
  readonly type: string | undefined;
  readonly agentName: string | undefined;
  readonly agent: Agent | undefined;
  /** The parameters that it says itself; the first of a name counts. */
  readonly ownParameters: ReadonlyMap<string, PairFacts>;
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
  const templates = new Map<Template, AgentHolder>();
  for (const element of membersOf(cluster, 'resources', 'template')) {
    const ofClass = attributeValue(element, 'class');
    const provider = attributeValue(element, 'provider');
    const type = attributeValue(element, 'type');
    const name =
      ofClass === undefined || type === undefined ? undefined : agentName({ class: ofClass, provider, type });
    templates.set(element, {
      id: element.id?.value ?? '',
      element,
      primitive: undefined,
      template: undefined,
      class: ofClass,
      provider,
      type,
      agentName: name,
      agent: name === undefined ? undefined : agents.find(name),
      ownParameters: pairFacts(element, 'instance_attributes'),
    });
  }
  return [
    ...templates.values(),
    ...primitives.map((primitive) => ({
      id: primitive.id,
      element: primitive.resource,
      primitive,
      template: primitive.template && templates.get(primitive.template),
      class: primitive.class,
      provider: primitive.provider,
      type: primitive.type,
      agentName: primitive.agentName,
      agent: primitive.agent,
      ownParameters: primitive.template ? pairFacts(primitive.resource, 'instance_attributes') : primitive.parameters,
    })),
  ];
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
