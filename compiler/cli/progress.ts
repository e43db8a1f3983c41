import type { Terminal } from './terminal.ts';

const patience = 1000;
const pause = 100;

/** A line on a terminal's standard error that counts what is done, once a run lasts longer than a second. */
export interface Progress {
  /** One more is done. */
  step(name: string): void;
  /** Takes the line away. */
  end(): void;
}

/** Progress over a number of documents; silent where standard error is no terminal. */
export function progressOf(total: number, terminal: Terminal): Progress {
  const begin = Date.now();
  let done = 0;
  let shownAt = 0;
  return {
    step(name) {
      done++;
      const now = Date.now();
      if (!terminal.interactive || total < 2 || now - begin < patience || now - shownAt < pause) return;
      shownAt = now;
      terminal.err(`\r\u001b[K${done} of ${total}: ${name.slice(-60)}`);
    },
    end() {
      if (shownAt > 0) terminal.err('\r\u001b[K');
    },
  };
}
