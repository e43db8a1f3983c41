import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { replacement } from '../diagnostics/replacement.ts';
import { shownName } from '../diagnostics/shown-name.ts';
import type { Attribute } from '../model/cluster.ts';
import {
  clusterOptions,
  foreignProperty,
  metaEntry,
  operationMetaEntry,
  optionEntry,
  optionOfFormerName,
  twinOption,
} from '../vocabulary/index.ts';
import { didYouMean, isUnderscored, suggest, withSuggestion } from './advice.ts';
import { report } from './catalogue.ts';
import { type Context, hasFact, targetName } from './context.ts';
import { checkPairValue, type WrittenPair, withoutEffect } from './pairs.ts';

/** Checks the cluster options of one set. */
export function checkOptions(pairs: readonly WrittenPair[], context: Context): Diagnostic[] {
  const found: Diagnostic[] = [];
  const seen = new Map<string, Attribute>();
  for (const { name, value } of pairs) {
    const entry = optionEntry(name.value);
    if (!entry) found.push(...unknownOption(name, context));
    else if (entry.runtime) continue;
    else if (!hasFact(context, entry)) found.push(withoutEffect(name, 'cluster option', entry, context));
    else if (value) found.push(...checkPairValue('property-value', 'cluster option', entry, name, value, context));
    // Heartbeat 2 reads underscores too; elsewhere the older one is a finding by itself.
    const former = context.heartbeat2 && name.value.includes('_') ? optionOfFormerName(name.value) : undefined;
    const family = former?.name ?? name.value;
    const other = seen.get(twinOption(name.value) ?? '') ?? seen.get(family);
    if (other && other.value !== name.value) {
      const related = [{ message: `${shownName(other.value)} is set here`, span: other.valueSpan }];
      const values = { first: shownName(other.value), second: shownName(name.value) };
      found.push(report('same-option-twice', name.valueSpan, values, { related }));
    }
    if (!seen.has(family)) seen.set(family, name);
  }
  return found;
}

const optionNames: readonly string[] = clusterOptions.filter((entry) => !entry.runtime).map((entry) => entry.name);

function unknownOption(name: Attribute, context: Context): Diagnostic[] {
  const current = optionOfFormerName(name.value);
  if (current) {
    if (context.heartbeat2) return [];
    const values = { name: shownName(name.value), current: shownName(current.name), target: targetName(context) };
    const fixes = replacement(name.valueSpan, name.value, current.name, true);
    const id = isUnderscored(name.value, current.name) ? 'underscore-spelling' : 'old-property-name';
    return [report(id, name.valueSpan, values, { fixes, tag: 'deprecated' })];
  }
  if (foreignProperty(name.value)) return [];
  const suggestion = suggest(name.value, optionNames);
  const otherwise = metaEntry('primitive', name.value)
    ? `It is a meta attribute: write defaults resource { ${name.value}=VALUE }.`
    : operationMetaEntry(name.value)
      ? `It is an option of operations: write defaults op { ${name.value}=VALUE }.`
      : 'Remove it, unless a tool of yours reads it.';
  return [
    report(
      'unknown-property',
      name.valueSpan,
      { name: shownName(name.value), advice: didYouMean(suggestion, otherwise) },
      withSuggestion(name.valueSpan, name.value, suggestion),
    ),
  ];
}
