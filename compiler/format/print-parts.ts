import type { Annotation, As, HeadItem, Pair, Reference, ReferenceSet } from '../../grammar/ast.ts';
import { quoted, spellIdReference, spellName, spellReference, spellValue } from './quote.ts';

/** Where a line that is too long may be broken; it stands for a blank. No printed text can hold it. */
export const lineBreak = '\u0001';

/** Joins the parts that there are with blanks. */
export function words(...parts: readonly (string | undefined)[]): string {
  let text = '';
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (part) text = text === '' ? part : `${text} ${part}`;
  }
  return text;
}

/** `as ID`, or undefined where there is none. */
export function printAs(as: As | undefined): string | undefined {
  return as?.name && `as ${spellName(as.name, 'any')}`;
}

/** A pair as it is written: `name=value`, with `as ID` where it has an id of its own. */
export function printPair(pair: Pair): string {
  const key = pair.key.value.startsWith('#') ? quoted(pair.key.value) : spellName(pair.key, 'any');
  const text = `${key}=${spellValue(pair.value)}`;
  return pair.id ? words(text, printAs(pair.id)) : text;
}

/** What stands between the words of a statement and its block: pairs and `as ID`, with blanks between them. */
export function printHead(head: readonly HeadItem[]): string {
  let text = '';
  for (let index = 0; index < head.length; index++) {
    const item = head[index]!;
    const part = item.kind === 'as' ? printAs(item) : printPair(item);
    if (part) text = text === '' ? part : `${text} ${part}`;
  }
  return text;
}

/** Pairs in brackets, or undefined where there are none. */
export function printAnnotation(annotation: Annotation | undefined): string | undefined {
  return annotation && annotation.pairs.length > 0 ? `[${printHead(annotation.pairs)}]` : undefined;
}

/** A resource of a constraint, or several in parentheses. */
export function printStep(step: Reference | ReferenceSet): string {
  if (step.kind === 'reference') return spellReference(step);
  const members = `(${step.members.map(spellReference).join(' ')})`;
  return words(step.any ? 'any' : undefined, members, printAnnotation(step.annotation));
}

/** `@ID`, or undefined where there is none. */
export function printIdReference(reference: Parameters<typeof spellIdReference>[0] | undefined): string | undefined {
  return reference && spellIdReference(reference);
}
