import type { Comment, Declaration, Directive, Item } from '../../grammar/ast.ts';
import type { AuthenticationKey, Heartbeat, HeartbeatDirective } from '../model/cluster.ts';
import type { Report } from './catalogue.ts';
import { commentNodes, commentsOf } from './lower-comments.ts';
import { lowerLine } from './lower-words.ts';
import { misplaced } from './misplaced.ts';

const keyNumber = /^\d+$/;

/**
 * `auth sha1 'secret'`, `auth 2 md5 'secret'`: a key, numbered by its place where no number is given; or `auth 2`: no key, but
 * which one is in use. The first line says that too; `auth` alone there says that none is.
 */
function lowerKey(line: Directive, place: number, comments: readonly string[]): AuthenticationKey | undefined {
  const words = line.words.slice(1);
  const numbered = words[0] !== undefined && keyNumber.test(words[0].value);
  const [method, key] = numbered ? words.slice(1) : words;
  if (method === undefined) return undefined;
  return {
    number: numbered ? words[0]!.value : String(place),
    method: method.value,
    key: key?.value,
    comments,
    span: line.span,
  };
}

function texts(comments: readonly Comment[]): string[] {
  return commentNodes(comments).map(({ text }) => text);
}

/** ha.cf and authkeys. Pairs and lines of words are one and the same: `keepalive=1` is `keepalive 1`. */
export function lowerHeartbeat(declaration: Declaration, report: Report): Heartbeat {
  lowerLine(declaration, { slots: [] }, report);
  const directives: HeartbeatDirective[] = [];
  const keys: AuthenticationKey[] = [];
  let keyInUse: string | undefined;
  let lines = 0;
  let pending = commentsOf(declaration.layout).map(({ text }) => text);

  const takeKey = (line: Directive): void => {
    lines += 1;
    const key = lowerKey(line, keys.length + 1, pending);
    if (key) {
      keys.push(key);
      pending = [];
    }
    if (lines === 1) keyInUse = key?.number ?? line.words[1]?.value;
  };
  const takeDirective = (name: string, values: readonly string[], item: Item): void => {
    directives.push({ name, values, comments: pending, span: item.span });
    pending = [];
  };
  for (const item of declaration.block?.items ?? []) {
    pending.push(...commentsOf(item.layout).map(({ text }) => text));
    if (item.kind === 'pair' && item.value?.kind !== 'idReference')
      takeDirective(item.key.value, item.value ? [item.value.text] : [], item);
    else if (item.kind !== 'directive') report(misplaced(item, 'a heartbeat block'));
    else if (item.words[0]?.value === 'auth') takeKey(item);
    else if (item.words[0])
      takeDirective(
        item.words[0].value,
        item.words.slice(1).map(({ value }) => value),
        item,
      );
  }
  const endComments = [...pending, ...texts(declaration.block?.endComments ?? [])];
  return { directives, keys, keyInUse, endComments, span: declaration.span };
}
