import type { Directive, Item, Name } from '../../grammar/ast.ts';
import { noLayout } from '../../grammar/no-layout.ts';
import { nowhere } from '../../grammar/source.ts';
import type { AuthenticationKey, Heartbeat, HeartbeatDirective } from '../model/cluster.ts';
import { declaration } from './raise-declaration.ts';
import { below } from './raise-items.ts';
import { commentRuns, name, pair } from './raise-parts.ts';

/** Directives of ha.cf that are lists or may stand several times: they read better as lines of words. */
const lines: ReadonlySet<string> = new Set([
  'apiauth',
  'bcast',
  'hbaping',
  'hopfudge',
  'mcast',
  'memreserve',
  'node',
  'ping',
  'ping_group',
  'respawn',
  'serial',
  'stonith',
  'stonith_host',
  'ucast',
]);

function comments(texts: readonly string[] = []) {
  return commentRuns(texts.map((text) => ({ kind: 'comment', text, span: nowhere })));
}

function line(words: readonly Name[]): Directive {
  return { kind: 'directive', words, layout: noLayout, span: nowhere };
}

function raiseDirective(directive: HeartbeatDirective): Item {
  const [value, ...others] = directive.values;
  const isPair = value !== undefined && others.length === 0 && !lines.has(directive.name);
  const item = isPair
    ? pair(directive.name, value)
    : line([name(directive.name, directive.name === 'auth'), ...directive.values.map((text) => name(text))]);
  return below(comments(directive.comments), item);
}

function keyLine(key: AuthenticationKey, isNumbered: boolean): Item {
  const words = [name('auth'), ...(isNumbered ? [name(key.number)] : []), name(key.method)];
  if (key.key !== undefined) words.push(name(key.key, true));
  return below(comments(key.comments), line(words));
}

/** The lines of the keys: the first says which key is in use, alone where it is not the first key. */
function raiseKeys({ keys, keyInUse }: Heartbeat): Item[] {
  if (keys.length === 0 && keyInUse === undefined) return [];
  const isFirst = keys[0] !== undefined && keys[0].number === keyInUse;
  const inUse = isFirst ? [] : [line([name('auth'), ...(keyInUse === undefined ? [] : [name(keyInUse)])])];
  return [...inUse, ...keys.map((key, index) => keyLine(key, key.number !== String(index + 1)))];
}

/** The statement of ha.cf and authkeys. */
export function raiseHeartbeat(heartbeat: Heartbeat): Item {
  const items = [...heartbeat.directives.map(raiseDirective), ...raiseKeys(heartbeat)];
  return declaration('heartbeat', [], [], {
    kind: 'block',
    items,
    endComments: comments(heartbeat.endComments),
    span: nowhere,
  });
}
