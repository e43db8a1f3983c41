import type { Span } from '../../../grammar/source.ts';
import type { AgentAction } from '../../agents/agent.ts';
import { attributeOf, attributeValue, childrenOfKind } from '../../model/access.ts';
import type { Attribute, NameValuePair, Operation } from '../../model/cluster.ts';
import { durationInMilliseconds } from '../../vocabulary/index.ts';
import type { LintContext } from '../context.ts';
import { type AgentHolder, agentHolders } from './agent-holders.ts';
import { pairFacts } from './primitives.ts';

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

function settingOf(operation: Operation, name: string): OperationSetting | undefined {
  const attribute = attributeOf(operation, name);
  if (attribute) {
    return { value: attribute.value, span: attribute.valueSpan, attribute, pair: undefined };
  }
  if (operation.children.length === 0) return undefined;
  const fact = pairFacts(operation, 'meta_attributes').get(name);
  if (!fact) return undefined;
  const span = attributeOf(fact.pair, 'value')?.valueSpan ?? fact.pair.span;
  return { value: fact.value, span, attribute: undefined, pair: fact.pair };
}

const isTrue = (text: string | undefined): boolean => /^(?:true|yes|y|on|1)$/i.test(text ?? '');
const isFalse = (text: string | undefined): boolean => /^(?:false|no|n|off|0)$/i.test(text ?? '');

function operationFacts(operation: Operation, holder: AgentHolder): OperationFacts {
  const setting = (name: string): OperationSetting | undefined => settingOf(operation, name);
  const role = setting('role')?.value;
  return {
    operation,
    holder,
    name: attributeValue(operation, 'name') ?? '',
    interval: durationInMilliseconds(setting('interval')?.value ?? '0') ?? 0,
    role: role === undefined ? undefined : presentRole(role),
    disabled: isFalse(setting('enabled')?.value) || isTrue(setting('disabled')?.value),
    setting,
  };
}

const known = new WeakMap<LintContext, ReadonlyMap<AgentHolder, readonly OperationFacts[]>>();

/** The operations that stand in each primitive and template itself; made once for a context. */
export function operationsByHolder(context: LintContext): ReadonlyMap<AgentHolder, readonly OperationFacts[]> {
  let found = known.get(context);
  if (!found) {
    found = new Map(
      agentHolders(context).map((holder) => [
        holder,
        childrenOfKind(holder.element, 'operations')
          .flatMap((operations) => childrenOfKind(operations, 'op'))
          .map((operation) => operationFacts(operation, holder)),
      ]),
    );
    known.set(context, found);
  }
  return found;
}

const all = new WeakMap<LintContext, readonly OperationFacts[]>();

/** Every operation of every primitive and template, in document order; made once for a context. */
export function allOperations(context: LintContext): readonly OperationFacts[] {
  let found = all.get(context);
  if (!found) {
    found = [...operationsByHolder(context).values()].flat();
    all.set(context, found);
  }
  return found;
}

/** Own operations and those of the template that are not replaced by one of equal name and interval. */
export function operationsInForce(context: LintContext, holder: AgentHolder): readonly OperationFacts[] {
  const byHolder = operationsByHolder(context);
  const own = byHolder.get(holder) ?? [];
  const inherited = holder.template ? (byHolder.get(holder.template) ?? []) : [];
  const taken = new Set(own.map(({ name, interval }) => `${name} ${interval}`));
  return [...own, ...inherited.filter(({ name, interval }) => !taken.has(`${name} ${interval}`))];
}

/** Whether the operations of a holder stand elsewhere (`id-ref`), so that nothing can be said of what is missing. */
export function hasForeignOperations({ element, template }: AgentHolder): boolean {
  const refers = childrenOfKind(element, 'operations').some((operations) => attributeOf(operations, 'id-ref'));
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

/** The second and further operations of equal name and interval in one holder, each with the first. */
export function repeatedOperations(context: LintContext): ReadonlyMap<OperationFacts, OperationFacts> {
  const repeated = new Map<OperationFacts, OperationFacts>();
  for (const operations of operationsByHolder(context).values()) {
    const first = new Map<string, OperationFacts>();
    for (const operation of operations) {
      if (operation.name === '' || attributeOf(operation.operation, 'id-ref')) continue;
      const key = `${operation.name} ${operation.interval}`;
      const before = first.get(key);
      if (before) repeated.set(operation, before);
      else first.set(key, operation);
    }
  }
  return repeated;
}

/**
 * What an agent advises for an operation, in milliseconds: of its actions of that name those of the same role (and depth) where
 * there are some, and of several the least. Undefined where it advises nothing.
 */
export function advisedTimeout({ name, role, holder, operation }: OperationFacts): number | undefined {
  const actions = holder.agent?.actions.filter((action) => action.name === name) ?? [];
  const depth = pairFacts(operation, 'instance_attributes').get('OCF_CHECK_LEVEL')?.value ?? '0';
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
