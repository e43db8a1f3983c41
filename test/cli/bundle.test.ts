import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { workplace } from '../support/command-line.ts';

const bundle = fileURLToPath(new URL('../../dist/hacc.cjs', import.meta.url));

function hacc(directory: string, argv: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...argv], {
    cwd: directory,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, XDG_CACHE_HOME: `${directory}/.cache`, NO_COLOR: undefined, FORCE_COLOR: undefined },
  });
  return { code: status, out: stdout, err: stderr };
}

beforeAll(() => {
  if (!existsSync(bundle)) throw new Error('There is no bundle; npm run build makes it.');
});

describe('the bundle', () => {
  test('compiles and imports as a process of its own', () => {
    const place = workplace({ 'a.hac': 'target pacemaker-3.9\n\nnode host1\n' });
    const compiled = hacc(place.directory, ['compile', '--no-lint', 'a.hac']);
    expect(compiled).toMatchObject({ code: 0, err: '' });
    expect(hacc(place.directory, ['import', '-'], compiled.out)).toEqual({
      code: 0,
      out: 'target pacemaker-3.9\n\nnode host1\n',
      err: '',
    });
  });

  test('colours its messages only where that is asked for', () => {
    const place = workplace({ 'a.hac': 'nod host1\n' });
    expect(hacc(place.directory, ['compile', 'a.hac']).err).not.toContain('\u001b');
    expect(hacc(place.directory, ['compile', '--color', 'always', 'a.hac']).err).toContain('\u001b[1;31merror');
  });

  test('reads any amount of standard input, and writes any amount of output', () => {
    const place = workplace();
    const text = `target pacemaker-3.9\n\n${Array.from({ length: 20_000 }, (_, index) => `node host${index}\n`).join('')}`;
    const { code, out } = hacc(place.directory, ['fmt', '-'], text);
    expect({ code, length: out.length }).toEqual({ code: 0, length: text.length });
  });

  test('does not mind a reader that has seen enough', async () => {
    const place = workplace({
      'a.hac': `target pacemaker-3.9\n\n${Array.from({ length: 50_000 }, (_, index) => `node host${index}\n`).join('')}`,
    });
    const child = spawn(process.execPath, [bundle, 'fmt', 'a.hac'], { cwd: place.directory });
    let err = '';
    child.stderr.on('data', (data: Buffer) => {
      err += data.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test('says what is wrong in one line, without a stack', () => {
    const { code, out, err } = hacc(workplace().directory, ['compile', 'none.hac']);
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: 'hacc: Cannot read none.hac: there is no such file or directory.\n',
    });
  });

  test('starts at little more than the cost of node itself', () => {
    const seconds = (argv: readonly string[]): number => {
      const script = `TIMEFORMAT='%U %S'; time "$@" >/dev/null 2>&1`;
      const times = Array.from({ length: 5 }, () => {
        const { stderr } = spawnSync('bash', ['-c', script, 'bash', process.execPath, ...argv], { encoding: 'utf8' });
        const [user = 9, system = 9] = stderr.trim().split(/\s+/).map(Number);
        return user + system;
      });
      return Math.min(...times);
    };
    expect(seconds([bundle, '--version'])).toBeLessThan(seconds(['-e', '0']) + 0.1);
  });
});

describe('the code that V8 made of it', () => {
  /** Tells on standard error what V8 says of the code. */
  const spy = `
    const vm = require('node:vm');
    vm.Script = class extends vm.Script {
      constructor(...given) {
        super(...given);
        process.stderr.write('rejected: ' + this.cachedDataRejected);
      }
    };`;
  const asked = '<nodes>\n  <node id="host1" uname="host1"/>\n</nodes>\n';

  /** What a copy of the executables says, after a change to the code. */
  function compiled(change: (file: string) => void, ...flags: readonly string[]) {
    const { directory } = workplace({ 'a.hac': 'target pacemaker-3.9\n\nnode host1\n', 'spy.cjs': spy });
    const dist = join(directory, 'dist');
    cpSync(dirname(bundle), dist, { recursive: true });
    change(join(dist, 'compile.code'));
    const argv = [...flags, '--require', './spy.cjs', join(dist, 'hacc.cjs'), 'compile', '--section', 'nodes', 'a.hac'];
    const { stdout, stderr } = spawnSync(process.execPath, argv, { cwd: directory, encoding: 'utf8' });
    return { out: stdout, err: stderr };
  }

  test('is taken', () => {
    expect(compiled(() => {})).toEqual({ out: asked, err: 'rejected: false' });
  });

  test('is not taken by a V8 of other flags, which does without', () => {
    expect(compiled(() => {}, '--no-opt')).toEqual({ out: asked, err: 'rejected: true' });
  });

  test('may be missing, or be that of another program', () => {
    const without = { out: asked, err: 'rejected: undefined' };
    expect(compiled((file) => rmSync(file))).toEqual(without);
    const otherwise = (file: string): void => {
      const code = readFileSync(file);
      code.write('other');
      writeFileSync(file, code);
    };
    expect(compiled(otherwise)).toEqual(without);
  });

  test('may be cut off', () => {
    const cut = (file: string): void => writeFileSync(file, readFileSync(file).subarray(0, 1000));
    expect(compiled(cut)).toEqual({ out: asked, err: 'rejected: true' });
  });
});
