import { readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { CallFailure, reasonOf } from './failure.ts';
import { existing, writeOutputs } from './outputs.ts';
import type { Terminal } from './terminal.ts';

/** The name that a file has in a baseline: relative to the baseline, with slashes, so that a tree may move. */
function nameIn(baseline: string, file: string): string {
  return file === '-' ? '-' : relative(dirname(baseline), file).split(sep).join('/');
}

/** Reads a baseline for `--baseline`; the result leaves out of a file's findings what the baseline has. */
export async function openBaseline(
  path: string,
  terminal: Terminal,
): Promise<(file: string, diagnostics: readonly Diagnostic[]) => readonly Diagnostic[]> {
  const { newFindings, parseBaseline } = await import('../diagnostics/baseline.ts');
  const absolute = resolve(terminal.directory, path);
  let text: string;
  try {
    text = readFileSync(absolute, 'utf8');
  } catch (error) {
    throw new CallFailure(`Cannot read ${path}: ${reasonOf(error)}.`);
  }
  const baseline = parseBaseline(text);
  if (!baseline) throw new CallFailure(`${path} is no baseline; --write-baseline makes one.`);
  return (file, diagnostics) => newFindings(baseline, nameIn(absolute, file), diagnostics);
}

/** Collects findings for `--write-baseline`. */
export interface CollectedBaseline {
  add(file: string, diagnostics: readonly Diagnostic[]): void;
  /** Writes the file and says how many findings it holds. */
  write(): Promise<void>;
}

/** Begins a baseline; an existing file is replaced only where it is one. */
export async function startBaseline(path: string, terminal: Terminal): Promise<CollectedBaseline> {
  const { baselineWriter, parseBaseline } = await import('../diagnostics/baseline.ts');
  const absolute = resolve(terminal.directory, path);
  if (existing(absolute, terminal) === 'file' && !parseBaseline(readFileSync(absolute, 'utf8'))) {
    throw new CallFailure(`${path} exists and is no baseline; choose another name.`);
  }
  const writer = baselineWriter();
  return {
    add: (file, diagnostics) => writer.add(nameIn(absolute, file), diagnostics),
    async write() {
      await writeOutputs([{ path, text: writer.text(), source: absolute, secret: false }], { force: true }, terminal);
      terminal.err(`${writer.size} ${writer.size === 1 ? 'finding' : 'findings'} written to ${path}\n`);
    },
  };
}
