import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { workplace } from '../support/command-line.ts';

const bad = 'target pacemaker-3.9\noptions { stonith-enabled=false }\n';

test('a baseline leaves out what was found before, also on other lines, and nothing else', async () => {
  const place = workplace({ 'site/a.hac': bad, 'site/b.hac': bad });
  const written = await place.hacc('lint', '--write-baseline', 'site/known.json', 'site');
  expect(written).toEqual({ code: 0, out: '', err: '2 findings written to site/known.json\n' });
  expect(JSON.parse(readFileSync(place.path('site/known.json'), 'utf8'))).toEqual({
    version: 1,
    findings: [
      { file: 'a.hac', id: 'fencing-disabled', message: 'Fencing is switched off by stonith-enabled=false' },
      { file: 'b.hac', id: 'fencing-disabled', message: 'Fencing is switched off by stonith-enabled=false' },
    ],
  });

  writeFileSync(place.path('site/a.hac'), `# moved\n\n${bad}`);
  expect(await place.hacc('lint', '--baseline', 'site/known.json', 'site')).toEqual({ code: 0, out: '', err: '' });

  writeFileSync(place.path('site/b.hac'), `${bad}node alpha as 1 { dc=1 }\nprimitive cli-x Dummy\n`);
  const { code, out } = await place.hacc('lint', '--baseline', 'site/known.json', '--format', 'json', 'site/b.hac');
  expect(code).toBe(1);
  const ids = (JSON.parse(out) as { id: string }[]).map(({ id }) => id);
  expect(ids).toContain('reserved-id-prefix');
  expect(ids).not.toContain('fencing-disabled');
});

test('a second finding of the same words is new', async () => {
  const device = (name: string): string =>
    `primitive ${name} stonith:fence_ipmilan {\n  ip=10.0.0.1\n  pcmk_host_map=alpha\n}\n`;
  const place = workplace({ 'a.hac': device('one') });
  await place.hacc('lint', '--write-baseline', 'known.json', 'a.hac');
  writeFileSync(place.path('a.hac'), `${device('one')}${device('two')}`);
  const { out } = await place.hacc('lint', '--baseline', 'known.json', '--format', 'json', 'a.hac');
  const found = JSON.parse(out) as { id: string; range: { start: { line: number } } }[];
  expect(found.filter(({ id }) => id === 'host-map-invalid').map(({ range }) => range.start.line)).toEqual([7]);
});

test('what is no baseline is refused, and never overwritten', async () => {
  const place = workplace({ 'a.hac': bad, 'notes.json': '{"version": 1}', 'notes.txt': 'mine' });
  for (const name of ['notes.json', 'notes.txt']) {
    const { code, err } = await place.hacc('lint', '--baseline', name, 'a.hac');
    expect({ code, err }).toEqual({ code: 2, err: `hacc: ${name} is no baseline; --write-baseline makes one.\n` });
    expect((await place.hacc('lint', '--write-baseline', name, 'a.hac')).code).toBe(2);
  }
  expect((await place.hacc('lint', '--baseline', 'missing.json', 'a.hac')).code).toBe(2);
  expect((await place.hacc('lint', '--fix', '--write-baseline', 'known.json', 'a.hac')).code).toBe(2);
  expect(readFileSync(place.path('notes.txt'), 'utf8')).toBe('mine');
});
