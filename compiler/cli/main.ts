import { readSync } from 'node:fs';
import { exitCode } from './failure.ts';
import { run } from './run.ts';
import type { Terminal } from './terminal.ts';

function readInput(limit: number): Uint8Array | undefined {
  const pieces: Buffer[] = [];
  let size = 0;
  for (;;) {
    const piece = Buffer.allocUnsafe(1 << 16);
    let count: number;
    try {
      count = readSync(0, piece, 0, piece.length, null);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === 'EAGAIN') {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
        continue;
      }
      if (code === 'EOF') break;
      throw error;
    }
    if (count === 0) break;
    pieces.push(piece.subarray(0, count));
    size += count;
    if (size > limit) return undefined;
  }
  return Buffer.concat(pieces, size);
}

const terminal: Terminal = {
  out: (text) => {
    process.stdout.write(text);
  },
  err: (text) => {
    process.stderr.write(text);
  },
  input: readInput,
  environment: process.env,
  directory: process.cwd(),
  interactive: process.stderr.isTTY === true,
};

/** What the file that starts the command line finds in it. */
export interface Program {
  readonly main: () => void;
  readonly run: typeof run;
}

/** Runs hacc as the process that was called. */
export function main(): void {
  // A reader that has seen enough (`hacc … | head`) closes the pipe; that is no fault of the call.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: { code?: string }) => {
      if (error.code === 'EPIPE') process.exit();
      process.exitCode = exitCode.wrongCall;
    });
  }
  // All is written when the last thing to wait for is done; to tear down the heap piece by piece would only take time.
  process.once('beforeExit', (code) => process.exit(code));
  run(process.argv.slice(2), terminal).then((code) => {
    process.exitCode = code;
  });
}

export { run };
