import { isBareValue, isBareWord } from '../../grammar/index.ts';
import { endOffset, joinSpans, type SourceText, type Span, startOffset, textOf } from '../../grammar/source.ts';
import type { Edit } from '../diagnostics/diagnostic.ts';
import { quoted } from '../format/quote.ts';
import { attributeOf, pairsOf, setsOf } from '../model/access.ts';
import type { Attribute, Element, NameValuePair, SetKind } from '../model/cluster.ts';

/*
 * Edits that rules offer as fixes. Places in .hac text can be taken out and filled as the language demands; in XML only plain
 * values and names are replaced. Every maker returns no edit where it cannot be sure, and a fix without edits is to be left out.
 */

const forms = new WeakMap<SourceText, 'hac' | 'xml' | 'other'>();

/** What the document of a span is written in, by its first sign and its name. */
function formOf({ anchor: { source } }: Span): 'hac' | 'xml' | 'other' {
  let form = forms.get(source);
  if (form === undefined) {
    const isXml = /^\ufeff?\s*</.test(source.text);
    form = isXml ? 'xml' : /haresources[^/]*$|\bha\.cf$|authkeys$/.test(source.path) ? 'other' : 'hac';
    forms.set(source, form);
  }
  return form;
}

/** Whether a place stands in .hac text, where items can be taken out and put in. */
export function isHac(span: Span): boolean {
  return formOf(span) === 'hac';
}

function escapedForXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

/** Replaces a text that stands as a value: quoted or escaped as the document needs it. */
function replaceText(span: Span, text: string, isBare: (text: string) => boolean): Edit[] {
  const form = formOf(span);
  if (form === 'other' || span.start === span.end) return [];
  const written = isBare(text) ? text : quoted(text);
  return [{ span, newText: form === 'xml' ? escapedForXml(text) : written }];
}

/** Replaces the value of an attribute or of a pair's `value`. */
export function replaceValue(attribute: Attribute | undefined, text: string): Edit[] {
  return attribute && !isImplied(attribute) ? replaceText(attribute.valueSpan, text, isBareValue) : [];
}

/** The value of a pair. */
export function replacePairValue(pair: NameValuePair, text: string): Edit[] {
  return replaceValue(attributeOf(pair, 'value'), text);
}

/** The name of a pair. */
export function renamePair(pair: NameValuePair, name: string): Edit[] {
  const attribute = attributeOf(pair, 'name');
  return attribute ? replaceText(attribute.valueSpan, name, (text) => isBareWord(text, 'any')) : [];
}

/** Replaces a word of a statement (a node, a resource), which stands alone or in quotes. */
export function replaceWord(span: Span, word: string): Edit[] {
  return replaceText(span, word, (text) => isBareWord(text, 'any'));
}

/** An attribute that a positional word or a verb says (`prefers` says the score), so that it has no value of its own. */
function isImplied({ nameSpan, valueSpan }: Attribute): boolean {
  return startOffset(nameSpan) === startOffset(valueSpan) && isHac(valueSpan);
}

/** Takes a header pair (`score=0`) out with the blank before it; nothing in XML, or where a word says it. */
export function removeHeaderPair(attribute: Attribute | undefined): Edit[] {
  if (!attribute || isImplied(attribute) || !isHac(attribute.valueSpan)) return [];
  const { text } = attribute.valueSpan.anchor.source;
  const span = joinSpans(attribute.nameSpan, attribute.valueSpan);
  let { start } = span;
  while (/[ \t]/.test(text[span.anchor.offset + start - 1] ?? '')) start--;
  return [{ span: { ...span, start }, newText: '' }];
}

/**
 * Takes an item out of a block or a statement out of the file: with its line where nothing else stands on it, else with the
 * blanks before it. Comments above it stay. Nothing in XML.
 */
export function removeItem(item: Span): Edit[] {
  if (!isHac(item)) return [];
  const { anchor } = item;
  const { text } = anchor.source;
  let start = startOffset(item);
  let end = endOffset(item);
  while (/[ \t]/.test(text[start - 1] ?? '')) start--;
  const opensLine = start === 0 || text[start - 1] === '\n';
  let behind = end;
  while (/[ \t\r]/.test(text[behind] ?? '')) behind++;
  if (opensLine && (behind >= text.length || text[behind] === '\n')) end = Math.min(behind + 1, text.length);
  else if (opensLine) {
    start = startOffset(item);
    end = behind;
  }
  return [{ span: { anchor, start: start - anchor.offset, end: end - anchor.offset }, newText: '' }];
}

/** Where a statement's block begins, counted in its own text; undefined where it has none. */
function blockStart(text: string): number | undefined {
  const pattern = /'''[\s\S]*?'''|'[^'\n]*'|"(?:[^"\\\n]|\\.)*"|\{/g;
  for (const match of text.matchAll(pattern)) if (match[0] === '{') return match.index;
  return undefined;
}

function insertion({ anchor }: Span, offset: number, newText: string): Edit {
  const at = offset - anchor.offset;
  return { span: { anchor, start: at, end: at }, newText };
}

/**
 * Adds a pair to the header of a statement or item (`interleave=true` behind a clone's name is an XML attribute, not a meta
 * attribute: use `addItem` for those). Nothing in XML.
 */
export function addHeaderPair(element: Element, pair: string): Edit[] {
  if (!isHac(element.span)) return [];
  const text = textOf(element.span);
  const head = text.slice(0, blockStart(text) ?? text.length);
  const clause = /\s(?:where|while|when)\s/.exec(head);
  const offset = clause ? endOffset(element.headSpan) : startOffset(element.span) + head.trimEnd().length;
  return [insertion(element.span, offset, ` ${pair}`)];
}

/** Adds an item as the last one of a statement's block, which is made where there is none. Nothing in XML. */
export function addItem(element: Element, item: string): Edit[] {
  const { span } = element;
  if (!isHac(span)) return [];
  const text = textOf(span);
  const { source } = span.anchor;
  const lineStart = source.text.lastIndexOf('\n', startOffset(span) - 1) + 1;
  const indent = /^[ \t]*/.exec(source.text.slice(lineStart, startOffset(span)))![0];
  const open = blockStart(text);
  if (open === undefined || !text.endsWith('}')) {
    return [insertion(span, endOffset(span), ` { ${item} }`)];
  }
  const inside = text.slice(open + 1, -1);
  if (inside.includes('\n')) {
    const closing = endOffset(span) - 1;
    const before = closing - /[ \t]*$/.exec(inside)![0].length;
    return [insertion(span, before, `${indent}  ${item}\n`)];
  }
  const first = startOffset(span) + open + 1;
  const { anchor } = span;
  const content = inside.trim() === '' ? '' : `${indent}  ${inside.trim()}\n`;
  return [
    {
      span: { anchor, start: first - anchor.offset, end: endOffset(span) - 1 - anchor.offset },
      newText: `\n${content}${indent}  ${item}\n${indent}`,
    },
  ];
}

/**
 * Adds a pair among the own pairs of a statement (parameters of a primitive, meta attributes of a clone), or gives the pair of
 * that name its value where there is one. Nothing in XML.
 */
export function setOwnPair(element: Element, kind: SetKind, name: string, value: string): Edit[] {
  if (!isHac(element.span)) return [];
  const sets = setsOf(element, kind);
  for (const pair of sets.flatMap(pairsOf)) {
    if (attributeOf(pair, 'name')?.value === name) return replacePairValue(pair, value);
  }
  const text = `${name}=${isBareValue(value) ? value : quoted(value)}`;
  // The first set has no keyword of its own where it begins with its first pair.
  const own = sets[0] && pairsOf(sets[0]);
  const last = own?.at(-1);
  const isBare = last !== undefined && own?.[0]?.span.start === sets[0]?.span.start;
  const { source } = element.span.anchor;
  if (!last || !isBare || !textOf(element.span).includes('\n')) return addItem(element, text);
  const lineStart = source.text.lastIndexOf('\n', startOffset(last.span) - 1) + 1;
  const indent = /^[ \t]*/.exec(source.text.slice(lineStart))![0];
  const lineEnd = source.text.indexOf('\n', endOffset(last.span));
  return [insertion(element.span, lineEnd < 0 ? endOffset(last.span) : lineEnd, `\n${indent}${text}`)];
}

/** Adds a statement on the line below another. Nothing in XML. */
export function addStatementAfter(statement: Span, text: string): Edit[] {
  if (!isHac(statement)) return [];
  const { source } = statement.anchor;
  const lineEnd = source.text.indexOf('\n', endOffset(statement));
  if (lineEnd < 0) return [insertion(statement, source.text.length, `\n${text}\n`)];
  return [insertion(statement, lineEnd + 1, `${text}\n`)];
}
