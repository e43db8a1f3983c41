import { describe, expect, test } from 'vitest';
import { workplace } from '../support/command-line.ts';

describe('bad input gets a clear error', () => {
  test('binary that is no UTF-8', async () => {
    const place = workplace({ 'a.hac': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 0, 0, 0x80, 0xff, 0]) });
    expect(await place.hacc('compile', 'a.hac')).toEqual({
      code: 2,
      out: '',
      err: 'hacc: Cannot read a.hac: it is no UTF-8 text. Save it as UTF-8.\n',
    });
  });

  test('binary that could be text', async () => {
    const place = workplace({ 'a.hac': 'node a\0\0\0 b\0' });
    const { code, out, err } = await place.hacc('compile', 'a.hac');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^a\.hac:1:\d+: error\[binary-input\]: This is no text: it holds a NUL byte\n/);
    expect(err.match(/error\[/g)).toHaveLength(1);
  });

  test('XML instead of .hac', async () => {
    const { code, err } = await workplace({ 'a.hac': '<cib/>' }).hacc('compile', 'a.hac');
    expect(code).toBe(1);
    expect(err).toContain('error[wrong-kind-of-input]: This is XML, not .hac');
    expect(err).toContain('help: Turn it into .hac first: hacc import a.hac');
  });

  const sample =
    'target pacemaker-3.9\nprimitive vip IPaddr2 {\n  ip="10.0.0.1"\n  op monitor interval=10s { a=\'b\' }\n}\nlocation vip avoids where (a == b or not defined c)\norder (vip x) -> y\n';

  test('truncated anywhere, it is no defect, and faults have a place', async () => {
    for (let length = 0; length <= sample.length; length++) {
      const { code, err } = await workplace().haccWith(sample.slice(0, length), 'compile', '--no-lint', '-');
      expect([0, 1], `${length}: ${err}`).toContain(code);
      if (code === 1) expect(err).toMatch(/^-:\d+:\d+: (error|warning)\[/);
    }
  });

  test('XML truncated anywhere, too', async () => {
    const xml =
      '<?xml version="1.0"?><cib validate-with="pacemaker-3.9"><configuration><resources><primitive id="a" class="ocf" type="x"/><!-- c --></resources></configuration></cib>';
    for (let length = 0; length <= xml.length; length++) {
      const { code, err } = await workplace().haccWith(xml.slice(0, length), 'import', '--from', 'cib', '-');
      expect([0, 1], `${length}: ${err}`).toContain(code);
    }
  });

  test('entities are not expanded', async () => {
    const bomb =
      '<!DOCTYPE cib [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><cib><configuration>&x;&b;</configuration></cib>';
    const { code, out, err } = await workplace({ 'a.xml': bomb }).hacc('import', 'a.xml');
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(/^a\.xml:1:\d+: error\[/);
    expect(err).not.toContain('root:');
  });
});

describe('hostile input is answered without a stack trace', () => {
  const cases: readonly (readonly [string, (size: number) => string])[] = [
    ['opening braces', (size) => '{'.repeat(size)],
    ['nested blocks', (size) => 'group a {\n'.repeat(size / 10)],
    ['parentheses of a rule', (size) => `location a avoids where ${'('.repeat(size)}`],
    ['closing braces', (size) => '}\n'.repeat(size / 2)],
    ['one long word', (size) => `node ${'a'.repeat(size)}`],
    ['quotes', (size) => '"'.repeat(size)],
    ['comments', (size) => '# x\n'.repeat(size / 4)],
    ['unknown statements', (size) => 'foo bar\n'.repeat(size / 8)],
  ];

  test.each(cases)(
    '%s',
    async (_, make) => {
      const { code, err } = await workplace().haccWith(make(200_000), 'compile', '--no-lint', '-');
      expect([0, 1]).toContain(code);
      expect(err).not.toMatch(/\n\s+at /);
    },
    240_000,
  );

  test('of a text that is broken all over, nothing is told but its first faults', async () => {
    const { code, err } = await workplace().haccWith('group a {\n'.repeat(200), 'compile', '-');
    expect(code).toBe(1);
    expect(err.match(/^-:\d+:\d+: \w+\[[\w-]+\]/gm)!.every((line) => line.endsWith('[unclosed-bracket]'))).toBe(true);
    expect(err).toMatch(/\n100 errors\n$/);
  });

  test('deeply nested XML', async () => {
    const xml = `${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}`;
    const { code, err } = await workplace({ 'a.xml': xml }).hacc('import', 'a.xml');
    expect(code).toBe(1);
    expect(err).toMatch(/^a\.xml:1:\d+: error\[xml-too-deep/);
  });
});
