import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../compiler/cli/run.ts';

/** What a call of hacc left behind. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A directory of its own for one test, with a cache that no other test sees. */
export interface Workplace {
  readonly directory: string;
  path(name: string): string;
  /** Runs hacc in this process, in this directory. */
  hacc(...argv: string[]): Promise<Outcome>;
  /** The same with text on standard input. */
  haccWith(input: string | Uint8Array, ...argv: string[]): Promise<Outcome>;
  readonly environment: Record<string, string | undefined>;
}

/** Makes a directory with files, and takes it away after the test. */
export function workplace(files: Readonly<Record<string, string | Uint8Array>> = {}): Workplace {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'hacc-test-')));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), content);
  }
  const environment: Record<string, string | undefined> = { XDG_CACHE_HOME: join(directory, '.cache') };
  const haccWith = async (input: string | Uint8Array, ...argv: string[]): Promise<Outcome> => {
    let out = '';
    let err = '';
    const code = await run(argv, {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      input: (limit) => (input.length > limit ? undefined : Buffer.from(input)),
      environment,
      directory,
      interactive: false,
    });
    return { code, out, err };
  };
  return {
    directory,
    path: (name) => join(directory, name),
    hacc: (...argv) => haccWith('', ...argv),
    haccWith,
    environment,
  };
}
