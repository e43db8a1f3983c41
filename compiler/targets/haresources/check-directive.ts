import { textOf } from '../../../grammar/source.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { replacement } from '../../diagnostics/replacement.ts';
import { closest } from '../../diagnostics/suggest.ts';
import type { HeartbeatDirective } from '../../model/cluster.ts';
import { type DirectiveEntry, heartbeatDirectives } from '../../vocabulary/heartbeat-directives.ts';
import { syslogFacilities } from '../../vocabulary/syslog-facilities.ts';
import { report } from './daemon-catalogue.ts';
import { wordsOf } from './nodes.ts';
import { isIpv4 } from './resource-word.ts';

const entries: ReadonlyMap<string, DirectiveEntry> = new Map(heartbeatDirectives.map((entry) => [entry.name, entry]));

/** What is known of a directive. */
export function directiveEntry(name: string): DirectiveEntry | undefined {
  return entries.get(name);
}

/** What the daemon refuses of one line of ha.cf, as far as the machine it runs on does not matter. */
export function checkDirective(directive: HeartbeatDirective): Diagnostic[] {
  const { name, span } = directive;
  const entry = entries.get(name);
  if (!entry) {
    const near = closest(name, entries.keys());
    if (near === undefined)
      return [report('unknown-directive', span, { name, advice: 'Correct its name, or remove it.' })];
    const place = { ...span, end: span.start + name.length };
    const fixes = textOf(place) === name ? { fixes: replacement(place, name, near, false) } : {};
    return [report('unknown-directive', span, { name, advice: `Did you mean ${near}?` }, fixes)];
  }
  if (entry.arguments.length > 1) return checkWords(directive, entry);
  if (entry.repeatable) return [];
  return wordsOf(directive).flatMap((value) => {
    const expected = expectation(entry, value);
    return expected === undefined ? [] : [report('directive-value', span, { name, value, expected })];
  });
}

/** What a value of a directive with one value has to be, where it is not that. */
function expectation(entry: DirectiveEntry, value: string): string | undefined {
  if (entry.name === 'logfacility') {
    return syslogFacilities.includes(value) ? undefined : 'a facility of syslog in small letters, or none';
  }
  return entry.type.accepts(value) ? undefined : entry.type.expected;
}

function checkWords({ name, values, span }: HeartbeatDirective, entry: DirectiveEntry): Diagnostic[] {
  const words = values.flatMap((value) => value.split(/\s+/)).filter((word) => word !== '');
  const needed = entry.arguments.filter((argument) => !argument.startsWith('['));
  if (words.length < needed.length) {
    return [report('directive-incomplete', span, { name, words: entry.arguments.join(' ') })];
  }
  const wrong = (value: string, expected: string): Diagnostic[] => [
    report('directive-value', span, { name, value, expected }),
  ];
  if ((name === 'respawn' || name === 'failfast') && !words[1]!.startsWith('/')) {
    return wrong(words[1]!, 'the whole path of the program, from /');
  }
  if (name === 'apiauth' && !words.slice(1).every((word) => /^[ug]id=./.test(word))) {
    return wrong(words[1]!, 'uid=USER,… or gid=GROUP,…');
  }
  if (name === 'mcast') {
    const [, group, port, lifetime, loop] = words;
    const first = Number(group!.split('.')[0]);
    if (!isIpv4(group!) || first < 224 || first > 239) return wrong(group!, 'a multicast address, from 224.0.0.0 on');
    if (!isNumberUpTo(port!, 65_535) || Number(port) === 0) return wrong(port!, 'a port from 1 to 65535');
    if (!isNumberUpTo(lifetime!, 255)) return wrong(lifetime!, 'a ttl from 0 to 255');
    if (loop !== '0' && loop !== '1') return wrong(loop!, 'the loop 0 or 1');
  }
  return [];
}

function isNumberUpTo(text: string, highest: number): boolean {
  return /^\d{1,9}$/.test(text) && Number(text) <= highest;
}
