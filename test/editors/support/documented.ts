import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { removeFolder } from '../../support/process-group.mjs';

const project = join(import.meta.dirname, '../../..');

/** The blocks of a language in the section of docs/editors.md that has this heading. */
export function documentedBlocks(heading: string, language: string): readonly string[] {
  const [, section = ''] = readFileSync(join(project, 'docs/editors.md'), 'utf8').split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  return [...own.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'gm'))].map((match) => match[1]!);
}

/** A sample with one misspelt name in it, as a file of its own in a home of its own, with `hacc` on the path. */
export interface Desk {
  readonly home: string;
  readonly file: string;
  /** The sample as it should be. */
  readonly sample: string;
  /** The bundle that `hacc` on the path is. */
  readonly program: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Runs a program that prints JSON at its end. */
  run(editor: string, words: readonly string[]): Readonly<Record<string, unknown>>;
}

/** Sets up a desk for the running test, which takes it away again. */
export function newDesk(): Desk {
  const home = mkdtempSync(join(tmpdir(), 'hacc-editor-'));
  onTestFinished(() => removeFolder(home));
  const sample = readFileSync(join(project, 'samples/drbd-web.hac'), 'utf8');
  const file = join(home, 'web.hac');
  writeFileSync(file, sample.replace('colocation web-service', 'colocation web-servise'));
  mkdirSync(join(home, 'bin'));
  const program = join(project, 'dist/hacc.cjs');
  symlinkSync(program, join(home, 'bin/hacc'));
  const path = [join(home, 'bin'), process.env.PATH].join(delimiter);
  const environment = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    PATH: path,
    FILE: file,
  };
  return {
    home,
    file,
    sample,
    program,
    environment,
    run(editor, words) {
      const { stdout, stderr } = spawnSync(editor, words, {
        cwd: home,
        env: environment,
        encoding: 'utf8',
        timeout: 120_000,
      });
      const last = stdout.trim().split('\n').at(-1) ?? '';
      if (!last.startsWith('{')) throw new Error(`There is no report of ${editor}:\n${stdout}\n${stderr}`);
      return JSON.parse(last) as Readonly<Record<string, unknown>>;
    },
  };
}
