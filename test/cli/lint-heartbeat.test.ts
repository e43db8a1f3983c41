import { expect, test } from 'vitest';
import { workplace } from '../support/command-line.ts';

const haCf =
  'keepalive 1\ndeadtime 10\nauto_failback off\nbcast eth0\nserial /dev/ttyS0\nnode n1 n2\nstonith_host * null n1\n';
const authkeys = 'auth 1\n1 sha1 6f1ed002ab57\n';

test('lints Heartbeat’s own files, each with those beside it', async () => {
  const place = workplace({ 'ha.cf': haCf, authkeys, haresources: 'n3 10.0.0.5 apache\n' });
  const { code, err } = await place.hacc('lint', 'haresources', 'ha.cf', 'authkeys');
  expect(code).toBe(1);
  expect(err).toContain('haresources:1:1: error[haresources-node-unknown]');
  expect(err).not.toMatch(/^(?:ha\.cf|authkeys):/m);
});

test('compares what the nodes of a cluster have', async () => {
  const node = { 'ha.cf': haCf, authkeys };
  const files = (name: string, haresources: string): Record<string, string> =>
    Object.fromEntries(Object.entries({ ...node, haresources }).map(([file, text]) => [`${name}/${file}`, text]));
  const place = workplace({ ...files('n1', 'n1 10.0.0.5 apache\n'), ...files('n2', 'n1 10.0.0.5 nginx\n') });
  const { code, err } = await place.hacc('lint', '.');
  expect(code).toBe(1);
  expect(err).toContain('n2/haresources:1:1: error[haresources-differ]');
  expect((await place.hacc('lint', '--rule', 'haresources-differ=off', '.')).code).toBe(0);
});

test('ha.cf alone is nothing to import', async () => {
  const { code, err } = await workplace({ 'ha.cf': haCf }).hacc('import', 'ha.cf');
  expect(code).toBe(2);
  expect(err).toContain('--ha-cf');
});
