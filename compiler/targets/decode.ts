import { bunzip } from './bunzip.ts';

/** Bytes of a configuration document as text. */
export interface Decoded {
  readonly text: string;
  /** What the bytes were taken for: `utf-8`, `utf-16le`, `utf-16be`, `latin1`, or what the XML declaration names. */
  readonly encoding: string;
}

/** Why bytes could not be made text, as half a sentence, and what to do. */
export interface Undecodable {
  readonly problem: string;
  readonly advice: string;
}

/** Larger documents are no configuration. */
const largest = 256 * 1024 * 1024;

const sameAsLatin: ReadonlySet<string> = new Set(['iso-8859-1', 'latin1', 'latin-1', 'iso_8859-1']);
/** What Windows puts where Latin-1 has control characters; some releases of Node take one encoding for the other. */
const windowsCharacters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const sameAsUtf8: ReadonlySet<string> = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii']);

/** Whether bytes are compressed as the scheduler's inputs on disk are (`pe-input-1.bz2`). */
function isCompressed(bytes: Uint8Array): boolean {
  return bytes[0] === 0x42 && bytes[1] === 0x5a && bytes[2] === 0x68;
}

/**
 * Makes text of the bytes of a document. The byte order mark decides, or the null bytes of UTF-16 without one, or the
 * encoding that an XML declaration names; otherwise it is UTF-8. One that names UTF-16 for bytes that are none is not believed:
 * programs write so when they save a text that they had as UTF-16. A bzip2 file is unpacked.
 * Bytes that are no UTF-8 are reported, not replaced.
 */
export function decode(bytes: Uint8Array): Decoded | Undecodable {
  if (bytes.length > largest) return tooLarge;
  if (!isCompressed(bytes)) return decodePlain(bytes);
  const unpacked = bunzip(bytes, largest);
  if (unpacked) return decodePlain(unpacked);
  return {
    problem: 'it is compressed, and damaged or larger than 256 MiB',
    advice: 'Unpack it with bzip2 to see what is left of it.',
  };
}

const tooLarge: Undecodable = {
  problem: 'it is larger than 256 MiB, which no configuration is',
  advice: 'Check that it is the right file.',
};

function decodePlain(bytes: Uint8Array): Decoded | Undecodable {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    return { problem: 'it is compressed with gzip', advice: 'Unpack it with gunzip.' };
  if (bytes[0] === 0xfd && bytes[1] === 0x37 && bytes[2] === 0x7a)
    return { problem: 'it is compressed with xz', advice: 'Unpack it with unxz.' };
  const encoding = encodingOf(bytes);
  if (encoding === undefined)
    return { problem: 'its XML declaration names an encoding that is not known', advice: 'Save it as UTF-8.' };
  const latin = (): string => Buffer.from(bytes).toString('latin1');
  if (encoding === 'latin1') return { text: latin(), encoding };
  if (encoding === 'windows-1252') {
    const text = latin().replace(/[\u0080-\u009f]/g, (character) => windowsCharacters[character.charCodeAt(0) - 0x80]!);
    return { text, encoding };
  }
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return { problem: `it is no ${encoding.toUpperCase()} text`, advice: 'Save it as UTF-8.' };
  }
}

function encodingOf(bytes: Uint8Array): Decoded['encoding'] | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0x3c && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c && third === 0 && fourth !== 0) return 'utf-16be';
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const named = /^<\?xml\s[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1]?.toLowerCase() ?? 'utf-8';
  if (sameAsUtf8.has(named) || named.startsWith('utf-16')) return 'utf-8';
  if (sameAsLatin.has(named)) return 'latin1';
  try {
    return new TextDecoder(named).encoding;
  } catch {
    return undefined;
  }
}
