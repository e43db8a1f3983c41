import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { decode } from '../../compiler/targets/decode.ts';
import { describeWith, program } from '../support/oracles.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

describe('bytes become text', () => {
  const text = '<cib a="é"/>';
  test.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', Buffer.concat([bytes(0xef, 0xbb, 0xbf), Buffer.from(text)]), 'utf-8'],
    ['UTF-16, low byte first', Buffer.concat([bytes(0xff, 0xfe), Buffer.from(text, 'utf16le')]), 'utf-16le'],
    ['UTF-16, high byte first', Buffer.concat([bytes(0xfe, 0xff), Buffer.from(text, 'utf16le').swap16()]), 'utf-16be'],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), 'utf-16le'],
    ['UTF-16 without a mark, high byte first', Buffer.from(text, 'utf16le').swap16(), 'utf-16be'],
  ])('%s', (_name, encoded, encoding) => {
    expect(decode(encoded)).toEqual({ text, encoding });
  });

  test('Latin-1 as an XML declaration says', () => {
    const declared = `<?xml version="1.0" encoding="ISO-8859-1"?>${text}`;
    expect(decode(Buffer.from(declared, 'latin1'))).toEqual({ text: declared, encoding: 'latin1' });
  });

  const named = (name: string, content: string): string => `<?xml version="1.0" encoding="${name}"?>${content}`;
  test.each([
    [
      'Windows',
      Buffer.concat([Buffer.from(named('windows-1252', '')), bytes(0x80, 0xfc)]),
      named('windows-1252', '€ü'),
    ],
    ['ISO-8859-15', Buffer.concat([Buffer.from(named('iso-8859-15', '')), bytes(0xa4)]), named('iso-8859-15', '€')],
    ['UTF-16 that was saved as UTF-8', Buffer.from(named('UTF-16', 'é')), named('UTF-16', 'é')],
  ])('%s as an XML declaration says', (_name, encoded, expected) => {
    expect(decode(encoded)).toMatchObject({ text: expected });
  });

  test.each([
    ['bytes that are no UTF-8', Buffer.from('é', 'latin1'), 'it is no UTF-8 text'],
    [
      'an unknown encoding',
      Buffer.from('<?xml version="1.0" encoding="EBCDIC"?>'),
      'its XML declaration names an encoding that is not known',
    ],
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0]), 'it is compressed with gzip'],
    ['xz', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]), 'it is compressed with xz'],
    ['a damaged archive', Buffer.from('BZh9x'), 'it is compressed, and damaged or larger than 256 MiB'],
  ])('%s are refused', (_name, encoded, problem) => {
    expect(decode(encoded)).toMatchObject({ problem });
  });
});

describeWith('what bzip2 packs is unpacked', [program('bzip2')], (bzip2) => {
  const pack = (text: string): Buffer => execFileSync(bzip2, ['-c'], { input: text, maxBuffer: 1e9 });
  test.each([
    ['nothing', ''],
    ['one letter', 'a'],
    ['runs', `${'a'.repeat(4)}${'b'.repeat(259)}${'c'.repeat(5)}${'a'.repeat(300_000)}`],
    ['several blocks', Array.from({ length: 300_000 }, (_, index) => `${(index * 7919) % 10007}é`).join('\n')],
  ])('%s', (_name, text) => {
    expect(decode(pack(text))).toEqual({ text, encoding: 'utf-8' });
  });

  test('two archives behind each other are one', () => {
    expect(decode(Buffer.concat([pack('one '), pack('two')]))).toEqual({ text: 'one two', encoding: 'utf-8' });
  });

  test('one flipped bit changes nothing or is noticed', () => {
    const text = 'the quick brown fox '.repeat(200);
    const packed = pack(text);
    for (let place = 10; place < packed.length - 12; place++) {
      const flipped = Buffer.from(packed);
      flipped[place]! ^= 4;
      const result = decode(flipped);
      expect('text' in result ? result.text : text).toBe(text);
    }
  });
});
