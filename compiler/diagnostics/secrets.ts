import type { SourceText } from '../../grammar/source.ts';
import { isSecretName } from '../vocabulary/index.ts';
import { closest } from './suggest.ts';

/** A half-open range of offsets in a document. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What stands right of `=`, in a .hac file or as an XML attribute. */
const valuePattern = /[ \t]*('''[\s\S]*?(?:'''|$)|'[^'\n]*'?|"(?:[^"\\\n]|\\.)*"?|[^\s"'{}[\]()]+)/y;
/** Longer names are no names of secrets; looking no further back keeps the search linear. */
const longestName = 80;
/** The value of an XML element that has both a name and a value, in either order. */
const elementPattern = /<[\w.:-]+\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*/g;
const nameAttribute = /\sname\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/;
const valueAttribute = /\svalue\s*=\s*(?:"([^"<]*)"?|'([^'<]*)'?)/;
/** What each name of a secret holds, also a misspelt one: a document without it need not be looked through for names. */
const partOfSecretName = /pa.{0,2}s|pwd|sw|wd|wor|secret|token|community|credential|key/i;
/** `auth sha1 'secret'` of a heartbeat block, `auth 1 sha1 …`, and the lines of authkeys; a method may be misspelt. */
const keyPattern = /(?:^|\{)[ \t]*(?:(?:auth|key)[ \t]+(?:\d+[ \t]+)?|\d+[ \t]+)[\w-]+[ \t]+(\S[^\n]*)/gm;
/** What fence devices of ha.cf are given. */
const devicePattern = /(?:^|\{)[ \t]*(?:stonith_host[ \t]+\S+[ \t]+\S+|stonith[ \t]+\S+)[ \t]+(\S[^\n]*)/gm;
/** A password behind its name without the sign between them. */
const wordPattern = /(?:passwd|password|passphrase)[ \t]+([^\s={}[\]()"'#]\S*|"[^"\n]*"?|'[^'\n]*'?)/gi;
const linePatterns = [keyPattern, devicePattern, wordPattern];

/** Whether a name is that of a secret, or is likely to be one that was misspelt. */
function looksSecret(name: string): boolean {
  if (isSecretName(name)) return true;
  const last = name.split(/[-_.:]/).at(-1)!;
  return /pa.{0,2}s|sw|wd|wor/i.test(last) && closest(last, ['password', 'passwd']) !== undefined;
}

/** Whether a character, given by its number, stands in names: `[\w.:-]`. It is asked for a good part of the document. */
function isOfName(code: number): boolean {
  const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return isLetter || (code >= 45 && code <= 58 && code !== 47) || code === 95;
}

/** The word or the quoted name left of an offset, without quotes; empty where there is none. */
function nameBefore(text: string, offset: number): string {
  let end = offset;
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end--;
  const quote = text[end - 1];
  if (quote === '"' || quote === "'") {
    const near = text.slice(Math.max(0, end - 1 - longestName), end - 1);
    const start = near.lastIndexOf(quote);
    return start < 0 ? '' : near.slice(start + 1);
  }
  let start = end;
  while (start > 0 && end - start < longestName && isOfName(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

const rangesOf = new WeakMap<SourceText, readonly Range[]>();

/**
 * Where secrets stand in a document (values of password-like names, keys of authkeys), in the order of the text. It is a
 * guess from the text alone, made so that the excerpt of a finding never shows one, whatever the finding is about.
 */
export function secretRanges(source: SourceText): readonly Range[] {
  const known = rangesOf.get(source);
  if (known) return known;
  const { text } = source;
  const found: Range[] = [];
  const judged = new Map<string, boolean>();
  const isSecret = (name: string): boolean => {
    let secret = judged.get(name);
    if (secret === undefined) {
      secret = looksSecret(name);
      judged.set(name, secret);
    }
    return secret;
  };
  const mayName = partOfSecretName.test(text);
  for (let at = mayName ? text.indexOf('=') : -1; at >= 0; at = text.indexOf('=', at + 1)) {
    const name = nameBefore(text, at);
    if (name === '') continue;
    valuePattern.lastIndex = at + 1;
    if (!valuePattern.test(text)) continue;
    const end = valuePattern.lastIndex;
    if (isSecret(name)) {
      valuePattern.lastIndex = at + 1;
      found.push({ start: end - valuePattern.exec(text)![1]!.length, end });
    }
    at = end - 1;
  }
  if (mayName && text.includes('<')) {
    for (const match of text.matchAll(elementPattern)) {
      const name = nameAttribute.exec(match[0]);
      const value = valueAttribute.exec(match[0]);
      if (!name || !value || !isSecret(name[1] ?? name[2] ?? '')) continue;
      const content = value[1] ?? value[2] ?? '';
      const start = match.index + value.index + value[0].search(/["']/) + 1;
      found.push({ start, end: start + content.length });
    }
  }
  for (const pattern of linePatterns) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      found.push({ start: end - match[1]!.length, end });
    }
  }
  const sorted = found.sort((a, b) => a.start - b.start);
  rangesOf.set(source, sorted);
  return sorted;
}

const valuesOf = new WeakMap<SourceText, ReadonlySet<string>>();
/** Shorter values, and these words, would be met by chance. */
const shortestValue = 4;
const commonWords: ReadonlySet<string> = new Set(['true', 'false', 'none']);

function secretValues(source: SourceText): ReadonlySet<string> {
  let values = valuesOf.get(source);
  if (!values) {
    const written = secretRanges(source).map(({ start, end }) => source.text.slice(start, end));
    const plain = written.map((text) => text.replace(/^(['"]*)(.*?)\1$/s, '$2'));
    const words = plain.flatMap((text) => [text, ...text.split(/\s+/)]);
    values = new Set(words.filter((word) => word.length >= shortestValue && !commonWords.has(word)));
    valuesOf.set(source, values);
  }
  return values;
}

/** What may be a value in a sentence or in a text that a fix writes: words, and what stands in quotes. */
const quotedOrWord = /'[^'\n]*'|"[^"\n]*"|[^\s'"=,;(){}[\]]+/g;

/** The text of a finding with `******` for each secret of its document. Linear in the length of the text. */
export function withoutSecrets(text: string, source: SourceText): string {
  const values = secretValues(source);
  if (values.size === 0) return text;
  const masked = (word: string): string =>
    values.has(word) || values.has(word.replace(/[:.]+$/, '')) ? '******' : word;
  return text.replace(quotedOrWord, (word) => {
    const quote = word[0]!;
    if (quote !== "'" && quote !== '"') return masked(word);
    const inner = word.slice(1, -1);
    return values.has(inner)
      ? `${quote}******${quote}`
      : `${quote}${inner.replace(/[^\s'"=,;(){}[\]]+/g, masked)}${quote}`;
  });
}
