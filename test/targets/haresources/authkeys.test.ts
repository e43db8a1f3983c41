import { describe, expect, test } from 'vitest';
import { readAuthkeys, writeAuthkeys } from '../../../compiler/targets/haresources/authkeys.ts';
import { spanOf } from './clusters.ts';

function reading(text: string) {
  const { value, diagnostics } = readAuthkeys({ source: { path: 'authkeys', text }, offset: 0 });
  const keys = value.keys.map(({ number, method, key, comments }) => [number, method, key, comments]);
  return { inUse: value.keyInUse, keys, findings: diagnostics.map(({ id }) => id), value, diagnostics };
}

test('the key in use, keys of every number, and comments', () => {
  const { value, diagnostics, ...rest } = reading(
    '# the old one\nauth 2\n\n\t1 crc\n2  sha1\tsecret\n# new\n015 md5 hidden\n#3 md5 never\n',
  );
  expect(rest).toEqual({
    inUse: '2',
    keys: [
      ['1', 'crc', undefined, ['the old one']],
      ['2', 'sha1', 'secret', []],
      ['15', 'md5', 'hidden', ['new', '3 md5 never']],
    ],
    findings: [],
  });
  expect(writeAuthkeys(value)).toEqual({
    value: 'auth 2\n# the old one\n1 crc\n2 sha1 secret\n# new\n# 3 md5 never\n15 md5 hidden\n',
    diagnostics: [],
  });
});

test('of several auth the last one counts, and 0 is a number', () => {
  expect(reading('auth 1\nauth0\n0 crc\n')).toMatchObject({
    inUse: '0',
    keys: [['0', 'crc', undefined, []]],
    findings: [],
  });
});

test('there are no comments behind a key', () => {
  expect(reading('auth 1\n1 crc # c\n')).toMatchObject({ keys: [['1', 'crc', '#', []]], findings: ['key-cut'] });
});

test('a key ends at its first blank, and no finding shows it', () => {
  const { keys, findings, diagnostics } = reading('auth 1\n1 md5 This is my key !\n');
  expect({ keys, findings }).toEqual({ keys: [['1', 'md5', 'This', []]], findings: ['key-cut'] });
  expect(JSON.stringify(diagnostics.map(({ message, help }) => [message, help]))).not.toContain('This is');
});

describe('lines that are not understood', () => {
  test.each(['auth\n', 'auth x\n', 'add 1\n', 'foo\n', '1\n', 'sha1 secret\n'])('%j', (line) => {
    const { keys, findings, diagnostics } = reading(line);
    expect({ keys, findings }).toEqual({ keys: [], findings: ['authkeys-line'] });
    expect(diagnostics[0]!.message).not.toContain('secret');
  });
});

test('the key in use stands below auth', () => {
  expect(reading('1 sha1 secret\nauth 1\n').findings).toEqual(['authkeys-order']);
  expect(reading('1 sha1 secret\nauth 1\n1 sha1 secret\n').findings).toEqual([]);
  expect(writeAuthkeys(reading('1 sha1 secret\nauth 1\n').value).value).toBe('auth 1\n1 sha1 secret\n');
});

test('a key with a blank cannot be written, and is not shown', () => {
  const keys = [{ number: '1', method: 'sha1', key: 'open sesame', span: spanOf('auth') }];
  const { value, diagnostics } = writeAuthkeys({ keys, keyInUse: '1' });
  expect(value).toBe('auth 1\n');
  expect(diagnostics).toMatchObject([
    { id: 'not-in-target', message: 'authkeys cannot say key 1: a key there is one word' },
  ]);
  expect(JSON.stringify(diagnostics[0]!.help)).not.toContain('sesame');
});
