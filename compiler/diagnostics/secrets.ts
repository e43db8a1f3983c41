import type { SourceText } from '../../grammar/source.ts';

/** A half-open range of offsets in a document. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const secretName =
  /^(?:.*[-_.])?(?:passwd|password|passphrase|passwort|pass|pwd|secret|token|community|credentials?|(?:api|auth|access|private|secret|ssh|shared|identity|encryption)[-_.]?key|key)(?:[-_.](?:value|text|string|data))?$/i;
const secretEnding = /(?:passwd|password|passphrase|secret|token)$/i;
const namesFileOrScript = /[-_.](?:file|path|script|method|type)$/i;

/** Whether the value of a parameter or attribute of this name must not appear in any output. */
export function isSecretName(name: string): boolean {
  return !namesFileOrScript.test(name) && (secretName.test(name) || secretEnding.test(name));
}

/** What stands right of `=`, in a .hac file or as an XML attribute. */
const valuePattern = /[ \t]*('''[\s\S]*?(?:'''|$)|'[^'\n]*'?|"(?:[^"\\\n]|\\.)*"?|[^\s"'{}[\]()]+)/y;
/** Longer names are no names of secrets; looking no further back keeps the search linear. */
const longestName = 80;
/** The value of an XML element that has both a name and a value, in either order. */
const elementPattern = /<[\w.:-]+\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*/g;
const nameAttribute = /\sname\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/;
const valueAttribute = /\svalue\s*=\s*(?:"([^"<]*)"?|'([^'<]*)'?)/;
/** `auth sha1 'secret'` of a heartbeat block, `auth 1 sha1 …`, and the lines of authkeys. */
const keyPattern =
  /^([ \t]*(?:(?:auth|key)[ \t]+(?:\d+[ \t]+)?|\d+[ \t]+)(?:crc|md5|sha1|hmac_md5|hmac_sha1)[ \t]+)(\S[^\n]*)/gm;

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
  while (start > 0 && end - start < longestName && /[\w.:-]/.test(text[start - 1]!)) start--;
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
  for (let at = text.indexOf('='); at >= 0; at = text.indexOf('=', at + 1)) {
    const name = nameBefore(text, at);
    if (name === '') continue;
    valuePattern.lastIndex = at + 1;
    const value = valuePattern.exec(text)?.[1];
    if (value === undefined) continue;
    const end = valuePattern.lastIndex;
    if (isSecretName(name)) found.push({ start: end - value.length, end });
    at = end - 1;
  }
  if (text.includes('<')) {
    for (const match of text.matchAll(elementPattern)) {
      const name = nameAttribute.exec(match[0]);
      const value = valueAttribute.exec(match[0]);
      if (!name || !value || !isSecretName(name[1] ?? name[2] ?? '')) continue;
      const content = value[1] ?? value[2] ?? '';
      const start = match.index + value.index + value[0].search(/["']/) + 1;
      found.push({ start, end: start + content.length });
    }
  }
  for (const match of text.matchAll(keyPattern)) {
    const start = match.index + match[1]!.length;
    found.push({ start, end: start + match[2]!.length });
  }
  const sorted = found.sort((a, b) => a.start - b.start);
  rangesOf.set(source, sorted);
  return sorted;
}
