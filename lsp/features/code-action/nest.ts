import { type CodeAction, CodeActionKind, type TextEdit } from 'vscode-languageserver/node';
import { type Declaration, type Item, type Name, nowhere } from '../../../grammar/index.ts';
import { rangeBetween } from '../../convert.ts';
import type { Compilation } from '../../documents.ts';
import { regionOf, replaceStatement, type StatementRegion } from '../../statement-region.ts';

const collectives: ReadonlySet<string> = new Set(['group', 'clone', 'promotable', 'master']);
const resources: ReadonlySet<string> = new Set(['primitive', 'group', 'clone', 'promotable', 'master', 'bundle']);

function isDefinition(item: Item): item is Declaration {
  return item.kind === 'declaration' && resources.has(item.keyword);
}

function namesOf({ words }: Declaration): readonly Name[] {
  return words.flatMap((word) => (word.kind === 'name' ? [word] : []));
}

function regions({ parsed }: Compilation): readonly StatementRegion[] {
  return parsed.parts.flatMap((part) => regionOf(part) ?? []);
}

/** Takes statements out with their lines and the blank lines behind them; at the end of the file with those before them. */
function removals(taken: readonly StatementRegion[]): TextEdit[] {
  let before = -1;
  return [...taken]
    .sort((a, b) => a.start - b.start)
    .map(({ part, start, end }) => {
      const { source } = part.anchor;
      const { text } = source;
      let to = text.indexOf('\n', end) + 1 || text.length;
      while (text[to] === '\n') to++;
      let from = start;
      if (to === text.length) while (from - 1 > before && text[from - 1] === '\n' && text[from - 2] === '\n') from--;
      before = to;
      return { range: rangeBetween(source, from, to), newText: '' };
    });
}

/**
 * Moves what a group or clone takes in by name into its block: the member that is meant and those behind it, as members that are
 * named come before those that are defined in place.
 */
export function nest(compilation: Compilation, collective: Declaration, offset: number): CodeAction[] {
  if (!collectives.has(collective.keyword)) return [];
  const members = namesOf(collective).slice(1);
  const place = ({ span }: Name): boolean =>
    span.anchor.offset + span.start <= offset && offset <= span.anchor.offset + span.end;
  const chosen = members.findIndex(place);
  if (chosen < 0) return [];
  const all = regions(compilation);
  const moved = members
    .slice(chosen)
    .map(({ value }) => all.find(({ statement }) => isDefinition(statement) && namesOf(statement)[0]?.value === value));
  const home = all.find(({ statement }) => statement === collective);
  const known = moved.flatMap((region) => region ?? []);
  if (!home || known.length < moved.length || known.includes(home)) return [];
  const items = collective.block?.items ?? [];
  const firstInner = items.findIndex(isDefinition);
  const at = firstInner < 0 ? items.length : firstInner;
  const definitions = known.map(({ statement }) => statement as Declaration);
  const endComments = collective.block?.endComments ?? [];
  const kept = collective.words.filter((word) => !members.slice(chosen).some((member) => member === word));
  const block = {
    kind: 'block' as const,
    items: [...items.slice(0, at), ...definitions, ...items.slice(at)],
    endComments,
    span: nowhere,
  };
  const edits = [...removals(known), ...replaceStatement(home, { ...collective, words: kept, block })];
  const title =
    known.length === 1
      ? `Define '${members[chosen]!.value}' in its place`
      : `Define ${known.length} members in their place`;
  return [{ title, kind: CodeActionKind.RefactorInline, edit: { changes: { [compilation.uri]: edits } } }];
}

/** Moves the resource that stands first in the block of a group or clone to the top of the file, and names it instead. */
export function unnest(compilation: Compilation, inner: Declaration, holder: Declaration): CodeAction[] {
  const items = holder.block?.items ?? [];
  const name = namesOf(inner)[0];
  const home = regions(compilation).find(({ statement }) => statement === holder);
  if (!collectives.has(holder.keyword) || !home || !name || items.find(isDefinition) !== inner) return [];
  const rest = items.filter((item) => item !== inner);
  const keeps = rest.length > 0 || (holder.block?.endComments.length ?? 0) > 0;
  const block = holder.block && keeps ? { ...holder.block, items: rest } : undefined;
  const word: Name = { ...name, span: nowhere };
  const shortened = {
    ...holder,
    words: [...holder.words, word],
    block,
    layout: { ...holder.layout, blankBefore: true },
  };
  const edits = replaceStatement(home, inner, shortened);
  const title = `Define '${name.value}' outside of '${namesOf(holder)[0]?.value ?? holder.keyword}'`;
  return [{ title, kind: CodeActionKind.RefactorRewrite, edit: { changes: { [compilation.uri]: edits } } }];
}
