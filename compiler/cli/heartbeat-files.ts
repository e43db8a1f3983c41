import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SourceText } from '../../grammar/source.ts';
import type { DocumentKind, HeartbeatKind, Neighbours } from '../lint-document.ts';
import { decode } from '../targets/decode.ts';

const kinds: readonly HeartbeatKind[] = ['haresources', 'ha.cf', 'authkeys'];

/** Whether a document is one of Heartbeat's files. */
export function isHeartbeatKind(kind: DocumentKind): kind is HeartbeatKind {
  return kind !== 'hac' && kind !== 'cib';
}

/**
 * Heartbeat's other files of the same node: those beside a file, with the same ending (`ha.cf.host1`, `authkeys.host1`) or with
 * none. What cannot be read is left out.
 */
export function neighboursOf(path: string, kind: HeartbeatKind): Neighbours {
  if (path === '-') return {};
  const directory = dirname(path);
  const name = basename(path);
  const ending = name.startsWith(kind) ? name.slice(kind.length) : '';
  const found: Partial<Record<HeartbeatKind, SourceText>> = {};
  for (const other of kinds) {
    if (other === kind) continue;
    const place = [`${other}${ending}`, other].map((file) => join(directory, file)).find((file) => existsSync(file));
    const source = place === undefined ? undefined : read(place);
    if (source) found[other] = source;
  }
  return found;
}

function read(path: string): SourceText | undefined {
  try {
    const decoded = decode(readFileSync(path));
    return 'text' in decoded ? { path, text: decoded.text } : undefined;
  } catch {
    return undefined;
  }
}
