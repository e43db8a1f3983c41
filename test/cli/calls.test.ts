import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { workplace } from '../support/command-line.ts';

describe('wrong calls', () => {
  test('a missing file', async () => {
    expect(await workplace().hacc('compile', 'none.hac')).toEqual({
      code: 2,
      out: '',
      err: 'hacc: Cannot read none.hac: there is no such file or directory.\n',
    });
  });

  test('a directory without .hac files', async () => {
    const { code, err } = await workplace({ 'empty/x.txt': '' }).hacc('compile', 'empty');
    expect({ code, err }).toEqual({ code: 2, err: 'hacc: empty holds no file that this command takes.\n' });
  });

  test('unknown commands, flags, targets and sections', async () => {
    const place = workplace({ 'a.hac': '' });
    for (const argv of [
      ['compil', 'a.hac'],
      ['compile', '--taget', 'heartbeat-1', 'a.hac'],
      ['compile', '--target', 'pacemaker-9', 'a.hac'],
      ['compile', '--section', 'things', 'a.hac'],
      ['compile', '--rule', 'x', 'a.hac'],
      ['compile'],
      ['lint', '--max-warnings', 'many', 'a.hac'],
      [],
    ]) {
      const { code, out, err } = await place.hacc(...argv);
      expect({ argv, code, out }).toEqual({ argv, code: 2, out: '' });
      expect(err).not.toMatch(/\n\s+at /);
      expect(err.length).toBeGreaterThan(20);
    }
    expect((await place.hacc('compile', '--target', 'pacemaker-3.99', 'a.hac')).err).toContain(
      'Did you mean pacemaker-3.9?',
    );
  });

  test('standard input twice', async () => {
    const { code, err } = await workplace().hacc('lint', '-', '-');
    expect({ code, err }).toEqual({ code: 2, err: 'hacc: Standard input (-) can be read only once.\n' });
  });
});

describe('help', () => {
  test('the version', async () => {
    expect(await workplace().hacc('--version')).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' });
  });

  test.each(['compile', 'import', 'lint', 'fmt', 'explain', 'conformance', 'agents'])(
    '%s --help ends in an example',
    async (command) => {
      const { code, out, err } = await workplace().hacc(command, '--help');
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(new RegExp(`^Usage: hacc ${command} `));
      expect(out).toMatch(new RegExp(`\\nExamples?:\\n(?:  .*\\n)*  .*hacc ${command} .*\\n+$`));
      expect(out).toContain('--color');
    },
  );

  test('explain says what a finding means', async () => {
    const { code, out } = await workplace().hacc('explain', 'unused-ignore');
    expect(code).toBe(0);
    expect(out).toMatch(/^unused-ignore \(warning\)\n\n[\s\S]*Not so:\n\n {4}# hacc-ignore[\s\S]*But so:/);
    const unknown = await workplace().hacc('explain', 'unused-ignored');
    expect(unknown).toEqual({
      code: 2,
      out: '',
      err: 'hacc: There is no finding called unused-ignored. Did you mean unused-ignore?\n',
    });
  });
});

describe('settings', () => {
  test('faults of hacc.json are told with their place, once', async () => {
    const place = workplace({
      'a.hac': '',
      'b.hac': '',
      'hacc.json':
        '{\n  "target": "pacemaker-3.99",\n  "rulez": 1,\n  "rules": { "unused-ignore": "of", "nothing-such": "off" }\n}\n',
    });
    const { code, out } = await place.hacc('lint', '--format', 'json', 'a.hac', 'b.hac');
    expect(code).toBe(1);
    const found = (JSON.parse(out) as { file: string; message: string; range: { start: unknown } }[])
      .filter(({ file }) => file === 'hacc.json')
      .map(({ message, range }) => ({ message, at: range.start }));
    expect(found).toEqual([
      { message: 'pacemaker-3.99 is no target', at: { line: 2, column: 13 } },
      { message: 'rulez is no setting', at: { line: 3, column: 3 } },
      { message: 'This is no level', at: { line: 4, column: 31 } },
      { message: 'hacc has no finding called nothing-such', at: { line: 4, column: 37 } },
    ]);
  });

  test('a hacc.json that is no JSON is told', async () => {
    const place = workplace({ 'a.hac': '', 'hacc.json': '{ "target": }' });
    const { code, err } = await place.hacc('lint', 'a.hac');
    expect(code).toBe(1);
    expect(err).toContain('hacc.json:1:13: error[settings]: This is no JSON: a value was expected here');
  });

  test('the nearest hacc.json holds', async () => {
    const place = workplace({
      'hacc.json': '{ "target": "pacemaker-3.1" }',
      'sub/hacc.json': '{ "target": "pacemaker-3.2" }',
      'sub/deep/a.hac': 'node a\n',
    });
    expect((await place.hacc('compile', '--no-lint', 'sub/deep/a.hac')).out).toContain('validate-with="pacemaker-3.2"');
  });
});
