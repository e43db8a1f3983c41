import { forbidden, isAllowedCharacter, reference } from './characters.ts';
import { CondensedText } from './condensed-text.ts';
import { type Refusal, Refused, refuse } from './refusal.ts';
import { endOfPlainTag, nameOfPlainTag, readStartTag } from './start-tag.ts';

/** Deeper documents are refused before anything recurses into them. */
export const deepest = 256;

/** A document that may be given to the parser. */
export interface Guarded {
  readonly id: 'guarded';
  /** The document without its prolog, its processing instructions, and the blanks between tags. */
  readonly condensed: CondensedText;
  /** How many elements stand at the top. */
  readonly roots: number;
  /** The document type declaration, or nothing. */
  readonly documentType: string;
  /** Start and end of each processing instruction. */
  readonly instructions: readonly (readonly [number, number])[];
  /** Whether all tags have the plain form in which nothing is left for the parser's validator to find. */
  readonly plain: boolean;
}

interface OpenElement {
  readonly name: string;
  readonly offset: number;
}

const exclamation = 33;
const slash = 47;
const question = 63;

/**
 * Looks through a document once, in linear time and without recursion, for what the parser behind it would let pass or
 * choke on: unbalanced tags, unclosed quotes and comments, undeclared entities, forbidden characters, declarations in the
 * document type, and nesting without end. The syntax of attributes that are not of the plain form is left to the parser's own
 * validator.
 */
export function guardXml(text: string): Guarded | Refusal {
  try {
    return guard(text);
  } catch (problem) {
    if (problem instanceof Refused) return problem.refusal;
    throw problem;
  }
}

function guard(text: string): Guarded {
  const control = forbidden.exec(text);
  if (control) {
    const number = `U+${control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    refuse(control.index, `it holds the character ${number}, which XML forbids`, 'Remove the character.');
  }
  const open: OpenElement[] = [];
  const condensed = new CondensedText(text);
  const isMarked = text.startsWith('\ufeff');
  if (isMarked) condensed.leaveOut(0, 1);
  const instructions: [number, number][] = [];
  const checkReferences = referenceChecker(text);
  let roots = 0;
  let documentType = '';
  let plain = true;
  let at = isMarked ? 1 : 0;
  for (let less = text.indexOf('<', at); ; less = text.indexOf('<', at)) {
    const textEnd = less < 0 ? text.length : less;
    if (isBlank(text, at, textEnd)) {
      if (at < textEnd) condensed.leaveOut(at, textEnd);
    } else if (open.length > 0) checkReferences(at, textEnd);
    else refuseTextOutside(text, at, textEnd, roots);
    if (less < 0) break;
    const next = text.charCodeAt(less + 1);
    const isDeclared = next === exclamation;
    if (isDeclared && text.startsWith('<!--', less)) at = endOfComment(text, less);
    else if (next === question) {
      at = endOf(text, '?>', less + 2, less, 'the processing instruction is not closed', '?>');
      condensed.leaveOut(less, at);
      if (!/^<\?xml[\s?]/.test(text.slice(less, less + 6))) instructions.push([less, at]);
      else if (text.slice(0, less).replace('\ufeff', '') !== '')
        refuse(less, 'an XML declaration stands behind something else', 'Put it at the very start, or remove it.');
    } else if (isDeclared && text.startsWith('<![CDATA[', less) && open.length > 0) {
      at = endOf(text, ']]>', less + 9, less, 'the CDATA section is not closed', ']]>');
    } else if (isDeclared && text.startsWith('<!DOCTYPE', less) && roots === 0) {
      at = endOfDocumentType(text, less);
      documentType += text.slice(less, at);
      condensed.leaveOut(less, at);
    } else if (next === slash) {
      at = endOf(text, '>', less + 2, less, 'the end tag is not closed', '>');
      const name = text.slice(less + 2, at - 1);
      plain &&= open[open.length - 1]?.name === name;
      close(text, open, less, name.trim());
    } else {
      const end = endOfPlainTag(text, less, checkReferences);
      const odd = end === undefined ? readStartTag(text, less, checkReferences) : undefined;
      plain &&= odd === undefined;
      at = end ?? odd!.end;
      if (open.length === 0) roots += 1;
      if (text.charCodeAt(at - 2) === slash) continue;
      open.push({ name: odd?.name ?? nameOfPlainTag(text, less), offset: less });
      if (open.length > deepest) refuse(less, `${deepest}`, '', 'xml-too-deep');
    }
  }
  const unclosed = open.pop();
  if (unclosed) {
    const { name, offset } = unclosed;
    refuse(offset, `<${name}> is not closed: </${name}> is missing`, `Add </${name}> where the element ends.`);
  }
  if (roots === 0) refuse(0, 'there is no element in it', 'Give a CIB, a section of one, or some of its elements.');
  return { id: 'guarded', condensed, roots, documentType, instructions, plain };
}

/** The offset behind what closes a piece of markup. */
function endOf(text: string, closing: string, from: number, start: number, problem: string, wanted: string): number {
  const end = text.indexOf(closing, from);
  if (end < 0) refuse(start, `${problem}: ${wanted} is missing`, `Add ${wanted} where it ends.`);
  return end + closing.length;
}

function endOfComment(text: string, start: number): number {
  const end = endOf(text, '-->', start + 4, start, 'the comment is not closed', '-->');
  const dashes = text.indexOf('--', start + 4);
  if (dashes !== end - 3)
    refuse(
      dashes,
      'two dashes stand inside a comment, where XML forbids them',
      'Write one dash, or put a blank between.',
    );
  return end;
}

function endOfDocumentType(text: string, start: number): number {
  let at = start + 9;
  for (; at < text.length; at++) {
    const character = text[at]!;
    if (character === '"' || character === "'") {
      at = endOf(text, character, at + 1, at, 'the document type is not closed', character) - 1;
    } else if (character === '[') {
      const end = endOf(text, ']', at, start, 'the document type is not closed', ']');
      const declaration = /<!(?:ENTITY|ATTLIST)/.exec(text.slice(at, end));
      if (declaration) refuse(at + declaration.index, '', '', 'entity-declaration');
      at = end - 1;
    } else if (character === '>') return at + 1;
  }
  return refuse(start, 'the document type is not closed: > is missing', 'Add > where it ends.');
}

/** Takes the element off that an end tag closes. */
function close(text: string, open: OpenElement[], offset: number, name: string): void {
  const opened = open.pop();
  if (!opened) {
    refuse(offset, `</${name}> closes an element that was not opened`, 'Remove it, or add the start tag.');
  } else if (opened.name !== name) {
    const line = text.slice(0, opened.offset).split('\n').length;
    const expected = `</${opened.name}>, which closes line ${line},`;
    const closesOuter = open.some((outer) => outer.name === name);
    const advice = closesOuter ? `Add </${opened.name}> before it.` : `Remove it, or write </${opened.name}> instead.`;
    refuse(offset, `${expected} was expected, not </${name}>`, advice);
  }
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return false;
  }
  return true;
}

function refuseTextOutside(text: string, from: number, to: number, roots: number): void {
  const found = text.slice(from, to).search(/[^ \t\r\n]/);
  if (found < 0) return;
  const where = roots === 0 ? 'before the first element' : 'outside all elements';
  refuse(from + found, `text stands ${where}`, 'Remove it, or make it a comment: <!-- … -->.');
}

/** Makes a checker of the references between two offsets; it must be called from left to right. */
function referenceChecker(text: string): (from: number, to: number) => void {
  let next = text.indexOf('&');
  return (from, to) => {
    while (next >= 0 && next < from) next = text.indexOf('&', next + 1);
    for (; next >= 0 && next < to; next = text.indexOf('&', next + 1)) {
      reference.lastIndex = next;
      const found = reference.exec(text);
      if (!found) {
        const word = /^&[\w#.-]{0,30};?/.exec(text.slice(next, next + 33))![0];
        refuse(next, `${word} is no reference that XML knows`, 'Write &amp; where an ampersand is meant.');
      }
      const code = found[2] === undefined ? Number.parseInt(found[3] ?? '20', 16) : Number(found[2]);
      if (!isAllowedCharacter(code)) {
        refuse(next, `${found[0]} stands for a character that XML forbids`, 'Remove it.');
      }
    }
  };
}
