import { type Agent, agentName } from '../../agents/agent.ts';
import type { AgentCatalogue } from '../../agents/catalogue.ts';
import {
  allResources,
  attributeOf,
  attributeValue,
  childrenOfKind,
  membersOf,
  pairsOf,
  setsOf,
} from '../../model/access.ts';
import type {
  AttributeSet,
  Cluster,
  Element,
  NameValuePair,
  Operation,
  Primitive,
  Resource,
  SetKind,
  Template,
} from '../../model/cluster.ts';

/** A name-value pair with the set that it stands in. */
export interface PairFacts {
  readonly name: string;
  /** Empty where the pair has no value. */
  readonly value: string;
  readonly pair: NameValuePair;
  readonly set: AttributeSet;
}

/** A resource of any kind and where it stands. */
export interface ResourceFacts {
  readonly id: string;
  readonly resource: Resource;
  /** The group, clone, master or bundle that holds it. */
  readonly parent: ResourceFacts | undefined;
  /** The outermost holder: itself where nothing holds it. */
  readonly top: ResourceFacts;
}

/** A primitive (or template) with what it takes from its template. */
export interface PrimitiveFacts extends ResourceFacts {
  readonly resource: Primitive;
  readonly template: Template | undefined;
  readonly class: string | undefined;
  readonly provider: string | undefined;
  readonly type: string | undefined;
  /** `ocf:heartbeat:IPaddr2`, or undefined where class or type is missing. */
  readonly agentName: string | undefined;
  /** What its agent takes, where the agent is known. */
  readonly agent: Agent | undefined;
  /** Own parameters, then the template's; the first of a name counts. */
  readonly parameters: ReadonlyMap<string, PairFacts>;
  /** Own operations, then those of the template that have no namesake of equal interval. */
  readonly operations: readonly Operation[];
}

/** The pairs of all sets of a kind, in document order; of equal names the first counts, as in the scheduler. */
export function pairFacts(element: Element, kind: SetKind): ReadonlyMap<string, PairFacts> {
  let found: Map<string, PairFacts> | undefined;
  for (const set of setsOf(element, kind)) {
    const pairs = pairsOf(set);
    for (let index = 0; index < pairs.length; index++) {
      const pair = pairs[index]!;
      const name = attributeValue(pair, 'name');
      found ??= new Map();
      if (name !== undefined && !found.has(name)) {
        found.set(name, { name, value: attributeValue(pair, 'value') ?? '', pair, set });
      }
    }
  }
  return found ?? noPairs;
}

/** Most elements have no set of the kind that is asked for. */
const noPairs: ReadonlyMap<string, PairFacts> = new Map();

/** The operations that stand in an element itself. */
function operationsOf(element: Primitive | Template): Operation[] {
  return childrenOfKind(element as Primitive, 'operations').flatMap((operations) => childrenOfKind(operations, 'op'));
}

function withTemplate(own: readonly Operation[], template: Template | undefined): readonly Operation[] {
  if (!template) return own;
  const key = (operation: Operation): string =>
    `${attributeValue(operation, 'name') ?? ''} ${attributeValue(operation, 'interval') ?? '0'}`;
  const taken = new Set(own.map(key));
  return [...own, ...operationsOf(template).filter((operation) => !taken.has(key(operation)))];
}

/** The pairs of a template that have no namesake. */
function added(inherited: ReadonlyMap<string, PairFacts>, own: ReadonlyMap<string, PairFacts>) {
  return [...inherited].filter(([name]) => !own.has(name));
}

function primitiveFacts(
  base: { id: string; resource: Primitive; parent: ResourceFacts | undefined },
  templates: ReadonlyMap<string, Template>,
  agents: AgentCatalogue,
): PrimitiveFacts {
  const { resource } = base;
  const templateName = attributeValue(resource, 'template');
  const template = templateName === undefined ? undefined : templates.get(templateName);
  const source: Element = attributeOf(resource, 'class') || !template ? resource : template;
  const agentClass = attributeValue(source, 'class');
  const provider = attributeValue(source, 'provider');
  const type = attributeValue(source, 'type');
  const name =
    agentClass === undefined || type === undefined ? undefined : agentName({ class: agentClass, provider, type });
  const own = pairFacts(resource, 'instance_attributes');
  const facts = {
    ...base,
    template,
    class: agentClass,
    provider,
    type,
    agentName: name,
    agent: name === undefined ? undefined : agents.find(name),
    parameters: template ? new Map([...own, ...added(pairFacts(template, 'instance_attributes'), own)]) : own,
    operations: withTemplate(operationsOf(resource), template),
  };
  return Object.assign(facts, { top: base.parent?.top ?? (facts as unknown as ResourceFacts) });
}

/** Every resource with its place, in document order, and the primitives among them with what they inherit. */
export function resourceFacts(
  cluster: Cluster,
  agents: AgentCatalogue,
): { resources: ReadonlyMap<string, ResourceFacts>; primitives: readonly PrimitiveFacts[] } {
  const templates = new Map(
    membersOf(cluster, 'resources', 'template').flatMap((template): [string, Template][] =>
      template.id ? [[template.id.value, template]] : [],
    ),
  );
  const resources = new Map<string, ResourceFacts>();
  const byElement = new Map<Resource, ResourceFacts>();
  const primitives: PrimitiveFacts[] = [];
  for (const { resource, parent } of allResources(cluster)) {
    const parentFacts = parent && byElement.get(parent);
    const id = resource.id?.value ?? '';
    let facts: ResourceFacts;
    if (resource.kind === 'primitive') {
      const primitive = primitiveFacts({ id, resource, parent: parentFacts }, templates, agents);
      primitives.push(primitive);
      facts = primitive;
    } else {
      const made = { id, resource, parent: parentFacts };
      facts = Object.assign(made, { top: parentFacts?.top ?? (made as unknown as ResourceFacts) });
    }
    byElement.set(resource, facts);
    if (id !== '' && !resources.has(id)) resources.set(id, facts);
  }
  return { resources, primitives };
}
