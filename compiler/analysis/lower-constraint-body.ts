import type { Block, Item, Preference, SetLine, Lifetime as SyntaxLifetime } from '../../grammar/ast.ts';
import type { Extra, Lifetime, ResourceSet, Rule } from '../model/cluster.ts';
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
  readonly sets: readonly Placed<ResourceSet>[];
  readonly preferences: readonly Placed<Preference>[];
  readonly lifetimes: readonly Placed<Lifetime>[];
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

/**
 * The lifetimes of `while` lines: one without a head of its own adds its rule to the lifetime above it, because an element may
 * have one lifetime with several rules.
 */
function lowerLifetimes(lines: readonly SyntaxLifetime[], inline: boolean, report: Report): Placed<Lifetime>[] {
  const groups: SyntaxLifetime[][] = [];
  for (const line of lines) {
    if (groups.length === 0 || line.head.length > 0) groups.push([line]);
    else groups.at(-1)!.push(line);
  }
  return groups.map((group, place) => {
    const first = group[0]!;
    const head = lowerHead(first.head, report);
    const children = group.flatMap((line, index): (Rule | Extra)[] => [
      ...(index > 0 ? commentsOf(line.layout) : []),
      ...(line.rule ? [lowerRule(line.rule, report)] : []),
    ]);
    const { span } = first;
    const above = inline && place === 0 ? [] : commentsOf(first.layout);
    return {
      above,
      child: { kind: 'lifetime', id: head.id, attributes: head.attributes, children, span, headSpan: span },
    };
  });
}

const advice = 'Remove it, or move it to where it belongs.';

/** The word that an item begins with, for messages. */
function keywordOf(item: Item): string {
  if (item.kind === 'declaration' || item.kind === 'set') return item.keyword;
  if (item.kind === 'preference') return item.verb;
  if (item.kind === 'pair') return `${item.key.value}=`;
  return item.kind;
}

/** Reads the block of a constraint, and the lifetime of its own line. */
export function lowerConstraintBody(
  block: Block | undefined,
  lifetime: SyntaxLifetime | undefined,
  rules: BodyRules,
  report: Report,
): ConstraintBody {
  const sets: Placed<ResourceSet>[] = [];
  const preferences: Placed<Preference>[] = [];
  const extras: Extra[] = [];
  const whiles = lifetime ? [lifetime] : [];
  const addSet = (line: SetLine): void => {
    sets.push({ above: commentsOf(line.layout), child: lowerSetLine(line, rules.suffix, report) });
  };
  for (const item of block?.items ?? []) {
    if (item.kind === 'setLine') addSet(item);
    else if (item.kind === 'preference' && rules.preferences)
      preferences.push({ above: commentsOf(item.layout), child: item });
    else if (item.kind === 'while' && rules.lifetimes) whiles.push(item);
    else if (item.kind === 'xml') {
      extras.push(...commentsOf(item.layout));
      if (item.text) extras.push({ kind: 'xml', text: item.text.value, span: item.span });
    } else {
      report(finding('misplaced-keyword', item.span, { keyword: keywordOf(item), place: rules.place, advice }));
      extras.push(...commentsOf(item.layout));
    }
  }
  extras.push(...commentNodes(block?.endComments ?? []));
  return { sets, preferences, lifetimes: lowerLifetimes(whiles, lifetime !== undefined, report), extras };
}

/** Children with the comments above each. */
export function inPlace<Child>(placed: readonly Placed<Child>[]): (Child | Extra)[] {
  return placed.flatMap(({ above, child }) => [...above, child]);
}
