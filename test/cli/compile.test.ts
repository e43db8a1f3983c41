import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { workplace } from '../support/command-line.ts';

const small = 'target pacemaker-3.9\n\nnode host1\n';
const broken = 'target pacemaker-3.9\n\nprimitive a Dummy\nlocation b prefers host1\n';
const heartbeat =
  "target heartbeat-1\n\nnode host1\nprimitive ip IPaddr2 { ip=10.0.0.1 }\nlocation ip prefers host1\nheartbeat {\n  keepalive=1\n  bcast eth0\n  auth sha1 'geheim'\n}\n";

describe('compile', () => {
  test('writes to standard output', async () => {
    const { code, out, err } = await workplace({ 'a.hac': small }).hacc('compile', '--no-lint', 'a.hac');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('<cib ');
    expect(out).toContain('uname="host1"');
    expect(out.endsWith('\n')).toBe(true);
  });

  test('reads standard input', async () => {
    const { code, out } = await workplace().haccWith(small, 'compile', '--no-lint', '-');
    expect(code).toBe(0);
    expect(out).toContain('uname="host1"');
  });

  test('writes nothing while there are errors', async () => {
    const place = workplace({ 'a.hac': broken });
    const { code, out, err } = await place.hacc('compile', '--no-lint', 'a.hac', '-o', 'a.xml');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('a.hac:4:10: error[dangling-reference]');
    expect(err).toContain('1 error');
    expect(existsSync(place.path('a.xml'))).toBe(false);
  });

  test('takes the target from the flag, the file and hacc.json, in this order', async () => {
    const place = workplace({
      'hacc.json': '{ "target": "pacemaker-2.10" }',
      'own.hac': small,
      'none.hac': 'node host1\n',
    });
    const targetOf = async (...argv: string[]) =>
      /validate-with="([^"]*)"/.exec((await place.hacc('compile', '--no-lint', ...argv)).out)?.[1];
    expect(await targetOf('own.hac')).toBe('pacemaker-3.9');
    expect(await targetOf('none.hac')).toBe('pacemaker-2.10');
    expect(await targetOf('--target', 'pacemaker-3.1', 'own.hac')).toBe('pacemaker-3.1');
  });

  test('writes a section alone', async () => {
    const { out } = await workplace({ 'a.hac': small }).hacc('compile', '--no-lint', '--section', 'nodes', 'a.hac');
    expect(out).toMatch(/^(<\?xml[^>]*>\s*)?<nodes>/);
  });

  test('heartbeat-1 on standard output says what is left out', async () => {
    const { code, out, err } = await workplace({ 'a.hac': heartbeat }).hacc('compile', '--no-lint', 'a.hac');
    expect(code).toBe(0);
    expect(out).toMatch(/^host1\s+(IPaddr2::)?10\.0\.0\.1\s*$/m);
    expect(err).toContain('ha.cf and authkeys are left out here; -o DIR writes them too');
    expect(out + err).not.toContain('geheim');
  });

  test('heartbeat-1 into a directory writes all files, authkeys for its owner alone', async () => {
    const place = workplace({ 'a.hac': heartbeat });
    expect((await place.hacc('compile', '--no-lint', 'a.hac', '-o', 'ha.d')).code).toBe(0);
    expect(readdirSync(place.path('ha.d')).sort()).toEqual(['authkeys', 'ha.cf', 'haresources']);
    expect(statSync(place.path('ha.d/authkeys')).mode & 0o777).toBe(0o600);
    expect(readFileSync(place.path('ha.d/authkeys'), 'utf8')).toContain('geheim');
  });

  test('several inputs need a directory, and take their base names there', async () => {
    const place = workplace({ 'in/a.hac': small, 'in/sub/b.hac': small, 'in/.hidden/c.hac': small, 'in/x.txt': 'no' });
    const refused = await place.hacc('compile', 'in');
    expect(refused).toEqual({
      code: 2,
      out: '',
      err: 'hacc: There are several inputs; say with -o DIR where their results go.\n',
    });
    expect((await place.hacc('compile', '--no-lint', 'in', '-o', 'out')).code).toBe(0);
    expect(readdirSync(place.path('out'), { recursive: true }).sort()).toEqual(['a.xml', 'sub', 'sub/b.xml']);
  });

  test('several inputs are written whole or not at all', async () => {
    const place = workplace({ 'a.hac': small, 'b.hac': broken });
    expect((await place.hacc('compile', '--no-lint', 'a.hac', 'b.hac', '-o', 'out')).code).toBe(1);
    expect(existsSync(place.path('out'))).toBe(false);
  });

  test('inputs of one name are refused', async () => {
    const place = workplace({ 'x/a.hac': small, 'y/a.hac': small });
    const { code, err } = await place.hacc('compile', '--no-lint', 'x/a.hac', 'y/a.hac', '-o', 'out');
    expect({ code, err }).toEqual({
      code: 2,
      err: 'hacc: x/a.hac and y/a.hac would both become out/a.xml; convert them into different directories.\n',
    });
  });

  test('JSON on standard output is the findings and nothing else', async () => {
    const place = workplace({ 'a.hac': broken });
    const { code, out, err } = await place.hacc('compile', '--no-lint', '--format', 'json', 'a.hac');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(JSON.parse(out)).toMatchObject([{ file: 'a.hac', id: 'dangling-reference', severity: 'error' }]);
    writeFileSync(place.path('a.hac'), small);
    expect((await place.hacc('compile', '--no-lint', '--format', 'json', 'a.hac')).out).toBe('[]\n');
  });
});

describe('existing files', () => {
  test('of others are not replaced without --force', async () => {
    const place = workplace({ 'a.hac': small, 'a.xml': 'precious' });
    const refused = await place.hacc('compile', '--no-lint', 'a.hac', '-o', 'a.xml');
    expect(refused).toEqual({
      code: 2,
      out: '',
      err: 'hacc: a.xml exists and is not what hacc wrote from this source; --force replaces it.\n',
    });
    expect(readFileSync(place.path('a.xml'), 'utf8')).toBe('precious');
    expect((await place.hacc('compile', '--no-lint', 'a.hac', '-o', 'a.xml', '--force')).code).toBe(0);
    expect(readFileSync(place.path('a.xml'), 'utf8')).toContain('<cib ');
  });

  test('that hacc wrote from the same source are replaced, until somebody changes them', async () => {
    const place = workplace({ 'a.hac': small, 'b.hac': small.replace('host1', 'host3') });
    const write = async (name: string) => (await place.hacc('compile', '--no-lint', name, '-o', 'a.xml')).code;
    expect(await write('a.hac')).toBe(0);
    writeFileSync(place.path('a.hac'), small.replace('host1', 'host2'));
    expect(await write('a.hac')).toBe(0);
    expect(readFileSync(place.path('a.xml'), 'utf8')).toContain('host2');
    expect(await write('b.hac')).toBe(2);
    writeFileSync(place.path('a.xml'), `${readFileSync(place.path('a.xml'), 'utf8')}<!-- mine -->`);
    writeFileSync(place.path('a.hac'), small);
    expect(await write('a.hac')).toBe(2);
  });

  test('leave no temporary files, whatever happens', async () => {
    const place = workplace({ 'a.hac': small, 'b.hac': small, 'out/b.xml': 'precious' });
    expect((await place.hacc('compile', '--no-lint', 'a.hac', 'b.hac', '-o', 'out')).code).toBe(2);
    expect(readdirSync(place.path('out'))).toEqual(['b.xml']);
    expect((await place.hacc('compile', '--no-lint', 'a.hac', '-o', 'out')).code).toBe(0);
    expect(readdirSync(place.path('out')).sort()).toEqual(['a.xml', 'b.xml']);
  });

  test('a file where a folder should be is told', async () => {
    const place = workplace({ 'a.hac': small, file: '' });
    const { code, err } = await place.hacc('compile', '--no-lint', 'a.hac', '-o', 'file/a.xml');
    expect({ code, err }).toEqual({
      code: 2,
      err: 'hacc: Cannot write file/a.xml: a file is in the way.\n',
    });
  });

  test('a full disk is told', async () => {
    const { code, err } = await workplace({ 'a.hac': small }).hacc('compile', '--no-lint', 'a.hac', '-o', '/dev/full');
    expect({ code, err }).toEqual({ code: 2, err: 'hacc: Cannot write /dev/full: the disk is full.\n' });
  });

  test.skipIf(!existsSync('/proc/self'))('a folder in a file system that takes none', async () => {
    const { code, err } = await workplace({ 'a.hac': small }).hacc(
      'compile',
      '--no-lint',
      'a.hac',
      '-o',
      '/proc/none/a.xml',
    );
    expect({ code, err }).toEqual({
      code: 2,
      err: 'hacc: Cannot write /proc/none/a.xml: there is no such file or directory.\n',
    });
  });
});

describe('hacc-ignore', () => {
  test('lets a file with a known error compile', async () => {
    const text = broken.replace('location', '# hacc-ignore dangling-reference: b comes with the next change\nlocation');
    const { code, out } = await workplace({ 'a.hac': text }).hacc('compile', '--no-lint', 'a.hac');
    expect(code).toBe(0);
    expect(out).toContain('rsc="b"');
  });
});

describe('levels', () => {
  test('of --rule win over those of hacc.json', async () => {
    const place = workplace({ 'a.hac': broken, 'hacc.json': '{ "rules": { "dangling-reference": "off" } }' });
    expect((await place.hacc('compile', '--no-lint', 'a.hac')).code).toBe(0);
    const { code, err } = await place.hacc('compile', '--no-lint', '--rule', 'dangling-reference=warning', 'a.hac');
    expect(code).toBe(0);
    expect(err).toContain('warning[dangling-reference]');
    expect((await place.hacc('compile', '--no-lint', '--rule', 'dangling-reference=error', 'a.hac')).code).toBe(1);
  });

  test('of unknown findings are told', async () => {
    const place = workplace({ 'a.hac': small });
    expect(await place.hacc('compile', '--rule', 'dangling-referense=off', 'a.hac')).toEqual({
      code: 2,
      out: '',
      err: 'hacc: --rule: there is no finding called dangling-referense. Did you mean dangling-reference?\n',
    });
  });
});
