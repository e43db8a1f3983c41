import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { shownName } from '../diagnostics/shown-name.ts';
import { isResource } from '../model/access.ts';
import type { Cluster, Element } from '../model/cluster.ts';
import { isAvailable } from '../vocabulary/index.ts';
import { asWarning, didYouMean, type Suggestion, suggest, withSuggestion } from './advice.ts';
import { report } from './catalogue.ts';
import type { Context } from './context.ts';
import { withArticle } from './describe.ts';
import type { Definition, Reference, Symbols } from './symbols.ts';

/** Suggestions are looked for in all names, so that they are given for the first faults only. */
const mostSuggestions = 100;

/** Pacemaker takes locations and fencing levels with any names; what it cannot do with them is a finding of the rules. */
const notAsked: ReadonlySet<Reference['refersTo']> = new Set(['ticket', 'node', 'fence-device']);

/** Every name that nothing has, and every name of something that cannot be meant. */
export function checkReferences(cluster: Cluster, symbols: Symbols, context: Context): Diagnostic[] {
  if (cluster.fragment) return [];
  const found: Diagnostic[] = [];
  const candidates = new Map<string, readonly string[]>();
  for (const reference of symbols.references) {
    if (reference.element.kind === 'link' || notAsked.has(reference.refersTo)) continue;
    const finding = reference.target
      ? checkKind(reference, reference.target, symbols, context)
      : unknown(reference, symbols, context, found.length < mostSuggestions ? candidates : undefined);
    if (finding) found.push(finding);
  }
  return found;
}

/** What a reference needs, and whether an element is that. */
interface Need {
  readonly expected: string;
  accepts(element: Element): boolean;
}

const resource: Need = {
  expected: 'a resource',
  accepts: (element) => isResource(element) || element.kind === 'template' || element.kind === 'tag',
};

const needs: Readonly<Partial<Record<Reference['refersTo'], Need>>> = {
  resource,
  template: { expected: 'a template', accepts: (element) => element.kind === 'template' },
  role: { expected: 'a role', accepts: (element) => element.kind === 'acl_role' },
};

function needOf(reference: Reference): Need | undefined {
  if (reference.attribute !== 'id-ref') return needs[reference.refersTo];
  const { kind } = reference.element;
  return { expected: withArticle(kind), accepts: (element) => element.kind === kind };
}

function checkKind(reference: Reference, target: Element, symbols: Symbols, context: Context): Diagnostic | undefined {
  const need = needOf(reference);
  if (!need) return undefined;
  if (need.accepts(target)) return undefined;
  const definitions = symbols.definitions.get(reference.name) ?? [];
  if (definitions.some(({ element }) => need.accepts(element))) return undefined;
  const span = definitions[0]?.span;
  const finding = report(
    'wrong-kind',
    reference.span,
    {
      name: shownName(reference.name),
      found: withArticle(target.kind),
      expected: need.expected,
      advice: adviceOnKind(reference, target),
    },
    { related: span ? [{ message: `${shownName(reference.name)} is defined here`, span }] : [] },
  );
  return context.heartbeat2 ? asWarning(finding) : finding;
}

function adviceOnKind({ refersTo, name }: Reference, target: Element): string {
  if (refersTo === 'template' && target.kind === 'primitive')
    return `Make ${shownName(name)} a template, or name its agent.`;
  return 'Name another one.';
}

function unknown(
  reference: Reference,
  symbols: Symbols,
  context: Context,
  candidates: Map<string, readonly string[]> | undefined,
): Diagnostic | undefined {
  const mayDangle =
    reference.element.kind === 'obj_ref' && context.schema && isAvailable({ since: '3.3' }, context.schema);
  if (reference.element.kind === 'obj_ref' && isNode(reference.name, symbols)) return undefined;
  const need = needOf(reference);
  const suggestion =
    candidates &&
    (misspeltRole(reference.name, symbols) ?? suggest(reference.name, namesFor(reference, need, symbols, candidates)));
  const finding = report(
    'dangling-reference',
    reference.span,
    {
      expected: wordFor(reference),
      name: shownName(reference.name),
      advice: didYouMean(suggestion, 'Define it, or name something that exists.'),
    },
    withSuggestion(reference.span, reference.name, suggestion),
  );
  return context.heartbeat2 || mayDangle ? asWarning(finding) : finding;
}

const rolesAndActions = ['Promoted', 'Unpromoted', 'Started', 'Stopped', 'start', 'stop', 'promote', 'demote'];

/** The name meant by `web:Promted`, which is no role and so was taken for a part of the name. */
function misspeltRole(name: string, symbols: Symbols): Suggestion | undefined {
  const colon = name.lastIndexOf(':');
  if (colon < 0 || symbols.find(name.slice(0, colon)).length === 0) return undefined;
  const suggestion = suggest(name.slice(colon + 1), rolesAndActions);
  return suggestion && { word: `${name.slice(0, colon)}:${suggestion.word}`, certain: suggestion.certain };
}

function wordFor(reference: Reference): string {
  const need = needOf(reference);
  return need ? need.expected.replace(/^an? /, '') : 'id';
}

function namesFor(
  reference: Reference,
  need: Need | undefined,
  symbols: Symbols,
  candidates: Map<string, readonly string[]>,
): readonly string[] {
  const key = need?.expected ?? 'id';
  let names = candidates.get(key);
  if (!names) {
    const suits = (definitions: readonly Definition[]): boolean =>
      !need || definitions.some(({ element }) => need.accepts(element));
    const all = need && reference.attribute !== 'id-ref' ? symbols.named : symbols.definitions;
    names = [...all].filter(([, definitions]) => suits(definitions)).map(([name]) => name);
    candidates.set(key, names);
  }
  return names.filter((name) => name !== reference.name);
}

/** Whether a name is that of a node, or the id of one (which is what tags list). */
function isNode(name: string, symbols: Symbols): boolean {
  if (symbols.nodes.has(name)) return true;
  for (const { element } of symbols.nodes.values()) if (element.id?.value === name) return true;
  return false;
}
