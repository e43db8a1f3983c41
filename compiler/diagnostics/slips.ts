import { endOffset, startOffset, textOf } from '../../grammar/source.ts';
import type { Diagnostic, Edit } from './diagnostic.ts';
import { closest } from './suggest.ts';
import { faultsOfText } from './syntax-catalogue.ts';

/** Where a finding stands in the document as it is written. */
export interface Place {
  readonly id: string;
  readonly offset: number;
}

/** The place of a finding in the document that it was found in. */
export function placeOf({ id, span }: Diagnostic): Place {
  return { id, offset: startOffset(span) };
}

/** A place as a key. */
export function keyOf({ id, offset }: Place): string {
  return `${offset} ${id}`;
}

/** A finding of a word that is near one that would be right, and the edit that puts the right one in. */
interface Slip {
  readonly found: Diagnostic;
  readonly edit: Edit;
}

/** More slips than anybody makes: the rest of them are told with all that follows from them. */
const mostSlips = 200;

/** Words that all below or behind them depends on. */
const leading: ReadonlySet<string> = new Set(['syntax', 'unknown-keyword', 'unknown-target']);

function slipOf(found: Diagnostic): Slip | undefined {
  if (found.severity === 'advice') return undefined;
  const edits = found.fixes()[0]?.edits ?? [];
  const edit = edits.length === 1 ? edits[0]! : undefined;
  const { source } = found.span.anchor;
  const isNear = edit?.span.anchor.source === source && closest(textOf(edit.span), [edit.newText]) !== undefined;
  return isNear ? { found, edit: edit! } : undefined;
}

const lengthOf = ({ found: { span } }: Slip): number => span.end - span.start;

/** The slips among findings, in the order of the text; of two at one place the narrower finding is that of the word itself. */
function slipsAmong(all: readonly Diagnostic[]): readonly Slip[] {
  const slips = all.flatMap((found) => slipOf(found) ?? []).slice(0, mostSlips);
  slips.sort((a, b) => startOffset(a.edit.span) - startOffset(b.edit.span) || lengthOf(a) - lengthOf(b));
  let end = -1;
  return slips.filter(({ edit }) => {
    if (startOffset(edit.span) < end) return false;
    end = endOffset(edit.span);
    return true;
  });
}

/**
 * Leaves out what is found only because a word is misspelt, so that one mistake is told once: whatever is no longer found when
 * each word stands there that was probably meant. It yields edits, at most twice and not at all where nothing is misspelt, and
 * wants to be told what is found with them. What forbids to compile is told all the same where the slip itself does not, and
 * a trial that leaves the text less readable says nothing.
 */
export function* effectsOfSlips(
  found: readonly Diagnostic[],
  isRule: (id: string) => boolean,
): Generator<readonly Edit[], readonly Diagnostic[], readonly Place[]> {
  let told = found;
  let tried = 0;
  const slips = found.length < 2 ? [] : slipsAmong(found);
  for (const stage of [slips.filter((slip) => leading.has(slip.found.id)), slips]) {
    const known = new Set(told);
    const made = stage.filter((slip) => known.has(slip.found));
    if (made.length === tried || made.length === told.length) continue;
    tried = made.length;
    const own = new Set(made.map((slip) => slip.found));
    const forbids = made.some((slip) => slip.found.severity === 'error');
    const left = yield made.map(({ edit }) => edit);
    if (faultsOfText(left) > faultsOfText(told)) continue;
    const places = new Set(left.map(keyOf));
    told = told.filter((one) => {
      const isGraver = one.severity === 'error' && !forbids && !isRule(one.id);
      return own.has(one) || isGraver || places.has(keyOf(placeOf(one)));
    });
  }
  return told;
}

/** The same for those who can judge an edited document at once. */
export function withoutEffectsOfSlips(
  found: readonly Diagnostic[],
  isRule: (id: string) => boolean,
  judgeWith: (edits: readonly Edit[]) => readonly Place[],
): readonly Diagnostic[] {
  const work = effectsOfSlips(found, isRule);
  let step = work.next();
  while (!step.done) step = work.next(judgeWith(step.value));
  return step.value;
}
