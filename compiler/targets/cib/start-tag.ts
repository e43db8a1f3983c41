import { refuse } from './refusal.ts';

const slash = 47;
const greater = 62;

/** A start tag as nearly all are written; there may be more in one, and then it is looked through character by character. */
const plainTag = /<[A-Za-z_][\w.:-]*(?:[ \t\r\n]+[A-Za-z_][\w.:-]*=(?:"[^"<]*"|'[^'<]*')){0,30}[ \t\r\n]*\/?>/y;

/** Finds an attribute that may stand twice. Only for short texts: it takes quadratic time. */
const repeatedName = /[ \t\r\n]([\w.:-]+)=(?=[\s\S]*[ \t\r\n]\1=)/;
const shortText = 1000;

/** The end of a start tag that is of the plain form, with nothing in it to complain about but references; undefined for others. */
export function endOfPlainTag(
  text: string,
  start: number,
  checkReferences: (from: number, to: number) => void,
): number | undefined {
  plainTag.lastIndex = start;
  if (!plainTag.test(text)) return undefined;
  const end = plainTag.lastIndex;
  if (end - start > shortText || repeatedName.test(text.slice(start, end))) return undefined;
  checkReferences(start, end);
  return end;
}

/**
 * Finds the end of a start tag; a quoted value is jumped over, so that `>` in it does not count. What the parser's validator
 * behind it lets pass, and what would show only as an element that is not closed, is refused here, where it stands.
 */
export function readStartTag(
  text: string,
  start: number,
  checkReferences: (from: number, to: number) => void,
): { name: string; end: number } {
  let nameEnd = 0;
  /** Where the name of the attribute begins that has no value yet. */
  let named = -1;
  let isEqual = false;
  let value = -1;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === greater || code === slash) {
      if (nameEnd === 0) {
        nameEnd = at;
        nameOf(text, start, nameEnd);
      }
      if (code <= 32) continue;
      if (isEqual) refuseUnquoted(text, named);
      if (named >= 0) refuseName(text, named, at);
      if (code === greater) return { name: nameOf(text, start, nameEnd), end: at + 1 };
      if (text.charCodeAt(at + 1) !== greater)
        refuse(at, 'a / stands in the tag without > behind it', 'Write /> where the tag ends.');
    } else if (code === 34 || code === 39) {
      if (!isEqual) refuseQuote(text, at, value);
      value = at;
      at = endOfValue(text, at, checkReferences);
      named = -1;
      isEqual = false;
    } else if (code === 61) {
      if (named < 0 || isEqual) refuse(at, 'a = has no name before it', 'Write name="value", or remove it.');
      isEqual = true;
    } else if (code === 60) break;
    else if (nameEnd > 0) {
      if (isEqual && typographic.test(text[at]!)) {
        refuse(at, `${text[at]} is no quotation mark that XML knows`, 'Write " before and behind the value.');
      }
      if (isEqual) refuseUnquoted(text, named);
      if (named < 0 && separator.test(text[at]!)) {
        refuse(at, `a ${text[at]} stands between attributes`, 'Remove it; a blank is enough.');
      }
      if (named < 0) named = at;
    }
  }
  if (text.startsWith('<<<<<<<', start)) {
    refuse(
      start,
      'this is where a version control system met a conflict',
      'Resolve the conflict and remove its markers.',
    );
  }
  const name = nameOf(text, start, nameEnd || start + 40);
  return refuse(start, `the tag <${name} is not closed: > is missing`, 'Add > or /> behind its last attribute.');
}

/** The end of the name in a well-formed start tag. */
function endOfName(text: string, start: number): number {
  let at = start + 1;
  for (let code = text.charCodeAt(at); code > 32 && code !== greater && code !== slash; ) code = text.charCodeAt(++at);
  return at;
}

/** The name in a start tag of the plain form. */
export function nameOfPlainTag(text: string, start: number): string {
  return text.slice(start + 1, endOfName(text, start));
}

/**
 * Tells of each attribute of a start tag that is known to be well-formed: its name, what stands between its quotes, and where both
 * begin.
 */
export function visitAttributes(
  text: string,
  start: number,
  visit: (name: string, raw: string, nameStart: number, valueStart: number) => void,
): void {
  let at = endOfName(text, start);
  for (;;) {
    while (text.charCodeAt(at) <= 32) at++;
    const code = text.charCodeAt(at);
    if (code === greater || code === slash) return;
    const equal = text.indexOf('=', at);
    let nameEnd = equal;
    while (text.charCodeAt(nameEnd - 1) <= 32) nameEnd--;
    let quote = equal + 1;
    while (text.charCodeAt(quote) <= 32) quote++;
    const end = text.indexOf(text[quote]!, quote + 1);
    visit(text.slice(at, nameEnd), text.slice(quote + 1, end), at, quote + 1);
    at = end + 1;
  }
}

const typographic = /[\u2018-\u201f\u00ab\u00bb`]/;
const separator = /[,;]/;

/** The name of an element, which has to be there. */
function nameOf(text: string, start: number, end: number): string {
  const name = /^[^\s<]*/.exec(text.slice(start + 1, end))![0];
  if (name === '') refuse(start + 1, 'a name is missing behind <', 'Write &lt; where the character is meant.');
  if (/^[\d.-]/.test(name)) {
    refuse(start + 1, `${name} cannot be the name of an element`, 'Correct the name; it begins with a letter.');
  }
  return name;
}

/** Refuses an attribute whose value is missing or has no quotes around it. */
function refuseUnquoted(text: string, from: number): never {
  const name = /^[^\s=]{0,40}/.exec(text.slice(from, from + 40))![0];
  return refuse(from, `${name} has no value in quotes`, `Write ${name}="…".`);
}

/** Refuses an attribute without a value; so does what stands there by mistake, such as a backslash. */
function refuseName(text: string, from: number, to: number): never {
  const name = text.slice(from, Math.min(to, from + 40)).trim();
  return refuse(from, `${name} has no value`, `Write ${name}="…", or remove it.`);
}

/** Refuses a quotation mark where no value begins: often the one before it is missing. */
function refuseQuote(text: string, at: number, value: number): never {
  if (value >= 0) {
    const quote = text[value]!;
    const before = text.slice(value + 1, text.indexOf(quote, value + 1));
    const next = /\s([\w:.-]+)\s*=\s*$/.exec(before.slice(-80))?.[1];
    if (next !== undefined)
      refuse(
        value,
        `the attribute's value does not end: ${quote} is missing before ${next}=`,
        `Add ${quote} where it ends.`,
      );
  }
  return refuse(at, 'a value has no name= before it', 'Write name="value", or &quot; where the character is meant.');
}

function endOfValue(text: string, open: number, checkReferences: (from: number, to: number) => void): number {
  const quote = text[open]!;
  const end = text.indexOf(quote, open + 1);
  const value = end < 0 ? '<' : text.slice(open + 1, end);
  if (value.includes('<'))
    refuse(
      open,
      `the attribute's value does not end: ${quote} is missing`,
      `Add ${quote}, or write &lt; for a < in it.`,
    );
  checkReferences(open + 1, end);
  return end;
}
