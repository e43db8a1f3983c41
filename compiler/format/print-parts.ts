import type { Annotation, As, HeadItem, Pair, Reference, ReferenceSet } from '../../grammar/ast.ts';
import { quoted, spellIdReference, spellName, spellReference, spellValue } from './quote.ts';

/** Where a line that is too long may be broken; it stands for a blank. No printed text can hold it. */
export const lineBreak = '\u0001';

/** Joins the parts that there are with blanks. */
export function words(...parts: readonly (string | undefined)[]): string {
  let text = '';
  for (const part of parts) if (part) text = text === '' ? part : `${text} ${part}`;
  return text;
}

export function printAs(as: As | undefined): string | undefined {
  return as?.name && `as ${spellName(as.name, 'any')}`;
}

export function printPair(pair: Pair): string {
  const key = pair.key.value.startsWith('#') ? quoted(pair.key.value) : spellName(pair.key, 'any');
  const text = `${key}=${spellValue(pair.value)}`;
  return pair.id ? words(text, printAs(pair.id)) : text;
}

export function printHead(head: readonly HeadItem[]): string {
  return words(...head.map((item) => (item.kind === 'as' ? printAs(item) : printPair(item))));
}

export function printAnnotation(annotation: Annotation | undefined): string | undefined {
  return annotation && annotation.pairs.length > 0 ? `[${printHead(annotation.pairs)}]` : undefined;
}

export function printStep(step: Reference | ReferenceSet): string {
  if (step.kind === 'reference') return spellReference(step);
  const members = `(${step.members.map(spellReference).join(' ')})`;
  return words(step.any ? 'any' : undefined, members, printAnnotation(step.annotation));
}

export function printIdReference(reference: Parameters<typeof spellIdReference>[0] | undefined): string | undefined {
  return reference && spellIdReference(reference);
}
