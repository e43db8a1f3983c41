import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a directory and those above it that are missing; throws what the system says where one cannot be made. Node's own
 * recursive mkdir never ends where a file system answers that a new directory's parent is missing although it stands, as
 * /proc does.
 */
export function makeDirectory(path: string, mode = 0o777): void {
  const missing: string[] = [];
  let at = path;
  while (!statSync(at, { throwIfNoEntry: false })?.isDirectory()) {
    missing.push(at);
    if (dirname(at) === at) break;
    at = dirname(at);
  }
  for (const directory of missing.reverse()) {
    try {
      mkdirSync(directory, { mode });
    } catch (error) {
      // Another process may have made it meanwhile.
      if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) throw error;
    }
  }
}
