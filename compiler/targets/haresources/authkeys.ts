import type { Anchor } from '../../../grammar/source.ts';
import type { Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import type { AuthenticationKey } from '../../model/cluster.ts';
import { report } from './catalogue.ts';
import { commentLines, commentText } from './comment-text.ts';
import { cannotSay } from './not-in-target.ts';

/** What authkeys says. */
export interface Authkeys {
  readonly keys: readonly AuthenticationKey[];
  readonly keyInUse: string | undefined;
}

/**
 * Reads authkeys: `auth N`, and lines `N METHOD KEY` whose key is one word. Of several `auth` the last one counts. Comments go
 * with the key below them, those at the end with the last key. No finding says anything of a key.
 */
export function readAuthkeys(anchor: Anchor): Outcome<Authkeys> {
  const diagnostics: Diagnostic[] = [];
  const keys: AuthenticationKey[] = [];
  let keyInUse: string | undefined;
  let comments: string[] = [];
  let run: string[] = [];
  const endRun = (): void => {
    if (run.length > 0) comments.push(commentText(run));
    run = [];
  };
  let keysAboveAuth: readonly AuthenticationKey[] = [];
  let start = 0;
  for (const line of anchor.source.text.slice(anchor.offset).split('\n')) {
    const text = line.trim();
    const begin = start + line.length - line.trimStart().length;
    const span = { anchor, start: begin, end: begin + text.length };
    start += line.length + 1;
    if (text.startsWith('#')) {
      run.push(text.slice(1));
      continue;
    }
    endRun();
    if (text === '') continue;
    if (text.startsWith('a')) {
      const number = /^auth\s*([+-]?\d+)/.exec(text)?.[1];
      if (number === undefined) diagnostics.push(report('authkeys-line', span, { problem: 'auth needs a number' }));
      else {
        keyInUse = canonicalNumber(number);
        keysAboveAuth = [...keys];
      }
    } else {
      const words = /^([+-]?\d+)\s*(\S+)(?:\s+(\S+))?(.*)$/.exec(text);
      if (!words) {
        diagnostics.push(report('authkeys-line', span, { problem: 'a key begins with its number and its method' }));
        continue;
      }
      const [, number, method, key, rest] = words;
      if (rest!.trim() !== '') diagnostics.push(report('key-cut', span, {}));
      keys.push({ number: canonicalNumber(number!), method: method!, key, comments, span });
      comments = [];
    }
  }
  endRun();
  const last = keys.at(-1);
  if (last && comments.length > 0)
    keys[keys.length - 1] = { ...last, comments: [...(last.comments ?? []), ...comments] };
  const used = keys.filter((key) => key.number === keyInUse);
  const early = used.find((key) => keysAboveAuth.includes(key));
  if (early && used.every((key) => keysAboveAuth.includes(key))) {
    diagnostics.push(report('authkeys-order', early.span, {}));
  }
  return { value: { keys, keyInUse }, diagnostics };
}

function canonicalNumber(text: string): string {
  return text.length > 15 ? text : String(Number(text));
}

/** Writes authkeys; the one who stores it must give it mode 0600, or Heartbeat does not start. */
export function writeAuthkeys({ keys, keyInUse }: Authkeys): Outcome<string> {
  const diagnostics: Diagnostic[] = [];
  const lines = keyInUse === undefined ? [] : [`auth ${keyInUse}`];
  for (const { number, method, key, comments, span } of keys) {
    for (const text of comments ?? []) lines.push(...commentLines(text));
    if (key !== undefined && (key === '' || /\s/.test(key))) {
      const advice = 'Choose a key without blanks, the same on all nodes.';
      diagnostics.push(cannotSay(span, `key ${number}`, 'a key there is one word', advice, 'authkeys'));
    } else lines.push([number, method, ...(key === undefined ? [] : [key])].join(' '));
  }
  return { value: lines.map((line) => `${line}\n`).join(''), diagnostics };
}
