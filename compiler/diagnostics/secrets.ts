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

const hacValue = String.raw`'''[\s\S]*?(?:'''|$)|'[^'\n]*'?|"(?:[^"\\\n]|\\.)*"?|[^\s"'{}[\]()]+`;
/** `password=…`, in a .hac file or as an XML attribute. */
const pairPattern = new RegExp(String.raw`([\w.:-]+|"[^"\n]*"|'[^'\n]*')[ \t]*=[ \t]*(${hacValue})`, 'g');
/** The value of an XML element that has both a name and a value, in either order. */
const elementPattern = /<[\w.:-]+\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*/g;
const nameAttribute = /\sname\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/;
const valueAttribute = /\svalue\s*=\s*(?:"([^"<]*)"?|'([^'<]*)'?)/;
/** `auth sha1 'secret'` of a heartbeat block, `auth 1 sha1 …`, and the lines of authkeys. */
const keyPattern =
  /^([ \t]*(?:(?:auth|key)[ \t]+(?:\d+[ \t]+)?|\d+[ \t]+)(?:crc|md5|sha1|hmac_md5|hmac_sha1)[ \t]+)(\S[^\n]*)/gm;

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
  for (const match of text.matchAll(pairPattern)) {
    const value = match[2]!;
    const name = match[1]!.replace(/^["']|["']$/g, '');
    const end = match.index + match[0].length;
    if (isSecretName(name)) found.push({ start: end - value.length, end });
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
