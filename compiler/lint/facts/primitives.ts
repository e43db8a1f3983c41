import { type Agent, agentName } from '../../agents/agent.ts';
import type { AgentCatalogue } from '../../agents/catalogue.ts';
import { attributeOf, attributeValue, childrenOfKind, isResource, membersOf } from '../../model/access.ts';
import type { Cluster, Element, Extra, Operation, Primitive, Resource, Template } from '../../model/cluster.ts';
import { addPairs, noPairs, type PairFacts, Pairs, pairFacts } from './pairs.ts';

/** A resource of any kind and where it stands. */
export interface ResourceFacts {
  readonly id: string;
  readonly resource: Resource;
  /** The group, clone, master or bundle that holds it. */
  readonly parent: ResourceFacts | undefined;
  /** The outermost holder: itself where nothing holds it. */
  readonly top: ResourceFacts;
  /** The parameters that it says itself. */
  readonly ownParameters: Pairs;
  /** The meta attributes that it says itself, those too that count only while a rule holds. */
  readonly meta: Pairs;
}

/** What runs, of a primitive or template. */
export interface AgentFacts {
  readonly class: string | undefined;
  readonly provider: string | undefined;
  readonly type: string | undefined;
  /** `ocf:heartbeat:IPaddr2`, or undefined where class or type is missing. */
  readonly agentName: string | undefined;
  /** What its agent takes, where the agent is known. */
  readonly agent: Agent | undefined;
}

/** A primitive with what it takes from its template. */
export interface PrimitiveFacts extends ResourceFacts, AgentFacts {
  readonly resource: Primitive;
  readonly template: Template | undefined;
  /** Own parameters, then the template's; the first of a name counts. */
  readonly parameters: Pairs;
  /** Own operations, then those of the template that have no namesake of equal interval. */
  readonly operations: readonly Operation[];
}

/* Classes, as there are thousands of each and V8 keeps these smallest. */

class FoundResource implements ResourceFacts {
  readonly id: string;
  readonly resource: Resource;
  readonly parent: ResourceFacts | undefined;
  readonly top: ResourceFacts;
  readonly ownParameters: Pairs;
  readonly meta: Pairs;

  constructor(resource: Resource, parent: ResourceFacts | undefined) {
    this.id = resource.id?.value ?? '';
    this.resource = resource;
    this.parent = parent;
    this.top = parent?.top ?? this;
    let parameters: PairFacts[] | undefined;
    let meta: PairFacts[] | undefined;
    let ruled = false;
    const children = resource.children as readonly (Element | Extra)[];
    for (let index = 0; index < children.length; index++) {
      const child = children[index]!;
      if (child.kind === 'instance_attributes') {
        parameters ??= [];
        addPairs(child, parameters);
      } else if (child.kind === 'meta_attributes') {
        meta ??= [];
        if (addPairs(child, meta)) ruled = true;
      }
    }
    this.ownParameters = parameters ? new Pairs(parameters) : noPairs;
    this.meta = meta ? new Pairs(meta, ruled) : noPairs;
  }
}

class FoundPrimitive extends FoundResource implements PrimitiveFacts {
  declare readonly resource: Primitive;
  readonly template: Template | undefined;
  readonly parameters: Pairs;
  readonly class: string | undefined;
  readonly provider: string | undefined;
  readonly type: string | undefined;
  readonly agentName: string | undefined;
  readonly agent: Agent | undefined;

  constructor(
    resource: Primitive,
    parent: ResourceFacts | undefined,
    template: Template | undefined,
    agent: AgentFacts,
  ) {
    super(resource, parent);
    this.template = template;
    this.parameters = template ? withInherited(this.ownParameters, template) : this.ownParameters;
    this.class = agent.class;
    this.provider = agent.provider;
    this.type = agent.type;
    this.agentName = agent.agentName;
    this.agent = agent.agent;
  }

  get operations(): readonly Operation[] {
    return withTemplate(operationsOf(this.resource), this.template);
  }
}

function withInherited(own: Pairs, template: Template): Pairs {
  return new Pairs([...own.written, ...pairFacts(template, 'instance_attributes').written]);
}

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

/** Looks agents up by what elements say of them. Of most agents a cluster has many, which share what is found. */
export function agentFinder(agents: AgentCatalogue): (element: Primitive | Template) => AgentFacts {
  const known = new Map<string | undefined, AgentFacts[]>();
  return (element) => {
    const agentClass = attributeValue(element, 'class');
    const provider = attributeValue(element, 'provider');
    const type = attributeValue(element, 'type');
    let ofType = known.get(type);
    if (!ofType) {
      ofType = [];
      known.set(type, ofType);
    }
    for (let index = 0; index < ofType.length; index++) {
      const facts = ofType[index]!;
      if (facts.class === agentClass && facts.provider === provider) return facts;
    }
    const name =
      agentClass === undefined || type === undefined ? undefined : agentName({ class: agentClass, provider, type });
    const agent = name === undefined ? undefined : agents.find(name);
    const facts = { class: agentClass, provider, type, agentName: name, agent };
    ofType.push(facts);
    return facts;
  };
}

/** Every resource of a cluster. */
export interface AllResources {
  /** By id, in document order; the first of an id. */
  readonly resources: ReadonlyMap<string, ResourceFacts>;
  readonly primitives: readonly PrimitiveFacts[];
}

/** Every resource with its place, in document order, and the primitives among them with what they inherit. */
export function resourceFacts(cluster: Cluster, agents: AgentCatalogue): AllResources {
  const templates = new Map<string, Template>();
  for (const template of membersOf(cluster, 'resources', 'template')) {
    if (template.id) templates.set(template.id.value, template);
  }
  const agentOf = agentFinder(agents);
  const resources = new Map<string, ResourceFacts>();
  const primitives: PrimitiveFacts[] = [];
  const primitive = (resource: Primitive, parent: ResourceFacts | undefined): PrimitiveFacts => {
    const templateName = attributeValue(resource, 'template');
    const template = templateName === undefined ? undefined : templates.get(templateName);
    const agent = agentOf(template && !attributeOf(resource, 'class') ? template : resource);
    const facts = new FoundPrimitive(resource, parent, template, agent);
    primitives.push(facts);
    return facts;
  };
  const add = (resource: Resource, parent: ResourceFacts | undefined): void => {
    const facts = resource.kind === 'primitive' ? primitive(resource, parent) : new FoundResource(resource, parent);
    if (facts.id !== '' && !resources.has(facts.id)) resources.set(facts.id, facts);
    const children = resource.children as readonly (Element | Extra)[];
    for (let index = 0; index < children.length; index++) {
      const child = children[index]!;
      if (isResource(child)) add(child, facts);
    }
  };
  for (const section of cluster.sections) {
    if (section.kind !== 'resources') continue;
    for (const member of section.children) if (isResource(member)) add(member, undefined);
  }
  return { resources, primitives };
}
