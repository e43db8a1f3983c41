import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { workplace } from '../support/command-line.ts';

function cib(resources: string, constraints = ''): string {
  return `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="1" num_updates="0"><configuration><crm_config/><nodes/><resources>${resources}</resources><constraints>${constraints}</constraints></configuration><status/></cib>\n`;
}

const clean = cib('<primitive id="a" class="ocf" provider="heartbeat" type="Dummy"/>');
const dangling = cib(
  '<primitive id="a" class="ocf" provider="heartbeat" type="Dummy"/>',
  '<rsc_location id="l" rsc="gone" node="n" score="1"/>',
);

const prose =
  'hacc: Cannot tell what - is: neither CIB XML nor haresources. Say it with --from cib or --from haresources.\n';

describe('import', () => {
  test('prints .hac', async () => {
    expect(await workplace({ 'a.xml': clean }).hacc('import', 'a.xml')).toEqual({
      code: 0,
      out: 'target pacemaker-3.9\ncib epoch=1\n\nprimitive a Dummy\n',
      err: '',
    });
  });

  test('keeps what is wrong, says so, and marks it so that it compiles', async () => {
    const place = workplace({ 'a.xml': dangling });
    const { code, out, err } = await place.hacc('import', '-o', 'a.hac', 'a.xml');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/^a\.xml:1:\d+: warning\[dangling-reference\]/);
    const text = readFileSync(place.path('a.hac'), 'utf8');
    expect(text).toMatch(/# hacc-ignore [a-z, -]*dangling-reference: .+\nlocation gone /);
    const compiled = await place.hacc('compile', '--no-lint', 'a.hac');
    expect(compiled.code).toBe(0);
    expect(compiled.out).toContain('rsc="gone"');
  });

  test('tells line and column of XML that is not well-formed, and writes nothing', async () => {
    const place = workplace({ 'a.xml': '<cib>\n  <configuration>\n</cib>\n' });
    const { code, err } = await place.hacc('import', 'a.xml', '-o', 'a.hac');
    expect(code).toBe(1);
    expect(err).toMatch(/^a\.xml:[23]:\d+: error\[not-well-formed\]/);
    expect(existsSync(place.path('a.hac'))).toBe(false);
  });

  test('takes haresources with ha.cf and authkeys, and hides the result that holds the key', async () => {
    const place = workplace({
      haresources: 'node1 10.0.0.1 Filesystem::/dev/sda1::/mnt::ext3\n',
      'ha.cf': 'keepalive 1\nbcast eth0\nnode node1 node2\n',
      authkeys: 'auth 1\n1 sha1 geheim\n',
    });
    const { code } = await place.hacc(
      'import',
      'haresources',
      '--ha-cf',
      'ha.cf',
      '--authkeys',
      'authkeys',
      '-o',
      'a.hac',
    );
    expect(code).toBe(0);
    const text = readFileSync(place.path('a.hac'), 'utf8');
    expect(text).toMatch(/^target heartbeat-1$/m);
    expect(text).toContain('bcast eth0');
    expect(text).toContain('geheim');
    expect(statSync(place.path('a.hac')).mode & 0o777).toBe(0o600);
  });

  test('of a directory writes each document under its base name', async () => {
    const place = workplace({ 'in/a.xml': clean, 'in/b.xml': clean, 'in/readme': 'x' });
    expect((await place.hacc('import', 'in', '-o', 'out')).code).toBe(0);
    expect(readdirSync(place.path('out')).sort()).toEqual(['a.hac', 'b.hac']);
  });

  test.each([
    ['alice 10.0.0.1 httpd\n', 0, ''],
    ['primitive a Dummy\n', 2, 'hacc: - is .hac already; hacc compile turns it into configuration.\n'],
    ['Signon to CIB failed: not connected\n', 2, prose],
    ['group g {\n  primitiv a Dummy\n}\n', 2, prose],
    ['', 1, /^-:1:1: error\[not-well-formed\]: .* there is no element in it$/m],
    [' \n', 1, /^-:1:1: error\[not-well-formed\]: .* there is no element in it$/m],
  ])('guesses what %j on standard input is', async (input, code, message) => {
    const result = await workplace({}).haccWith(input, 'import', '-');
    expect(result.code).toBe(code);
    if (typeof message === 'string') expect(result.err).toBe(message);
    else expect(result.err).toMatch(message);
  });

  test('of .hac is refused with what to do', async () => {
    const { code, err } = await workplace({ 'a.hac': '' }).hacc('import', 'a.hac');
    expect({ code, err }).toEqual({
      code: 2,
      err: 'hacc: a.hac is .hac already; hacc compile turns it into configuration.\n',
    });
  });
});

describe('lint', () => {
  test('of CIB XML has places in the XML', async () => {
    const place = workplace({ 'a.xml': dangling });
    const { code, out } = await place.hacc('lint', '--format', 'json', 'a.xml');
    expect(code).toBe(1);
    const found = (JSON.parse(out) as { id: string; file: string; range: { start: { column: number } } }[]).find(
      ({ id }) => id === 'dangling-reference',
    )!;
    expect(found.file).toBe('a.xml');
    expect(dangling.slice(found.range.start.column - 1)).toMatch(/^"?gone"/);
  });

  test('--max-warnings fails when there are more', async () => {
    const place = workplace({ 'a.hac': '# hacc-ignore dangling-reference: nothing there\nnode a\n' });
    const off = ['lint', '--rule', 'unused-ignore=warning', 'a.hac'];
    const before = await place.hacc(...off, '--max-warnings', '100');
    expect(before.code).toBe(0);
    const { code, err } = await place.hacc(...off, '--max-warnings', '0');
    expect(code).toBe(1);
    expect(err).toMatch(/hacc: there are \d+ warnings, more than --max-warnings 0 allows\.\n$/);
  });
});

describe('conformance', () => {
  test('proves round trips and counts them', async () => {
    const place = workplace({
      'in/a.xml': clean,
      'in/b.xml': dangling,
      'in/c.xml': '<cib>',
      'in/haresources': 'n1 10.0.0.1\n',
    });
    const { code, out, err } = await place.hacc('conformance', 'in');
    expect(err).toBe('');
    expect(out.split('\n').slice(0, 3)).toEqual([
      'level     files    kept    lost refused',
      'exact         4       3       0       1',
      'ids           4       3       0       1',
    ]);
    expect(out).toMatch(/refused \(exact\) in\/c\.xml: /);
    expect(out).toMatch(/explicit structural ids in the median file/);
    expect(code).toBe(0);
  });
});
