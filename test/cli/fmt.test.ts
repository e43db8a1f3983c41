import { chmodSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { workplace } from '../support/command-line.ts';

const untidy = 'node    host1\n\n\n\nnode host2   {standby=on}\n';
const tidy = 'node host1\n\nnode host2 { standby=on }\n';

test('fmt prints the file in the one style', async () => {
  const place = workplace({ 'a.hac': untidy });
  expect(await place.hacc('fmt', 'a.hac')).toEqual({ code: 0, out: tidy, err: '' });
  expect(await place.haccWith(untidy, 'fmt', '-')).toEqual({ code: 0, out: tidy, err: '' });
  expect(readFileSync(place.path('a.hac'), 'utf8')).toBe(untidy);
});

test('fmt --check names the files that are not in the style', async () => {
  const place = workplace({ 'a.hac': untidy, 'b.hac': tidy });
  expect(await place.hacc('fmt', '--check', 'a.hac', 'b.hac')).toEqual({ code: 1, out: 'a.hac\n', err: '' });
  expect(await place.hacc('fmt', '--check', 'b.hac')).toEqual({ code: 0, out: '', err: '' });
});

test('fmt --write writes back, keeps the mode, and leaves broken files alone', async () => {
  const broken = 'node host1 {\n';
  const place = workplace({ 'a.hac': untidy, 'b.hac': broken });
  chmodSync(place.path('a.hac'), 0o640);
  const { code, out, err } = await place.hacc('fmt', '--write', 'a.hac', 'b.hac');
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('b.hac:1:');
  expect(readFileSync(place.path('a.hac'), 'utf8')).toBe(tidy);
  expect(statSync(place.path('a.hac')).mode & 0o777).toBe(0o640);
  expect(readFileSync(place.path('b.hac'), 'utf8')).toBe(broken);
});

test('fmt of several files needs to know what to do with them', async () => {
  const { code, err } = await workplace({ 'a.hac': tidy, 'b.hac': tidy }).hacc('fmt', 'a.hac', 'b.hac');
  expect({ code, err }).toEqual({
    code: 2,
    err: 'hacc: There are several inputs; say --write to write them back or --check to check them.\n',
  });
});
