import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type { Program } from './main.ts';

/*
 * The command line is some 1.3 MB of program. V8 would read all of it at each start, and compile what is used; that takes as
 * long as a small file takes in all. So the build runs the program once and keeps the code that V8 made then, in a file beside
 * it. V8 takes the code only with its own version and flags; with others the program is compiled as ever.
 */

/** How many characters at the end of the program say which one it is; the file of its code begins with the same. */
const stampLength = 64;

/** The program, which stands beside the file that starts it, as does its code. */
const programName = 'command-line.cjs';

/** The commands for which the build keeps code: each uses another part of the program, and unused code takes time too. */
export const commandsWithCode = ['compile', 'import', 'lint', 'fmt'] as const;

/** The name of the file with the code for a command; what has none of its own shares most with compile. */
export function codeName(command: string | undefined): string {
  return `${commandsWithCode.find((known) => known === command) ?? commandsWithCode[0]}.code`;
}

/** A program that is compiled as far as it is used. */
export interface Loaded {
  readonly script: Script;
  /** Which program it is; to be put before its code. */
  readonly stamp: Buffer;
  /** Runs it, and gives what it exports. */
  start(): Program;
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Loads the program of a directory to run a command, with the code kept for that where there is any that fits. */
export function loadProgram(directory: string, command: string | undefined): Loaded {
  const filename = join(directory, programName);
  const program = readFileSync(filename);
  const stamp = program.subarray(-stampLength);
  const code = readIfThere(join(directory, codeName(command)));
  const cachedData = code?.subarray(0, stampLength).equals(stamp) ? code.subarray(stampLength) : undefined;
  const script = new Script(program.toString('latin1'), { filename, cachedData });
  const start = (): Program => {
    const module = { exports: {} as Program };
    script.runInThisContext()(module, createRequire(filename));
    return module.exports;
  };
  return { script, stamp, start };
}
