import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { makeDirectory } from './make-directory.ts';
import type { Terminal } from './terminal.ts';

/*
 * What hacc wrote, so that it may replace its own results: one record an output file in the user's cache. Formats such as
 * haresources have no room for a mark of ours, and marks beside the files would be litter.
 */

interface WriteRecord {
  readonly output: string;
  readonly source: string;
  /** Of the bytes that were written. */
  readonly sha256: string;
}

function digest(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

function recordPath(output: string, terminal: Terminal): string {
  const cache = terminal.environment.XDG_CACHE_HOME || join(terminal.environment.HOME || homedir(), '.cache');
  return join(cache, 'hacc', 'written', `${digest(output).slice(0, 32)}.json`);
}

/** Remembers that a file with this text was written from this source. A cache that cannot be written is no fault. */
export function rememberWritten(output: string, source: string, text: string, terminal: Terminal): void {
  const record: WriteRecord = { output, source, sha256: digest(text) };
  const path = recordPath(output, terminal);
  try {
    makeDirectory(join(path, '..'), 0o700);
    writeFileSync(path, JSON.stringify(record), { mode: 0o600 });
  } catch {
    // The next run will then ask for --force, which is safe.
  }
}

/** Whether a file's content is what hacc wrote there from this source; standard input is never the same source. */
export function wroteBefore(output: string, source: string, content: Uint8Array, terminal: Terminal): boolean {
  if (source === '-') return false;
  try {
    const record = JSON.parse(readFileSync(recordPath(output, terminal), 'utf8')) as Partial<WriteRecord>;
    return record.output === output && record.source === source && record.sha256 === digest(content);
  } catch {
    return false;
  }
}
