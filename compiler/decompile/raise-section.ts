import type { Block, Declaration, Item, Statement } from '../../grammar/ast.ts';
import { nowhere } from '../../grammar/source.ts';
import type { CommentNode, Extra, FencingLevel, Member, Section, SectionKind } from '../model/cluster.ts';
import { declaration } from './raise-declaration.ts';
import { raiseFencing } from './raise-fencing.ts';
import { below, hatch, rawXml } from './raise-items.ts';
import { raiseMember } from './raise-member.ts';
import { as, attributePairs, commentRuns, name, type WritesId } from './raise-parts.ts';

/** Sections that every configuration has, so that an empty one need not be said. */
const required: ReadonlySet<SectionKind> = new Set(['crm_config', 'nodes', 'resources', 'constraints']);

/** `section NAME` with what no other statement can say: unknown elements, and comments at the section's end. */
function sectionStatement(kind: SectionKind, items: readonly Item[], end: readonly CommentNode[]): Declaration {
  const block: Block = { kind: 'block', items, endComments: commentRuns(end), span: nowhere };
  const isEmpty = items.length === 0 && end.length === 0;
  return declaration('section', [name(kind)], [], isEmpty ? undefined : block);
}

interface Step {
  /** A statement, or what goes into the block of a `section` statement. */
  readonly statements: readonly Statement[];
  readonly unknown?: Item;
}

/** Puts the levels of fencing, with the comments among them, into runs; everything else stands alone. */
function runsOf(children: readonly (Member | Extra)[]): (Member | Extra)[][] {
  const runs: (Member | Extra)[][] = [];
  let comments: (Member | Extra)[] = [];
  for (const child of children) {
    if (child.kind === 'comment') comments.push(child);
    else {
      const last = runs.at(-1);
      if (child.kind === 'fencing-level' && last?.at(-1)?.kind === 'fencing-level') last.push(...comments, child);
      else runs.push([...comments, child]);
      comments = [];
    }
  }
  if (comments.length > 0) runs.push(comments);
  return runs;
}

function raiseRun(kind: SectionKind, run: readonly (Member | Extra)[], writesId: WritesId): Step {
  const last = run.at(-1)!;
  const isFencing = kind === 'fencing-topology' && last.kind === 'fencing-level';
  if (isFencing) return { statements: raiseFencing(run as (FencingLevel | Extra)[], writesId) as Statement[] };
  const comments = commentRuns(run.filter((child) => child.kind === 'comment'));
  if (last.kind === 'xml') return { statements: [], unknown: below(comments, rawXml(last.text)) };
  const statement = raiseMember(kind, last as Member, writesId);
  return statement
    ? { statements: [below(comments, statement)] }
    : { statements: [], unknown: below(comments, hatch(last as Member)) };
}

/**
 * The statements of all sections of a kind, in their order. What no statement says stands where it stood, in the block of a
 * `section` statement. An empty section is said where a configuration may lack it.
 */
export function raiseSections(
  kind: SectionKind,
  sections: readonly Section[],
  writesId: WritesId,
  isFragment: boolean,
): Statement[] {
  const statements: Statement[] = [];
  let unknown: Item[] = [];
  let end: CommentNode[] = [];
  for (const run of runsOf(sections.flatMap((section) => section.children))) {
    if (run.at(-1)!.kind === 'comment') {
      end = run as CommentNode[];
      break;
    }
    const step = raiseRun(kind, run, writesId);
    if (step.unknown) unknown.push(step.unknown);
    else {
      if (unknown.length > 0) statements.push(sectionStatement(kind, unknown, []));
      unknown = [];
      statements.push(...step.statements);
    }
  }
  const attributes = attributePairs(sections.flatMap((section) => section.attributes));
  const id = sections.find((section) => section.id)?.id;
  const isSaid = unknown.length > 0 || end.length > 0 || attributes.length > 0 || id !== undefined;
  const isEmpty = sections.length > 0 && statements.length === 0 && !required.has(kind) && !isFragment;
  if (isSaid || isEmpty) {
    const head = id ? [...attributes, as(id)] : attributes;
    statements.push({ ...sectionStatement(kind, unknown, end), head });
  }
  return statements;
}
