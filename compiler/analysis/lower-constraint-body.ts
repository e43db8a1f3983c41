import type { Block, Item, Preference, Lifetime as SyntaxLifetime } from '../../grammar/ast.ts';
import type { Extra, Lifetime, ResourceSet, UnknownElement } from '../model/cluster.ts';
import { finding, type Report } from './catalogue.ts';
import { commentNodes, commentsOf } from './lower-comments.ts';
import { lowerHead } from './lower-head.ts';
import { lowerSetLine, type SetSuffix } from './lower-resource-set.ts';
import { lowerRule } from './lower-rule.ts';

/** A child of a constraint with the comments that stand above it. */
export interface Placed<Child> {
  readonly above: readonly Extra[];
  readonly child: Child;
}

/** What the block of a constraint holds. */
export interface ConstraintBody {
  readonly sets: readonly Placed<ResourceSet | UnknownElement>[];
  readonly preferences: readonly Placed<Preference>[];
  readonly lifetimes: readonly Placed<Lifetime | UnknownElement>[];
  /** Unknown elements and the comments behind everything else. */
  readonly extras: readonly Extra[];
}

/** What a kind of constraint has in its block. */
export interface BodyRules {
  readonly suffix: SetSuffix;
  readonly preferences: boolean;
  readonly lifetimes: boolean;
  /** What the constraint is called in messages. */
  readonly place: string;
}

type LifetimeChild = Placed<Lifetime | UnknownElement>;

/**
 * Takes up a `while` line: one without a head of its own adds its rule to the lifetime above it, because an element may have
 * one lifetime with several rules.
 */
function addLifetime(lifetimes: LifetimeChild[], line: SyntaxLifetime, above: readonly Extra[], report: Report): void {
  const rules = line.rule ? [lowerRule(line.rule, report)] : [];
  const last = lifetimes.at(-1);
  if (last?.child.kind === 'lifetime' && line.head.length === 0) {
    const child = { ...last.child, children: [...last.child.children, ...above, ...rules] };
    lifetimes[lifetimes.length - 1] = { above: last.above, child };
    return;
  }
  const { attributes, id } = lowerHead(line.head, report);
  const { span } = line;
  lifetimes.push({ above, child: { kind: 'lifetime', id, attributes, children: rules, span, headSpan: span } });
}

const advice = 'Remove it, or move it to where it belongs.';

/** The word that an item begins with, for messages. */
function keywordOf(item: Item): string {
  if (item.kind === 'declaration' || item.kind === 'set') return item.keyword;
  if (item.kind === 'preference') return item.verb;
  if (item.kind === 'pair') return `${item.key.value}=`;
  return item.kind;
}

/** Whether XML text is an element of that name, so that it keeps its place among its like. */
function begins({ text }: UnknownElement, element: string): boolean {
  return new RegExp(`^\\s*<${element}[\\s/>]`).test(text);
}

const none: readonly never[] = [];
const empty: ConstraintBody = { sets: [], preferences: [], lifetimes: [], extras: [] };

/** Reads the block of a constraint, and the lifetime of its own line. */
export function lowerConstraintBody(
  block: Block | undefined,
  lifetime: SyntaxLifetime | undefined,
  rules: BodyRules,
  report: Report,
): ConstraintBody {
  if (!block && !lifetime) return empty;
  const sets: Placed<ResourceSet | UnknownElement>[] = [];
  const preferences: Placed<Preference>[] = [];
  const lifetimes: LifetimeChild[] = [];
  const extras: Extra[] = [];
  if (lifetime) addLifetime(lifetimes, lifetime, [], report);
  for (const item of block?.items ?? []) {
    const above = commentsOf(item.layout);
    if (item.kind === 'setLine') sets.push({ above, child: lowerSetLine(item, rules.suffix, report) });
    else if (item.kind === 'preference' && rules.preferences) preferences.push({ above, child: item });
    else if (item.kind === 'while' && rules.lifetimes) addLifetime(lifetimes, item, above, report);
    else if (item.kind === 'xml' && item.text) {
      const child: UnknownElement = { kind: 'xml', text: item.text.value, span: item.span };
      if (begins(child, 'resource_set')) sets.push({ above, child });
      else if (begins(child, 'lifetime')) lifetimes.push({ above, child });
      else extras.push(...above, child);
    } else {
      extras.push(...above);
      if (item.kind === 'xml') continue;
      report(finding('misplaced-keyword', item.span, { keyword: keywordOf(item), place: rules.place, advice }));
    }
  }
  extras.push(...commentNodes(block?.endComments ?? []));
  return { sets, preferences, lifetimes, extras };
}

/** Children with the comments above each. */
export function inPlace<Child>(placed: readonly Placed<Child>[]): readonly (Child | Extra)[] {
  return placed.length === 0 ? none : placed.flatMap(({ above, child }) => [...above, child]);
}

/** All children of a constraint, of which most have none. */
export function inARow<Child>(...lists: readonly (readonly Child[])[]): readonly Child[] {
  return lists.every((list) => list.length === 0) ? none : lists.flat();
}
