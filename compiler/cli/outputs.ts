import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { CallFailure, reasonOf } from './failure.ts';
import { makeDirectory } from './make-directory.ts';
import type { Terminal } from './terminal.ts';

/** A file that a command wants to write. */
export interface Output {
  /** As the user would name it. */
  readonly path: string;
  readonly text: string;
  /** The absolute path of the document it was made from, `-` for standard input. */
  readonly source: string;
  /** It holds a secret: mode 0600. */
  readonly secret: boolean;
}

export interface WriteOptions {
  /** Replaces whatever file is there. */
  readonly force: boolean;
}

type Existing = 'nothing' | 'file' | 'directory' | 'device';

/** What stands at a path; nothing where its folder is none, which writing will tell. */
export function existing(path: string, terminal: Terminal): Existing {
  try {
    const found = statSync(resolve(terminal.directory, path), { throwIfNoEntry: false });
    if (!found) return 'nothing';
    if (found.isDirectory()) return 'directory';
    return found.isFile() ? 'file' : 'device';
  } catch {
    return 'nothing';
  }
}

/** Whether `-o` names a directory: it is one, or ends in a slash, or several results are to go there. */
export function isDirectoryOutput(path: string, several: boolean, terminal: Terminal): boolean {
  return several || path.endsWith('/') || existing(path, terminal) === 'directory';
}

interface Plan {
  readonly output: Output;
  readonly absolute: string;
  readonly temporary: string;
  readonly mode: number;
}

type Written = typeof import('./written.ts');

function planOf(
  output: Output,
  { force }: WriteOptions,
  { wroteBefore }: Written,
  terminal: Terminal,
): Plan | 'device' | 'same' {
  let absolute = resolve(terminal.directory, output.path);
  const there = existing(absolute, terminal);
  if (there === 'device') return 'device';
  if (there === 'directory') throw new CallFailure(`Cannot write ${output.path}: it is a directory.`);
  let mode = 0o666 & ~process.umask();
  if (there === 'file') {
    absolute = realpathSync(absolute);
    const content = readFileSync(absolute);
    mode = statSync(absolute).mode & 0o777;
    const same = content.equals(Buffer.from(output.text));
    if (same && (!output.secret || mode === 0o600)) return 'same';
    if (!force && !same && !wroteBefore(absolute, output.source, content, terminal)) {
      throw new CallFailure(`${output.path} exists and is not what hacc wrote from this source; --force replaces it.`);
    }
  }
  const temporary = join(dirname(absolute), `.hacc-${process.pid}-${Math.random().toString(36).slice(2, 10)}.tmp`);
  return { output, absolute, temporary, mode: output.secret ? 0o600 : mode };
}

function refuseTwins(outputs: readonly Output[], terminal: Terminal): void {
  const sources = new Map<string, string>();
  for (const { path, source } of outputs) {
    const absolute = resolve(terminal.directory, path);
    const other = sources.get(absolute);
    if (other !== undefined) {
      const [first, second] = [other, source].map((name) => relative(terminal.directory, name) || name);
      throw new CallFailure(
        `${first} and ${second} would both become ${path}; convert them into different directories.`,
      );
    }
    sources.set(absolute, source);
  }
}

/**
 * Writes files whole or not at all: everything goes to temporary files beside the targets first, which are renamed when all
 * of them stand. Makes missing directories. A `CallFailure` says what cannot be written, and then nothing was replaced.
 */
export async function writeOutputs(
  outputs: readonly Output[],
  options: WriteOptions,
  terminal: Terminal,
): Promise<void> {
  if (outputs.length === 0) return;
  refuseTwins(outputs, terminal);
  // Only here, as node:crypto behind it takes a tenth of the start of a command.
  const written = await import('./written.ts');
  const plans: Plan[] = [];
  let current = '';
  try {
    for (const output of outputs) {
      current = output.path;
      const plan = planOf(output, options, written, terminal);
      if (plan === 'device') writeFileSync(resolve(terminal.directory, output.path), output.text);
      else if (plan !== 'same') plans.push(plan);
    }
    for (const { output, temporary, mode } of plans) {
      current = output.path;
      makeDirectory(dirname(temporary));
      writeFileSync(temporary, output.text, { mode: output.secret ? 0o600 : mode, flag: 'wx' });
      chmodSync(temporary, mode);
    }
    for (const { output, temporary, absolute } of plans) {
      current = output.path;
      renameSync(temporary, absolute);
      written.rememberWritten(absolute, output.source, output.text, terminal);
    }
  } catch (error) {
    for (const { temporary } of plans) if (existing(temporary, terminal) === 'file') rmSync(temporary);
    if (error instanceof CallFailure) throw error;
    throw new CallFailure(`Cannot write ${current}: ${reasonOf(error)}.`);
  }
}
