import type { Span } from '../../../grammar/source.ts';
import type { Agent, AgentAction } from '../../agents/agent.ts';
import { attributeOf } from '../../model/access.ts';
import type { Attribute, NameValuePair, Operation } from '../../model/cluster.ts';
import { mayRepeatNames } from '../../model/repeated-names.ts';
import { booleanValue, durationInMilliseconds } from '../../vocabulary/index.ts';
import type { LintContext } from '../context.ts';
import { type AgentHolder, agentHolders } from './agent-holders.ts';
import { type Pairs, pairFacts } from './pairs.ts';

/** An option of an operation where it is written: an attribute of `<op>`, or a pair of its meta attributes. */
export interface OperationSetting {
  readonly value: string;
  /** The place of the value. */
  readonly span: Span;
  /** The attribute, where it is one. */
  readonly attribute: Attribute | undefined;
  /** The pair, where it is one. */
  readonly pair: NameValuePair | undefined;
}

/** An operation of a primitive or template, as it is written. */
export interface OperationFacts {
  readonly operation: Operation;
  readonly holder: AgentHolder;
  /** Empty where it has none. */
  readonly name: string;
  /** In milliseconds; 0 where there is none or it cannot be read. */
  readonly interval: number;
  /** As written; undefined where there is none. */
  readonly timeout: string | undefined;
  /** Promoted, Unpromoted, Started, Stopped; former words are translated. */
  readonly role: string | undefined;
  /** Switched off by enabled=false (Heartbeat 2: disabled=true). */
  readonly disabled: boolean;
  setting(name: string): OperationSetting | undefined;
}

const presentRoles: Readonly<Record<string, string>> = { master: 'Promoted', slave: 'Unpromoted' };

/** The present word for a role, with a capital letter. */
function presentRole(role: string): string {
  const word = role.trim().toLowerCase();
  return presentRoles[word] ?? `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/* Classes, as there are tens of thousands of both; a place in XML is looked for when asked. */

class FoundSetting implements OperationSetting {
  readonly attribute: Attribute | undefined;
  readonly pair: NameValuePair | undefined;
  readonly value: string;

  constructor(attribute: Attribute | undefined, pair: NameValuePair | undefined, value: string) {
    this.attribute = attribute;
    this.pair = pair;
    this.value = value;
  }

  get span(): Span {
    const { attribute, pair } = this;
    return attribute?.valueSpan ?? attributeOf(pair!, 'value')?.valueSpan ?? pair!.span;
  }
}

class FoundOperation implements OperationFacts {
  readonly operation: Operation;
  readonly holder: AgentHolder;
  readonly name: string;
  readonly interval: number;
  readonly timeout: string | undefined;
  readonly role: string | undefined;
  readonly disabled: boolean;

  /** Adds the names of its rarer attributes to `rare`. */
  constructor(operation: Operation, holder: AgentHolder, rare: Set<string>) {
    let name: string | undefined;
    let interval: string | undefined;
    let timeout: string | undefined;
    let role: string | undefined;
    let enabled: string | undefined;
    let disabled: string | undefined;
    const { attributes } = operation;
    for (let index = 0; index < attributes.length; index++) {
      const attribute = attributes[index]!;
      if (attribute.name === 'name') name ??= attribute.value;
      else if (attribute.name === 'interval') interval ??= attribute.value;
      else if (attribute.name === 'timeout') timeout ??= attribute.value;
      else if (attribute.name === 'role') role ??= attribute.value;
      else if (attribute.name === 'enabled') enabled ??= attribute.value;
      else if (attribute.name === 'disabled') disabled ??= attribute.value;
      else rare.add(attribute.name);
    }
    if (role !== undefined) rare.add('role');
    const meta = metaOf(operation);
    role ??= meta?.get('role')?.value;
    this.operation = operation;
    this.holder = holder;
    this.name = name ?? '';
    this.interval = durationInMilliseconds(interval ?? meta?.get('interval')?.value ?? '0') ?? 0;
    this.timeout = timeout ?? meta?.get('timeout')?.value;
    this.role = role === undefined ? undefined : presentRole(role);
    this.disabled =
      booleanValue(enabled ?? meta?.get('enabled')?.value ?? '') === false ||
      booleanValue(disabled ?? meta?.get('disabled')?.value ?? '') === true;
  }

  setting(name: string): OperationSetting | undefined {
    const { operation } = this;
    const attribute = attributeOf(operation, name);
    if (attribute) return new FoundSetting(attribute, undefined, attribute.value);
    const fact = metaOf(operation)?.get(name);
    return fact && new FoundSetting(undefined, fact.pair, fact.value);
  }
}

/** Most operations have no sets. */
function metaOf(operation: Operation): Pairs | undefined {
  return operation.children.length === 0 ? undefined : pairFacts(operation, 'meta_attributes');
}

/** The operations of a cluster, once by holder and once one behind the other. */
interface Operations {
  readonly byHolder: ReadonlyMap<AgentHolder, readonly OperationFacts[]>;
  readonly all: readonly OperationFacts[];
  /** The names of all attributes that only few operations have. */
  readonly rare: ReadonlySet<string>;
}

/** Attributes that most operations have. */
const common: ReadonlySet<string> = new Set(['name', 'interval', 'timeout', 'enabled', 'disabled']);

const known = new WeakMap<LintContext, Operations>();

function operationsIn(context: LintContext): Operations {
  let found = known.get(context);
  if (!found) {
    found = collect(agentHolders(context));
    known.set(context, found);
  }
  return found;
}

function collect(holders: readonly AgentHolder[]): Operations {
  const byHolder = new Map<AgentHolder, readonly OperationFacts[]>();
  const all: OperationFacts[] = [];
  const rare = new Set<string>();
  for (let index = 0; index < holders.length; index++) {
    const holder = holders[index]!;
    const own: OperationFacts[] = [];
    const { children } = holder.element;
    for (let place = 0; place < children.length; place++) {
      const child = children[place]!;
      if (child.kind !== 'operations') continue;
      for (let number = 0; number < child.children.length; number++) {
        const operation = child.children[number]!;
        if (operation.kind !== 'op') continue;
        const facts = new FoundOperation(operation, holder, rare);
        own.push(facts);
        all.push(facts);
      }
    }
    byHolder.set(holder, own);
  }
  return { byHolder, all, rare };
}

/** The operations that stand in each primitive and template itself; made once for a context. */
export function operationsByHolder(context: LintContext): ReadonlyMap<AgentHolder, readonly OperationFacts[]> {
  return operationsIn(context).byHolder;
}

/** Every operation of every primitive and template, in document order; made once for a context. */
export function allOperations(context: LintContext): readonly OperationFacts[] {
  return operationsIn(context).all;
}

const none: readonly OperationFacts[] = [];

/** The operations of which some may have a setting: all, or none where the name stands nowhere. */
export function operationsThatMaySay(context: LintContext, setting: string): readonly OperationFacts[] {
  const { all, rare } = operationsIn(context);
  return common.has(setting) || rare.has(setting) || context.inventory.names.has(setting) ? all : none;
}

/** Some operations by what they stand in. */
export function groupedByHolder(
  operations: readonly OperationFacts[],
): ReadonlyMap<AgentHolder, readonly OperationFacts[]> {
  const found = new Map<AgentHolder, OperationFacts[]>();
  for (const operation of operations) {
    const others = found.get(operation.holder);
    if (others) others.push(operation);
    else found.set(operation.holder, [operation]);
  }
  return found;
}

/** Own operations and those of the template that are not replaced by one of equal name and interval. */
export function operationsInForce(context: LintContext, holder: AgentHolder): readonly OperationFacts[] {
  const byHolder = operationsByHolder(context);
  const own = byHolder.get(holder) ?? none;
  if (!holder.template) return own;
  const inherited = byHolder.get(holder.template) ?? none;
  const taken = new Set(own.map(({ name, interval }) => `${name} ${interval}`));
  return [...own, ...inherited.filter(({ name, interval }) => !taken.has(`${name} ${interval}`))];
}

/** Whether the operations of a holder stand elsewhere (`id-ref`), so that nothing can be said of what is missing. */
export function hasForeignOperations({ element, template }: AgentHolder): boolean {
  const { children } = element;
  let refers = false;
  for (let index = 0; index < children.length; index++) {
    const child = children[index]!;
    if (child.kind === 'operations' && attributeOf(child, 'id-ref')) refers = true;
  }
  return refers || (template !== undefined && hasForeignOperations(template));
}

/** Whether an operation asks a resource for its state again and again. */
export function isMonitor({ name }: OperationFacts): boolean {
  return name === 'monitor' || name === 'status';
}

/** A monitor that really recurs. */
export function isRecurringMonitor(operation: OperationFacts): boolean {
  return isMonitor(operation) && operation.interval > 0 && !operation.disabled;
}

const repeatedIn = new WeakMap<LintContext, ReadonlyMap<OperationFacts, OperationFacts>>();

/** The second and further operations of equal name and interval in one holder, each with the first; made once for a context. */
export function repeatedOperations(context: LintContext): ReadonlyMap<OperationFacts, OperationFacts> {
  let repeated = repeatedIn.get(context);
  if (!repeated) {
    repeated = findRepeated(operationsByHolder(context));
    repeatedIn.set(context, repeated);
  }
  return repeated;
}

function findRepeated(byHolder: ReadonlyMap<AgentHolder, readonly OperationFacts[]>) {
  const repeated = new Map<OperationFacts, OperationFacts>();
  byHolder.forEach((operations) => {
    if (!mayRepeatNames(operations, nameOf)) return;
    const first = new Map<string, OperationFacts>();
    for (const operation of operations) {
      if (operation.name === '' || attributeOf(operation.operation, 'id-ref')) continue;
      const key = `${operation.name} ${operation.interval}`;
      const before = first.get(key);
      if (before) repeated.set(operation, before);
      else first.set(key, operation);
    }
  });
  return repeated;
}

const nameOf = ({ name }: OperationFacts): string => name;

/** What an agent advises for one sort of operation. */
interface Advice {
  readonly name: string;
  readonly role: string | undefined;
  readonly depth: string;
  readonly timeout: number | undefined;
}

const advices = new WeakMap<Agent, Advice[]>();

/**
 * What an agent advises for an operation, in milliseconds: of its actions of that name those of the same role (and depth) where
 * there are some, and of several the least. Undefined where it advises nothing.
 */
export function advisedTimeout({ name, role, holder, operation }: OperationFacts): number | undefined {
  const { agent } = holder;
  if (!agent) return undefined;
  const depth =
    operation.children.length === 0
      ? '0'
      : (pairFacts(operation, 'instance_attributes').get('OCF_CHECK_LEVEL')?.value ?? '0');
  let known = advices.get(agent);
  if (!known) {
    known = [];
    advices.set(agent, known);
  }
  for (let index = 0; index < known.length; index++) {
    const advice = known[index]!;
    if (advice.name === name && advice.role === role && advice.depth === depth) return advice.timeout;
  }
  const timeout = adviceOf(agent, name, role, depth);
  if (known.length < mostAdvices) known.push({ name, role, depth, timeout });
  return timeout;
}

/** Agents have few actions; a document may ask for any number. */
const mostAdvices = 50;

function adviceOf(agent: Agent, name: string, role: string | undefined, depth: string): number | undefined {
  const actions = agent.actions.filter((action) => action.name === name);
  const sameRole = narrowed(actions, (action) => action.role === undefined || presentRole(action.role) === role);
  const sameDepth = narrowed(sameRole, (action) => (action.depth ?? '0') === depth);
  const advised = sameDepth.flatMap(({ timeout }) => durationInMilliseconds(timeout ?? '') ?? []);
  return advised.length > 0 ? Math.min(...advised) : undefined;
}

function narrowed(actions: readonly AgentAction[], wanted: (action: AgentAction) => boolean): readonly AgentAction[] {
  const some = actions.filter(wanted);
  return some.length > 0 ? some : actions;
}

/** How an operation is called in a message: `monitor of web`. */
export function nameOfOperation({ name, holder }: OperationFacts): string {
  return `${name} of ${holder.id}`;
}
