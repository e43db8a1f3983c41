import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { replacement } from '../diagnostics/replacement.ts';
import { shownName } from '../diagnostics/shown-name.ts';
import { attributeOf } from '../model/access.ts';
import type { Attribute, Element } from '../model/cluster.ts';
import { isSchemaBefore1 } from '../targets/target.ts';
import {
  attributeEntry,
  attributeOfFormerName,
  type Entry,
  elementEntry,
  entryOfHeartbeatName,
  metaEntry,
  optionEntry,
  pairEntry,
} from '../vocabulary/index.ts';
import { asWarning, didYouMean, type Suggestion, suggest, withSuggestion } from './advice.ts';
import { report } from './catalogue.ts';
import { type Context, hasFact, lifetimeInWords, targetName, unavailableId } from './context.ts';
import { noun, subject, withArticle } from './describe.ts';
import { kindFacts } from './kinds.ts';
import { kindOfValue, valueFault } from './values.ts';

/** Anything that has attributes; the header of the document counts as one. */
type Bearer = Pick<Element, 'attributes' | 'headSpan'> & { readonly kind: string; readonly id?: Element['id'] };

/** What Heartbeat 2 says in other words, so that no attribute of its own goes with it: from and to with a type. */
const saidOtherwise: Readonly<Record<string, ReadonlySet<string>>> = {
  rsc_order: new Set(['first', 'then', 'first-action', 'then-action']),
};

/**
 * Checks the attributes of an element one by one against the vocabulary: unknown ones, those that the target lacks, values
 * that their type does not allow, and missing ones that an element always needs.
 */
export function checkAttributes(element: Bearer, sentenceStart: () => string, context: Context): Diagnostic[] {
  const found: Diagnostic[] = [];
  const meant: string[] = [];
  const { attributes } = element;
  let written: ReadonlySet<string> | undefined;
  for (let index = 0; index < attributes.length; index++) {
    const attribute = attributes[index]!;
    if (attribute.name === 'id') continue;
    const entry = entryOf(element.kind, attribute, context);
    if (!entry) {
      written ??= new Set(attributes.map(({ name }) => name));
      found.push(unknownAttribute(element, attribute, sentenceStart, { written, meant }, context));
    } else if (namesOldSchema(element, attribute)) continue;
    else if (!hasFact(context, entry) && !(context.heartbeat2 && saidOtherwise[element.kind]?.has(entry.name)))
      found.push(unavailableAttribute(element, attribute, entry, context));
    else found.push(...valueFindings(attribute, entry, context));
  }
  const kind = kindFacts(element.kind, context);
  if (!element.id && !kind.mayLackId) {
    const values = { element: sentenceStart(), name: "'id'", advice: 'Name what is meant.' };
    found.push(report('missing-attribute', element.headSpan, values));
  }
  if (element.id && !kind.mayHaveId && context.schema) {
    const values = { element: sentenceStart(), name: 'id', advice: 'Remove it.' };
    found.push(report('unknown-attribute', element.id.span, values));
  }
  if (hasAttribute(element, 'id-ref')) return found;
  for (const entry of kind.required) {
    if (hasAttribute(element, entry.name) || meant.includes(entry.name)) continue;
    found.push(
      report('missing-attribute', element.headSpan, {
        element: sentenceStart(),
        name: shownName(entry.name),
        advice: `Add ${entry.name}=VALUE.`,
      }),
    );
  }
  return found;
}

/** A rule tells of schemas from before Pacemaker 1.0, which documents in Heartbeat's words may name. */
function namesOldSchema({ kind }: Bearer, { name, value }: Attribute): boolean {
  return kind === 'cib' && name === 'validate-with' && isSchemaBefore1(value);
}

/** As checkAttributes, for an element of the document. */
export function checkElementAttributes(element: Element, context: Context): readonly Diagnostic[] {
  return isPlain(element, context) ? none : checkAttributes(element, () => subject(element), context);
}

/** Whether all attributes are certainly right, as those of nearly all elements are. */
function isPlain(element: Element, context: Context): boolean {
  if (context.heartbeat2) return false;
  const kind = kindFacts(element.kind, context);
  if (!(element.id ? kind.mayHaveId : kind.mayLackId)) return false;
  const { attributes } = element;
  for (let index = 0; index < attributes.length; index++) {
    const { name, value } = attributes[index]!;
    const entry = kind.attributes.get(name);
    if (!entry) return false;
    if (!isMerelyName(entry) && valueFault(entry, value, context)) return false;
  }
  for (let index = 0; index < kind.required.length; index++) {
    if (!hasAttribute(element, kind.required[index]!.name)) return false;
  }
  return true;
}

/** Whether its values are names, about which other checks speak. */
function isMerelyName({ refersTo }: Entry): boolean {
  return refersTo !== undefined && refersTo !== 'fence-device';
}

function entryOf(kind: string, attribute: Attribute, context: Context): Entry | undefined {
  const entry = attributeEntry(kind, attribute.name);
  if (!entry || !context.heartbeat2 || !attribute.literal) return entry;
  return entry.heartbeat === undefined || entry.heartbeat === attribute.name ? entry : undefined;
}

function hasAttribute(element: Bearer, name: string): boolean {
  return attributeOf(element, name) !== undefined;
}

function unknownAttribute(
  element: Bearer,
  attribute: Attribute,
  sentenceStart: () => string,
  { written, meant }: { readonly written: ReadonlySet<string>; readonly meant: string[] },
  context: Context,
): Diagnostic {
  const { name, nameSpan } = attribute;
  const current = currentName(element.kind, name, context);
  const candidates = (elementEntry(element.kind)?.attributes ?? [])
    .filter((entry) => hasFact(context, entry))
    .map((entry) => spelling(entry, context))
    .filter((candidate) => !written.has(candidate));
  const elsewhere = current === undefined ? belongsElsewhere(element.kind, name) : undefined;
  const suggestion: Suggestion | undefined =
    current === undefined
      ? elsewhere === undefined
        ? (suggest(name, candidates) ?? abbreviated(name, candidates))
        : undefined
      : { word: current, certain: !written.has(current) };
  if (suggestion) meant.push(suggestion.word);
  const advice =
    current === undefined
      ? (elsewhere ?? didYouMean(suggestion, withParameters.has(element.kind) ? parameterAdvice : 'Remove it.'))
      : `Write ${shownName(current)}, as ${targetName(context)} spells it.`;
  const extras = withSuggestion(nameSpan, name, suggestion);
  const finding =
    element.kind === 'op' && current === undefined && metaEntry('primitive', name)
      ? report('meta-inside-op', nameSpan, { name: shownName(name), pair: `${name}=VALUE` })
      : element.kind === 'op'
        ? report(
            'op-attribute-unknown',
            nameSpan,
            { element: sentenceStart(), what: `has no attribute ${shownName(name)}`, advice },
            extras,
          )
        : report('unknown-attribute', nameSpan, { element: sentenceStart(), name, advice }, extras);
  // Heartbeat 2 warned of what it did not know; an operation that is to be off goes on.
  return context.schema || (element.kind === 'op' && name === 'enabled') ? finding : asWarning(finding);
}

/** The one candidate that begins with what was written, as `operation` does with `op`. */
function abbreviated(name: string, candidates: readonly string[]): Suggestion | undefined {
  const [word, ...others] = candidates.filter((candidate) => candidate.startsWith(name));
  return word !== undefined && others.length === 0 ? { word, certain: false } : undefined;
}

function spelling(entry: Entry, context: Context): string {
  return context.heartbeat2 ? (entry.heartbeat ?? entry.name) : entry.name;
}

/** The name that the target has for a former spelling, or for that of another dialect. */
function currentName(kind: string, name: string, context: Context): string | undefined {
  const entry = context.heartbeat2
    ? (attributeEntry(kind, name) ?? attributeOfFormerName(kind, name))
    : (attributeOfFormerName(kind, name) ?? entryOfHeartbeatName(kind, name));
  return entry && hasFact(context, entry) ? spelling(entry, context) : undefined;
}

function belongsElsewhere(kind: string, name: string): string | undefined {
  if (kind === 'op' && name === 'enabled') return 'Heartbeat 2 says it the other way round: disabled=true.';
  if (pairEntry(kind, 'meta_attributes', name)) {
    return `It is a meta attribute: write it in the block, ${ownMeta.has(kind) ? '' : 'as '}${ownMeta.has(kind) ? `${name}=VALUE` : `meta ${name}=VALUE`}.`;
  }
  if (kind !== 'cib' && optionEntry(name)) return 'It is a cluster option: write it in options { … }.';
  return undefined;
}

const parameterAdvice = 'Remove it, or put it into the block if it is a parameter.';

/** Elements whose block has parameters. */
const withParameters: ReadonlySet<string> = new Set(['primitive', 'template', 'op', 'node', 'alert', 'recipient']);

/** Elements whose bare pairs are meta attributes. */
const ownMeta: ReadonlySet<string> = new Set(['group', 'clone', 'master', 'bundle']);

function unavailableAttribute(element: Bearer, attribute: Attribute, entry: Entry, context: Context): Diagnostic {
  const instead = entry.replacedBy;
  const usable = instead !== undefined && attributeEntry(element.kind, instead);
  const takesOver = usable && hasFact(context, usable) ? instead : undefined;
  const finding = report(
    unavailableId(context, entry),
    attribute.nameSpan,
    {
      what: `The attribute ${shownName(attribute.name)} of ${withArticle(element.kind)}`,
      target: targetName(context),
      lifetime: lifetimeInWords(context, entry),
      advice: takesOver === undefined ? adviceFor(entry, element.kind) : `Write ${shownName(takesOver)} instead.`,
    },
    takesOver === undefined ? {} : { fixes: replacement(attribute.nameSpan, attribute.name, takesOver, false) },
  );
  return finding;
}

/** What to say instead of attributes that a target lacks. */
const inOtherWords: Readonly<Record<string, string>> = {
  'op requires': 'Write it as a meta attribute of the resource: meta requires=VALUE.',
  'op prereq': 'Write it as a meta attribute of the resource: meta requires=VALUE.',
  'op disabled': 'Write enabled with the opposite value.',
  'rsc_order kind': 'Write score=0 for Optional and score=INFINITY for Mandatory; there is no Serialize.',
  'rsc_order type': 'Name the first resource first: order FIRST -> THEN.',
  'primitive template': 'Write what the template says into the primitive.',
  'rsc_location rsc-pattern': 'Write a location for each resource.',
};

function adviceFor(entry: Entry, kind: string): string {
  const advice = inOtherWords[`${kind} ${entry.name}`] ?? belongsElsewhere(kind, entry.name);
  if (advice !== undefined) return advice;
  if (entry.replacedBy !== undefined) return `Say it with ${entry.replacedBy}.`;
  return `Remove it from the ${noun(kind)}, or compile for a target that has it.`;
}

const none: readonly Diagnostic[] = [];

function valueFindings(attribute: Attribute, entry: Entry, context: Context): readonly Diagnostic[] {
  const { name, value } = attribute;
  if (isMerelyName(entry)) return none;
  const fault = valueFault(entry, value, context);
  if (!fault) return none;
  const { valueSpan } = attribute;
  if (fault.kind === 'unavailable') {
    const extras =
      fault.replacement === undefined ? {} : { fixes: replacement(valueSpan, value, fault.replacement, true) };
    const advice =
      fault.replacement === undefined
        ? 'Write a value that the target has.'
        : `Write ${shownName(fault.replacement)} instead.`;
    const what = `The value '${value}' of ${shownName(name)}`;
    return [
      report(fault.id, valueSpan, { what, target: targetName(context), lifetime: fault.lifetime, advice }, extras),
    ];
  }
  const values = { value: fault.value, name, expected: fault.expected, advice: fault.advice };
  const extras = withSuggestion(valueSpan, value, fault.suggestion);
  const kind = kindOfValue(entry);
  return [
    kind === undefined
      ? report('invalid-value', valueSpan, values, extras)
      : report(kind, valueSpan, { ...values, what: 'attribute' }, extras),
  ];
}
