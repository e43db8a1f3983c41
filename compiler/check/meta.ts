import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { replacement } from '../diagnostics/replacement.ts';
import { shownName } from '../diagnostics/shown-name.ts';
import type { Attribute } from '../model/cluster.ts';
import { alertMeta } from '../vocabulary/alert-meta.ts';
import {
  alertMetaEntry,
  type Entry,
  metaEntries,
  metaEntry,
  operationMetaEntry,
  optionEntry,
  pairEntry,
  pairOfFormerName,
} from '../vocabulary/index.ts';
import { operationMeta } from '../vocabulary/operation-meta.ts';
import { didYouMean, isUnderscored, type Suggestion, suggest, withSuggestion } from './advice.ts';
import { report } from './catalogue.ts';
import { type Context, hasFact, targetName } from './context.ts';
import { withArticle } from './describe.ts';
import { checkPairValue, type WrittenPair, withoutEffect } from './pairs.ts';

/** What only the instances of promotable clones have. */
const ofPromotables: ReadonlySet<string> = new Set([
  'promoted-max',
  'promoted-node-max',
  'master-max',
  'master-node-max',
]);

/**
 * Checks the meta attributes of one set. `owner` is the kind of the element that holds it, `promotable` for a promotable
 * clone; `rsc_defaults` and `op_defaults` for the defaults.
 */
export function checkMeta(pairs: readonly WrittenPair[], owner: string, context: Context): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (let index = 0; index < pairs.length; index++) {
    for (const finding of checkPair(pairs[index]!, owner, context)) found.push(finding);
  }
  return found;
}

const none: readonly Diagnostic[] = [];

function checkPair({ name, value }: WrittenPair, owner: string, context: Context): readonly Diagnostic[] {
  if (owner === 'clone' && ofPromotables.has(name.value)) return [misplaced(name, owner, 'a promotable clone')];
  const entry = pairEntry(owner, 'meta_attributes', name.value) ?? inherited(owner, name.value);
  if (!entry) return unknownMeta(name, owner, context);
  if (entry.runtime) return none;
  if (!hasFact(context, entry)) return [withoutEffect(name, 'meta attribute', entry, context)];
  return value ? checkPairValue('meta-value', 'meta attribute', entry, name, value, context) : none;
}

/** The clone that Pacemaker makes of a bundle takes over what the bundle says, options of clones included. */
function inherited(owner: string, name: string): Entry | undefined {
  return owner === 'bundle' ? metaEntry('promotable', name) : undefined;
}

/** The kinds of elements that have meta attributes of their own, in the order in which a name is looked for. */
const owners = ['primitive', 'group', 'clone', 'promotable', 'bundle'] as const;
const resourceKinds: ReadonlySet<string> = new Set(owners.map(nameOfOwner));

function unknownMeta(name: Attribute, owner: string, context: Context): Diagnostic[] {
  const former = pairOfFormerName(owner, 'meta_attributes', name.value);
  if (former && context.heartbeat2) return [];
  if (former) {
    const names = { name: shownName(name.value), current: shownName(former.name) };
    const fixes = replacement(name.valueSpan, name.value, former.name, true);
    if (owner !== 'op_defaults' && isUnderscored(name.value, former.name)) {
      return [
        report(
          'underscore-spelling',
          name.valueSpan,
          { ...names, target: targetName(context) },
          { fixes, tag: 'deprecated' },
        ),
      ];
    }
    // In a master element the former name is the fitting one.
    if (owner === 'master' && ofPromotables.has(name.value)) return [];
    if (ofPromotables.has(name.value))
      return [report('renamed-meta', name.valueSpan, names, { fixes, tag: 'deprecated' })];
  }
  const elsewhere = former ? undefined : ownerOf(name.value, owner);
  if (elsewhere !== undefined) return [misplaced(name, owner, elsewhere)];
  const suggestion: Suggestion | undefined = former
    ? { word: former.name, certain: true }
    : suggest(name.value, namesFor(owner));
  const advice = former
    ? `Write ${shownName(former.name)}, its present name.`
    : didYouMean(suggestion, withoutSuggestion(owner));
  const extras = withSuggestion(name.valueSpan, name.value, suggestion);
  const values = { element: nameOfOwner(owner), name: shownName(name.value), advice };
  return [
    owner === 'op_defaults'
      ? report('op-default-unknown', name.valueSpan, values, extras)
      : report('unknown-meta', name.valueSpan, values, extras),
  ];
}

function withoutSuggestion(owner: string): string {
  return owner === 'rsc_defaults' || owner === 'op_defaults'
    ? 'Remove it.'
    : 'Put it among the parameters if the agent takes it, otherwise remove it.';
}

function ownerOf(name: string, owner: string): string | undefined {
  if (owner !== 'op' && owner !== 'op_defaults' && operationMetaEntry(name)) return 'an operation';
  for (const kind of owners) if (kind !== owner && metaEntry(kind, name)) return nameOfOwner(kind);
  if (owner !== 'alert' && owner !== 'recipient' && alertMetaEntry(name)) return 'an alert';
  return optionEntry(name) ? 'the cluster options' : undefined;
}

function misplaced(name: Attribute, owner: string, elsewhere: string): Diagnostic {
  if (owner === 'op' && resourceKinds.has(elsewhere)) {
    return report('meta-inside-op', name.valueSpan, { name: shownName(name.value), pair: `${name.value}=VALUE` });
  }
  if ((owner === 'rsc_defaults' || owner === 'op_defaults') && elsewhere === 'the cluster options') {
    return report('property-in-defaults', name.valueSpan, { name: shownName(name.value), element: nameOfOwner(owner) });
  }
  if (owner === 'op_defaults') {
    const advice = 'Move it to the resource defaults: defaults resource { … }.';
    return report('op-default-unknown', name.valueSpan, { name: shownName(name.value), advice });
  }
  return report('wrong-meta', name.valueSpan, {
    name: shownName(name.value),
    element: nameOfOwner(owner),
    owner: elsewhere,
    advice: elsewhere === 'a promotable clone' ? 'Write promotable instead of clone.' : 'Move it there, or remove it.',
  });
}

function namesFor(owner: string): string[] {
  const entries =
    owner === 'op' || owner === 'op_defaults'
      ? operationMeta
      : owner === 'alert' || owner === 'recipient'
        ? alertMeta
        : metaEntries(owner);
  return entries.map((entry) => entry.name);
}

function nameOfOwner(owner: string): string {
  if (owner === 'rsc_defaults') return 'the resource defaults';
  if (owner === 'op_defaults') return 'the operation defaults';
  return owner === 'promotable' ? 'a promotable clone' : withArticle(owner);
}
