import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { neighboursOf } from '../../compiler/cli/heartbeat-files.ts';
import { type HeartbeatKind, lintDocument } from '../../compiler/lint-document.ts';
import { textOf } from '../../grammar/source.ts';

const haCf =
  'keepalive 1\ndeadtime 10\nauto_failback off\nbcast eth0\nserial /dev/ttyS0\nnode n1 n2\nstonith_host * null n1\n';

function linted(kind: HeartbeatKind, texts: Partial<Record<HeartbeatKind, string>>): string[] {
  const sources = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { path: name, text }]));
  const { [kind]: source, ...neighbours } = sources;
  return lintDocument(source!, kind, {}, neighbours).map(
    ({ id, severity, span }) => `${severity} ${id} | ${textOf(span)}`,
  );
}

test('ha.cf by itself, whose key may stand elsewhere', () => {
  expect(linted('ha.cf', { 'ha.cf': haCf })).toEqual([]);
  expect(linted('ha.cf', { 'ha.cf': haCf.replace('keepalive', 'keepAlive') })).toEqual([
    'error unknown-directive | keepAlive 1',
  ]);
});

test('authkeys by itself, and with the media of ha.cf', () => {
  expect(linted('authkeys', { authkeys: 'auth 1\n1 crc\n' })).toEqual([]);
  expect(linted('authkeys', { authkeys: 'auth 1\n1 crc\n', 'ha.cf': haCf })).toEqual([
    'warning crc-on-network | 1 crc',
  ]);
  expect(linted('authkeys', { authkeys: 'auth 2\n1 sha1 6f1ed002ab57\n' })).toEqual([
    'error unknown-key | 1 sha1 6f1ed002ab57',
  ]);
});

test('haresources by itself, and with the nodes of ha.cf', () => {
  expect(linted('haresources', { haresources: 'n3 10.0.0.5 apache\n' })).toEqual([]);
  expect(linted('haresources', { haresources: 'n3 10.0.0.5 apache\n', 'ha.cf': haCf })).toEqual([
    'error haresources-node-unknown | n3',
  ]);
});

test('a group that is not told from another is an error to whoever lints', () => {
  expect(linted('haresources', { haresources: 'n1 10.0.0.5 apache\nn2 apache\n' })).toEqual([
    'error haresources-group-key | apache',
  ]);
  expect(linted('haresources', { haresources: 'n1 10.0.0.5 apache\nn2 10.0.0.5 mysql\n' })).toEqual([
    'error haresources-group-key | 10.0.0.5',
  ]);
});

let directory: string | undefined;
afterEach(() => {
  if (directory !== undefined) rmSync(directory, { recursive: true });
  directory = undefined;
});

test('neighbours are the files beside, those of the same node first', () => {
  directory = mkdtempSync(join(tmpdir(), 'hacc-'));
  const write = (name: string): void => writeFileSync(join(directory!, name), `# ${name}\n`);
  for (const name of ['ha.cf', 'ha.cf.n1', 'authkeys', 'haresources.n1']) write(name);
  const texts = (path: string, kind: HeartbeatKind): Record<string, string> =>
    Object.fromEntries(
      Object.entries(neighboursOf(join(directory!, path), kind)).map(([name, { text }]) => [name, text]),
    );
  expect(texts('ha.cf.n1', 'ha.cf')).toEqual({ authkeys: '# authkeys\n', haresources: '# haresources.n1\n' });
  expect(texts('haresources.n1', 'haresources')).toEqual({ 'ha.cf': '# ha.cf.n1\n', authkeys: '# authkeys\n' });
  expect(texts('authkeys', 'authkeys')).toEqual({ 'ha.cf': '# ha.cf\n' });
  expect(neighboursOf('-', 'ha.cf')).toEqual({});
});
