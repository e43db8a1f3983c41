import type { Declaration, IdReference, Name } from '../../grammar/ast.ts';
import { joinSpans, type Span } from '../../grammar/source.ts';
import { itemKeywords } from '../../grammar/tokens.ts';
import { trimmed } from '../../grammar/trimmed.ts';
import type { Attribute, Extra, Identifier, ResourceLink } from '../model/cluster.ts';
import { finding, type Report } from './catalogue.ts';
import { type Head, identifier, lowerHead, positional } from './lower-head.ts';

/** What a word means by its place. */
export interface Slot {
  /** The attribute that the word gives; `id` makes it the id of the element. */
  readonly attribute: string;
  /** What the word is, for messages; without one nothing is said here where it lacks, because the checks will. */
  readonly needed?: string;
}

/** The words of a statement and how many it takes. */
export interface Words {
  readonly slots: readonly Slot[];
  /** How many more words it takes; what they are is said by the caller. */
  readonly more?: number;
  /** Whether references such as `@template` may stand among them. */
  readonly references?: boolean;
  /** The attributes that the further words and the references give. */
  readonly attributes?: (more: readonly Name[], references: readonly IdReference[]) => readonly Attribute[];
  /** Attributes whose key may stand without a value, to say that they are not written. */
  readonly mayBeAbsent?: readonly string[];
}

/** A statement without its block. */
export interface LoweredLine {
  readonly head: Head;
  readonly more: readonly Name[];
}

/** The span of an id behind its `@`. */
function referenceSpan(reference: IdReference): Span {
  const { span, id } = reference;
  return span.end - span.start === id.length + 1 ? { ...span, start: span.start + 1 } : span;
}

/** The attribute that a reference gives. */
export function referenceAttribute(attribute: string, reference: IdReference): Attribute {
  return positional(attribute, { value: reference.id, span: referenceSpan(reference) });
}

/** What takes a resource in by its name. */
export function linkTo(word: Name): ResourceLink {
  const { span } = word;
  return { kind: 'link', id: identifier(word), attributes: [], children: [], span, headSpan: span };
}

const counts = ['no word', 'one word', 'two words', 'three words'];

function refuseSurplus(declaration: Declaration, words: Words, surplus: readonly Name[], report: Report): void {
  const [first, last] = [surplus[0], surplus.at(-1)];
  if (!first || !last) return;
  const takes = words.slots.length + (words.more ?? 0);
  report(
    finding('surplus-word', joinSpans(first.span, last.span), {
      keyword: declaration.keyword,
      expected: counts[takes] ?? `${takes} words`,
      surplus: first === last ? `${first.value} is` : `${surplus.map(({ value }) => value).join(' ')} are`,
      advice: itemKeywords.includes(first.value)
        ? `Put it into a block: { ${first.value} … }.`
        : `Remove ${first === last ? 'it' : 'them'}, or put a value with blanks in quotes.`,
    }),
  );
}

const none: readonly never[] = [];

function isName(word: Name | IdReference): word is Name {
  return word.kind === 'name';
}

/** The names and the references among the words of a statement. */
function divided({ words: all }: Declaration, { references: allowed }: Words, report: Report) {
  if (all.every(isName)) return { names: all, references: none };
  const names: Name[] = [];
  const references: IdReference[] = [];
  for (const word of all) {
    if (isName(word)) names.push(word);
    else if (allowed) references.push(word);
    else report(finding('misplaced-reference', word.span, { id: word.id }));
  }
  return { names, references };
}

/** Reads keyword, words and header of a statement: what each word means by its place, then the pairs and the id. */
export function lowerLine(declaration: Declaration, words: Words, report: Report): LoweredLine {
  const { slots, mayBeAbsent } = words;
  const { names, references } = divided(declaration, words, report);
  let id: Identifier | undefined;
  const attributes: Attribute[] = [];
  for (let index = 0; index < slots.length; index++) {
    const { attribute } = slots[index]!;
    const word = names[index];
    if (word === undefined) break;
    if (attribute === 'id') id = identifier(word);
    else attributes.push(positional(attribute, word));
  }
  const takes = slots.length + (words.more ?? 0);
  const more = names.length > slots.length ? names.slice(slots.length, takes) : none;
  if (names.length > takes) refuseSurplus(declaration, words, names.slice(takes), report);
  if (words.attributes) attributes.push(...words.attributes(more, references));

  const head = lowerHead(declaration.head, report, { id, attributes: trimmed(attributes), mayBeAbsent });
  for (let index = 0; index < slots.length; index++) {
    const { attribute, needed } = slots[index]!;
    if (needed === undefined) continue;
    const given = attribute === 'id' ? head.id : head.attributes.find(({ name }) => name === attribute);
    if (given === undefined)
      report(
        finding('missing-word', declaration.keywordSpan, {
          keyword: declaration.keyword,
          word: needed,
          advice: `Write ${needed} behind ${declaration.keyword}.`,
        }),
      );
  }
  return { head, more };
}

/** An element that a statement says. */
export function elementOf<Kind extends string, Child>(
  kind: Kind,
  declaration: Declaration,
  head: Pick<Head, 'id' | 'attributes'>,
  children: readonly (Child | Extra)[],
) {
  const word = declaration.words[0];
  return {
    kind,
    id: head.id,
    attributes: head.attributes,
    children,
    span: declaration.span,
    headSpan: word ? joinSpans(declaration.keywordSpan, word.span) : declaration.keywordSpan,
  };
}

/** Reports a block where a statement takes none. */
export function refuseBlock(declaration: Declaration, report: Report): void {
  if (declaration.block) report(finding('surplus-block', declaration.block.span, { keyword: declaration.keyword }));
}
