import type { Block, Item, Layout, Preference, RawXml, Lifetime as SyntaxLifetime } from '../../grammar/ast.ts';
import { noLayout } from '../../grammar/no-layout.ts';
import { nowhere } from '../../grammar/source.ts';
import type { CommentNode, Constraint, Lifetime, ResourceSet, Rule, UnknownElement } from '../model/cluster.ts';
import { as, attributePairs, commentRuns, commentsBelow, name, type WritesId } from './raise-parts.ts';
import { raiseRaw, raiseSetLine } from './raise-resource-set.ts';
import { raiseRule } from './raise-rule.ts';

/** A child of a constraint with the comments before it. */
interface Placed<Child> {
  readonly above: readonly CommentNode[];
  readonly child: Child;
}

/** The children of a constraint by kind, each with the comments before it, in document order. */
export interface Parts {
  readonly sets: readonly Placed<ResourceSet>[];
  readonly rules: readonly Placed<Rule>[];
  readonly lifetimes: readonly Placed<Lifetime>[];
  readonly unknown: readonly Placed<UnknownElement>[];
  /** The comments behind the last child. */
  readonly end: readonly CommentNode[];
}

/** Takes a constraint apart. */
export function partsOf(constraint: Constraint): Parts {
  const sets: Placed<ResourceSet>[] = [];
  const rules: Placed<Rule>[] = [];
  const lifetimes: Placed<Lifetime>[] = [];
  const unknown: Placed<UnknownElement>[] = [];
  let above: CommentNode[] = [];
  for (const child of constraint.children) {
    if (child.kind === 'comment') {
      above.push(child);
      continue;
    }
    if (child.kind === 'resource_set') sets.push({ above, child });
    else if (child.kind === 'rule') rules.push({ above, child });
    else if (child.kind === 'lifetime') lifetimes.push({ above, child });
    else unknown.push({ above, child });
    above = [];
  }
  return { sets, rules, lifetimes, unknown, end: above };
}

/** The lines of a constraint's block. */
export interface Lines {
  readonly sets: Parts['sets'];
  /** The preferences of the rules and of the node. */
  readonly preferences: readonly Preference[];
  readonly lifetimes: Parts['lifetimes'];
}

/** `while` in the statement's own line: for one lifetime with one rule and nothing else in it. */
export function inlineLifetime(lifetimes: Parts['lifetimes'], writesId: WritesId): SyntaxLifetime | undefined {
  const [placed] = lifetimes;
  if (lifetimes.length !== 1 || !placed) return undefined;
  const lines = lifetimeLines(placed, true, writesId);
  const [line] = lines;
  return lines.length === 1 && line?.kind === 'while' ? { ...line, layout: noLayout } : undefined;
}

/** The `while` lines of a lifetime, one for each rule; `xml` where they would be read as part of the lifetime above. */
function lifetimeLines(
  { above, child: lifetime }: Placed<Lifetime>,
  first: boolean,
  writesId: WritesId,
): (SyntaxLifetime | RawXml)[] {
  const { attributes, children, id } = lifetime;
  const head = [...(id && writesId(lifetime) ? [as(id)] : []), ...attributePairs(attributes)];
  const rules = children.filter((child) => child.kind === 'rule');
  const unsayable = rules.length === 0 || children.some(({ kind }) => kind === 'xml');
  if (unsayable || (!first && head.length === 0)) return [raiseRaw(lifetime, above)];
  const own = children.filter((child) => child.kind === 'comment');
  return rules.map((rule, index): SyntaxLifetime => {
    const comments = [...(index === 0 ? [...above, ...own] : []), ...commentsBelow(rule)];
    return {
      kind: 'while',
      head: index === 0 ? head : [],
      rule: raiseRule(rule, writesId),
      layout: { ...noLayout, comments: commentRuns(comments) },
      span: nowhere,
    };
  });
}

/** The block of a constraint, or undefined where it would hold nothing but comments. */
export function raiseBody(lines: Lines, parts: Parts, writesId: WritesId): Block | undefined {
  const items: Item[] = [
    ...lines.sets.map(({ above, child }) => raiseSetLine(child, above, writesId)),
    ...lines.preferences,
    ...lines.lifetimes.flatMap((placed, index) => lifetimeLines(placed, index === 0, writesId)),
    ...parts.unknown.map(
      ({ above, child }): RawXml => ({
        kind: 'xml',
        text: name(child.text, true),
        layout: { ...noLayout, comments: commentRuns(above) },
        span: nowhere,
      }),
    ),
  ];
  if (items.length === 0) return undefined;
  return { kind: 'block', items, endComments: commentRuns(parts.end), span: nowhere };
}

/** The layout of a statement in whose own line some children stand: their comments have no place but above it. */
export function inlineLayout(
  inline: readonly Placed<ResourceSet | Rule | Lifetime>[],
  parts: Parts,
  block: Block | undefined,
): Layout {
  const comments = inline.flatMap(({ above, child }) => [...above, ...commentsBelow(child)]);
  return { ...noLayout, comments: commentRuns(block ? comments : [...comments, ...parts.end]) };
}
