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

/** The program and its code, as the build names them; both stand beside the file that starts them. */
const programName = 'command-line.cjs';
const codeName = 'command-line.code';

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

/** Loads the program of a directory, with its kept code where there is any that fits. */
export function loadProgram(directory: string): Loaded {
  const filename = join(directory, programName);
  const program = readFileSync(filename);
  const stamp = program.subarray(-stampLength);
  const code = readIfThere(join(directory, codeName));
  const cachedData = code?.subarray(0, stampLength).equals(stamp) ? code.subarray(stampLength) : undefined;
  const script = new Script(program.toString('latin1'), { filename, cachedData });
  const start = (): Program => {
    const module = { exports: {} as Program };
    script.runInThisContext()(module, createRequire(filename));
    return module.exports;
  };
  return { script, stamp, start };
}
