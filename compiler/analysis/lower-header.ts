import type { Declaration } from '../../grammar/ast.ts';
import { replacement } from '../diagnostics/replacement.ts';
import { closest } from '../diagnostics/suggest.ts';
import type { Attribute, Extra, IdConvention, Identifier, SectionKind } from '../model/cluster.ts';
import { sectionKinds } from '../model/sections.ts';
import { isTarget, targets } from '../targets/target.ts';
import { finding, type Report } from './catalogue.ts';
import { lowerBlock } from './lower-block.ts';
import { lowerHead } from './lower-head.ts';
import { lowerLine } from './lower-words.ts';

const conventions: readonly IdConvention[] = ['crmsh', 'pcs', 'pacemaker'];

/** The one word of a statement such as `target`, or undefined where it lacks, which is reported if the word is needed. */
function onlyWord(declaration: Declaration, needed: string | undefined, report: Report): Identifier | undefined {
  const { head } = lowerLine(declaration, { slots: [{ attribute: 'id', needed }] }, report);
  return head.id;
}

/** Reports a word that is none of those that may stand there, with the one that was probably meant. */
function reportUnknown(
  id: 'unknown-target' | 'unknown-convention' | 'unknown-section',
  word: Identifier,
  candidates: readonly string[],
  all: string,
  report: Report,
): void {
  const near = closest(word.value, candidates);
  const advice = near ? `Did you mean ${near}?` : `Write one of ${all}.`;
  const fixes = near ? { fixes: replacement(word.span, word.value, near, false) } : {};
  report(finding(id, word.span, { name: word.value, advice }, fixes));
}

/** `target NAME`. */
export function lowerTarget(declaration: Declaration, report: Report): Identifier | undefined {
  const word = onlyWord(declaration, 'a target', report);
  if (word === undefined || isTarget(word.value)) return word;
  const all = `heartbeat-1, heartbeat-2, ${targets[2]} to ${targets.at(-1)}`;
  reportUnknown('unknown-target', word, targets.toReversed(), all, report);
  return undefined;
}

/** `ids NAME`. */
export function lowerConvention(declaration: Declaration, report: Report): IdConvention | undefined {
  const word = onlyWord(declaration, 'a convention', report);
  if (word === undefined) return undefined;
  const known = conventions.find((convention) => convention === word.value);
  if (known === undefined) reportUnknown('unknown-convention', word, conventions, conventions.join(', '), report);
  return known;
}

/** The section that a word names; an unknown one is reported. */
function sectionNamed(word: Identifier | undefined, report: Report): SectionKind | undefined {
  if (word === undefined) return undefined;
  const known = sectionKinds.find((kind) => kind === word.value);
  if (known === undefined) reportUnknown('unknown-section', word, sectionKinds, sectionKinds.join(', '), report);
  return known;
}

/** `fragment`, `fragment SECTION`, `fragment configuration`: the section if it names one, or that it is all of the configuration. */
export function lowerFragment(
  declaration: Declaration,
  report: Report,
): { readonly section: SectionKind | undefined; readonly isConfiguration: boolean } {
  const word = onlyWord(declaration, undefined, report);
  const isConfiguration = word?.value === 'configuration';
  return { section: isConfiguration ? undefined : sectionNamed(word, report), isConfiguration };
}

/** What `section NAME` says: the section, its attributes, and the unknown elements and comments of its block. */
export interface SectionStatement {
  readonly section: SectionKind;
  readonly id: Identifier | undefined;
  readonly attributes: readonly Attribute[];
  readonly extras: readonly Extra[];
}

/** `section NAME`, with a block for what no statement says. */
export function lowerSection(declaration: Declaration, report: Report): SectionStatement | undefined {
  const line = { ...declaration, head: [] };
  const section = sectionNamed(onlyWord(line, 'the name of a section', report), report);
  const { id, attributes } = lowerHead(declaration.head, report);
  const extras = lowerBlock<never>(declaration.block, { place: 'a section' }, report);
  return section && { section, id, attributes, extras };
}

/** `cib NAME=VALUE …`: the attributes of the document's root; the block holds what is unknown. */
export function lowerCib(declaration: Declaration, report: Report) {
  const { head } = lowerLine(declaration, { slots: [] }, report);
  const id = head.id && [
    { name: 'id', value: head.id.value, literal: false, nameSpan: head.id.span, valueSpan: head.id.span },
  ];
  const extras: readonly Extra[] = lowerBlock<never>(declaration.block, { place: 'cib' }, report);
  return { attributes: [...(id ?? []), ...head.attributes] as readonly Attribute[], extras };
}
