import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { replacement } from '../diagnostics/replacement.ts';
import { shownName } from '../diagnostics/shown-name.ts';
import type { Attribute, AttributeSet, Element, NameValuePair } from '../model/cluster.ts';
import { mayRepeatNames } from '../model/repeated-names.ts';
import {
  attributeEntry,
  attributeOfFormerName,
  type Entry,
  isBannedPair,
  isSecretName,
  metaEntry,
  nodeAttributeEntry,
  operationParameterEntry,
  type PairSetKind,
  schemaVersions,
} from '../vocabulary/index.ts';
import { asWarning, didYouMean, isUnderscored, suggest, withSuggestion } from './advice.ts';
import { report } from './catalogue.ts';
import { type Context, hasFact, lifetimeInWords, targetName } from './context.ts';
import { subject } from './describe.ts';
import { isPromotable } from './forms/resources.ts';
import { checkMeta } from './meta.ts';
import { checkOptions } from './options.ts';
import { kindOfValue, type ValueFault, valueFault } from './values.ts';

/** A pair with its name and value, where it has both as attributes. */
export interface WrittenPair {
  readonly pair: NameValuePair;
  readonly name: Attribute;
  readonly value: Attribute | undefined;
}

/** A pair with its name; undefined where it has none, or is a reference to another pair. */
function writtenPair(pair: NameValuePair): WrittenPair | undefined {
  let name: Attribute | undefined;
  let value: Attribute | undefined;
  const { attributes } = pair;
  for (let index = 0; index < attributes.length; index++) {
    const attribute = attributes[index]!;
    if (attribute.name === 'name') name ??= attribute;
    else if (attribute.name === 'value') value ??= attribute;
    else if (attribute.name === 'id-ref') return undefined;
  }
  return name && { pair, name, value };
}

/** This value takes back what an earlier set says, whatever the option. */
const takeBack = '#default';

/**
 * Checks the pairs of a set, by the kind of the element that holds it: cluster options, meta attributes, utilization, node
 * attributes. The parameters of agents are not checked here.
 */
export function checkPairs(set: AttributeSet, holder: Element, context: Context): readonly Diagnostic[] {
  const pairs: WrittenPair[] = [];
  const { children } = set;
  for (let index = 0; index < children.length; index++) {
    const pair = children[index]!;
    const written = pair.kind === 'nvpair' ? writtenPair(pair) : undefined;
    if (written) pairs.push(written);
  }
  if (pairs.length === 0) return none;
  const owner = holder.kind === 'clone' && isPromotable(holder) ? 'promotable' : holder.kind;
  const found = mayRepeatNames(pairs, nameOfPair) ? checkRepeated(pairs, context) : [];
  let allowed: readonly WrittenPair[] = pairs;
  for (let index = 0; index < pairs.length; index++) {
    const pair = pairs[index]!;
    const banned = bannedPair(pair, owner === 'promotable' ? 'clone' : owner, set.kind, context);
    if (!banned) continue;
    found.push(banned);
    allowed = allowed.filter((other) => other !== pair);
  }
  for (const finding of checkByKind(allowed, set, holder, owner, context)) found.push(finding);
  return found;
}

const none: readonly Diagnostic[] = [];

function checkByKind(
  pairs: readonly WrittenPair[],
  set: AttributeSet,
  holder: Element,
  owner: string,
  context: Context,
): readonly Diagnostic[] {
  if (set.kind === 'cluster_property_set') return checkOptions(pairs, context);
  if (set.kind === 'meta_attributes') return checkMeta(pairs, owner, context);
  if (set.kind === 'utilization') return checkUtilization(pairs);
  if (owner === 'node') return checkNodeAttributes(pairs, context);
  return owner === 'op' ? checkOperationParameters(pairs, holder, context) : none;
}

const nameOfPair = ({ name }: WrittenPair): string => name.value;

/** Attributes of operations whose names agents may have for parameters as well. */
const namesOfParameters: ReadonlySet<string> = new Set(['name', 'description']);

/** Of shorter names too many are near. */
const shortestMisspelt = 5;

function misspeltOperationAttribute(name: Attribute, operation: Element): Diagnostic[] {
  const candidates = [
    'interval',
    'timeout',
    'on-fail',
    'enabled',
    'start-delay',
    'interval-origin',
    'role',
    'OCF_CHECK_LEVEL',
  ];
  const suggestion = name.value.length < shortestMisspelt ? undefined : suggest(name.value, candidates);
  if (!suggestion) return [];
  const advice = didYouMean(suggestion, '');
  const what = `hands ${shownName(name.value)} to the agent as a parameter, where it has no effect`;
  return [report('op-attribute-unknown', name.valueSpan, { element: subject(operation), what, advice })];
}

/** What belongs to the operation itself and stands among its parameters goes to the agent, and nowhere else. */
function checkOperationParameters(pairs: readonly WrittenPair[], operation: Element, context: Context): Diagnostic[] {
  if (context.heartbeat2) return [];
  return pairs.flatMap(({ name, value }) => {
    const entry = attributeEntry('op', name.value) ?? attributeOfFormerName('op', name.value);
    if (entry && !namesOfParameters.has(entry.name) && hasFact(context, entry)) {
      const advice = `Make it an attribute of the operation: ${entry.name}=${value?.value ?? 'VALUE'} in its header.`;
      const what = `hands ${shownName(name.value)} to the agent as a parameter, where it has no effect`;
      return [report('op-attribute-unknown', name.valueSpan, { element: subject(operation), what, advice })];
    }
    if (!name.value.includes('-') || !metaEntry('primitive', name.value)) {
      return operationParameterEntry(name.value) ? [] : misspeltOperationAttribute(name, operation);
    }
    const pair = `${name.value}=${value?.value ?? 'VALUE'}`;
    return [report('meta-inside-op', name.valueSpan, { name: shownName(name.value), pair })];
  });
}

/** A name that stands twice in a set. Heartbeat 2 took the first without a word. */
function checkRepeated(pairs: readonly WrittenPair[], context: Context): Diagnostic[] {
  const first = new Map<string, WrittenPair>();
  const found: Diagnostic[] = [];
  for (let index = 0; index < pairs.length; index++) {
    const written = pairs[index]!;
    const { pair, name, value } = written;
    const before = first.get(name.value);
    if (!before) {
      first.set(name.value, written);
      continue;
    }
    const values = [before.value, value].map((one) => one?.value ?? 'nothing');
    const fault =
      values[0] === values[1] || isSecretName(name.value)
        ? `${shownName(name.value)} stands here for the second time`
        : `${shownName(name.value)} is set to ${values.join(' and to ')} in one set, and it is not to be seen which counts`;
    const related = [{ message: 'the first one', span: before.pair.headSpan }];
    found.push(report('duplicate-name-in-set', pair.headSpan, { fault }, { related }));
  }
  return context.heartbeat2 ? found.map(asWarning) : found;
}

const integerForm = /^\s*[+-]?\d+\s*$/;

function checkUtilization(pairs: readonly WrittenPair[]): Diagnostic[] {
  return pairs.flatMap(({ name, value }) =>
    value && !integerForm.test(value.value)
      ? [
          report('number-value', value.valueSpan, {
            value: `'${value.value}'`,
            what: 'utilization',
            name: name.value,
            expected: 'an integer',
            advice: 'Write a whole number without a unit.',
          }),
        ]
      : [],
  );
}

function checkNodeAttributes(pairs: readonly WrittenPair[], context: Context): Diagnostic[] {
  return pairs.flatMap(({ name, value }) => {
    const entry = nodeAttributeEntry(name.value);
    return entry && value && !entry.runtime
      ? checkPairValue('node-attribute-value', 'node attribute', entry, name, value, context)
      : [];
  });
}

/** The scheduler reads the number before the dot and passes over the rest. */
const fractionForm = /^[+-]?\d+\.\d*$/;

/** What is found of a value: by its type where that is a boolean or counts something, otherwise by what the pair is. */
function findingId(id: 'property-value' | 'meta-value' | 'node-attribute-value', entry: Entry) {
  return kindOfValue(entry) ?? id;
}

/** Blanks around a number: some readers of Pacemaker pass them over, others take the default. Times may have them. */
function blanksAround(entry: Entry, value: string): ValueFault | undefined {
  const plain = value.trim();
  if (plain === value || kindOfValue(entry) !== 'number-value' || /^(?:duration|timeout)$/.test(entry.type.name)) {
    return undefined;
  }
  const suggestion = { word: plain, certain: true };
  return {
    kind: 'invalid',
    value: `'${value}'`,
    expected: `${entry.type.expected}, without blanks`,
    suggestion,
    advice: `Write ${plain}.`,
  };
}

/** Holds the value of a pair against its entry. */
export function checkPairValue(
  id: 'property-value' | 'meta-value' | 'node-attribute-value',
  what: string,
  entry: Entry,
  name: Attribute,
  value: Attribute,
  context: Context,
): Diagnostic[] {
  if (value.value === takeBack) return [];
  const fault = valueFault(entry, value.value, context) ?? blanksAround(entry, value.value);
  if (!fault) return [];
  if (fault.kind === 'invalid') {
    const values = { value: fault.value, what, name: name.value, expected: fault.expected, advice: fault.advice };
    const extras = withSuggestion(value.valueSpan, value.value, fault.suggestion);
    const finding = report(findingId(id, entry), value.valueSpan, values, extras);
    return [id === 'meta-value' && fractionForm.test(value.value) ? asWarning(finding) : finding];
  }
  const instead = fault.replacement;
  return [
    report(
      'not-understood',
      value.valueSpan,
      {
        what: `The value '${value.value}' of the ${what} ${shownName(name.value)}`,
        target: targetName(context),
        lifetime: fault.lifetime,
        advice: instead === undefined ? 'Write a value that the target knows.' : `Write ${shownName(instead)} instead.`,
      },
      instead === undefined ? {} : { fixes: replacement(value.valueSpan, value.value, instead, true) },
    ),
  ];
}

/** A pair that another version of the target acts on, and this one does not. */
export function withoutEffect(name: Attribute, what: string, entry: Entry, context: Context): Diagnostic {
  return report('not-understood', name.valueSpan, {
    what: `The ${what} ${shownName(name.value)}`,
    target: targetName(context),
    lifetime: lifetimeInWords(context, entry),
    advice: 'Remove it, or compile for a target that knows it.',
  });
}

function bannedPair(pair: WrittenPair, owner: string, set: PairSetKind, context: Context): Diagnostic | undefined {
  const { schema } = context;
  const { name, value } = pair;
  if (!schema || !isBannedPair(owner, set, name.value, value?.value, schema)) return undefined;
  const byName = isBannedPair(owner, set, name.value, undefined, schema);
  const id = set === 'cluster_property_set' ? 'removed-property' : 'removed-meta';
  const from = schemaVersions.findIndex((version) => isBannedPair(owner, set, name.value, value?.value, version));
  const subject = byName ? shownName(name.value) : `${name.value}='${value?.value ?? ''}'`;
  const instead = byName ? successors[name.value] : undefined;
  const newValue = byName ? undefined : (newValues[`${name.value}=${value?.value ?? ''}`] ?? undefined);
  const rename = instead?.startsWith('=') ? instead.slice(1) : undefined;
  const advice = rename
    ? `Write ${shownName(rename)} instead.`
    : newValue
      ? `Write ${shownName(newValue)} instead.`
      : (instead ?? 'Remove it.');
  const values = {
    name: subject,
    target: targetName(context),
    lifetime: `it was removed in pacemaker-${schemaVersions[from]}`,
    advice,
  };
  if (rename) {
    const fixes = replacement(name.valueSpan, name.value, rename, true);
    if (isUnderscored(name.value, rename)) {
      const names = { name: subject, current: shownName(rename), target: targetName(context) };
      return report('underscore-spelling', name.valueSpan, names, { fixes, tag: 'deprecated' });
    }
    return report(id, name.valueSpan, values, { fixes });
  }
  if (newValue && value) {
    const fixes = replacement(value.valueSpan, value.value, newValue, true);
    return report(id, value.valueSpan, values, { fixes });
  }
  return report(id, byName ? name.valueSpan : (value ?? name).valueSpan, values);
}

/** What to say in place of a name that a schema forbids: `=NAME` for a mere new name, otherwise a sentence. */
const successors: Readonly<Record<string, string>> = {
  'default-action-timeout': 'Say it for all operations: defaults op { timeout=TIME }.',
  default_action_timeout: 'Say it for all operations: defaults op { timeout=TIME }.',
  'default-resource-stickiness': 'Say it for all resources: defaults resource { resource-stickiness=SCORE }.',
  default_resource_stickiness: 'Say it for all resources: defaults resource { resource-stickiness=SCORE }.',
  'default-migration-threshold': 'Say it for all resources: defaults resource { migration-threshold=NUMBER }.',
  default_migration_threshold: 'Say it for all resources: defaults resource { migration-threshold=NUMBER }.',
  'default-resource-failure-stickiness':
    'Say after how many failures a resource moves: defaults resource { migration-threshold=NUMBER }.',
  default_resource_failure_stickiness:
    'Say after how many failures a resource moves: defaults resource { migration-threshold=NUMBER }.',
  'is-managed-default': 'Say it for all resources: defaults resource { is-managed=false }.',
  is_managed_default: 'Say it for all resources: defaults resource { is-managed=false }.',
  'expected-quorum-votes': 'Remove it: Corosync counts the votes.',
  'notification-agent': 'Write an alert: alert NAME PATH.',
  'notification-recipient': 'Write an alert with a recipient: alert NAME PATH { recipient VALUE }.',
  cluster_recheck_interval: '=cluster-recheck-interval',
  dc_deadtime: '=dc-deadtime',
  election_timeout: '=election-timeout',
  no_quorum_policy: '=no-quorum-policy',
  remove_after_stop: 'Remove it: stopping a resource has never needed it.',
  shutdown_escalation: '=shutdown-escalation',
  startup_fencing: '=startup-fencing',
  stonith_action: '=stonith-action',
  stonith_enabled: '=stonith-enabled',
  stop_orphan_actions: '=stop-orphan-actions',
  stop_orphan_resources: '=stop-orphan-resources',
  symmetric_cluster: '=symmetric-cluster',
  transition_idle_timeout: '=cluster-delay',
  'crmd-finalization-timeout': '=join-finalization-timeout',
  'crmd-integration-timeout': '=join-integration-timeout',
  'crmd-transition-delay': '=transition-delay',
  requires: 'Put it into the meta attributes of the resource.',
  can_fail: 'Say it with on-fail of the operation.',
  role_after_failure: 'Say it with on-fail of the operation.',
};

/** What to say in place of a value that a schema forbids. */
const newValues: Readonly<Record<string, string>> = { 'stonith-action=poweroff': 'off' };
