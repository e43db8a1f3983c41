import type { Span } from '../../../grammar/source.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { closest } from '../../diagnostics/suggest.ts';
import { attributeOf, membersOf } from '../../model/access.ts';
import type { Cluster, Heartbeat, HeartbeatDirective } from '../../model/cluster.ts';
import { booleanValue } from '../../vocabulary/index.ts';
import { checkDirective, directiveEntry } from './check-directive.ts';
import { checkKeys } from './check-keys.ts';
import { checkTiming } from './check-timing.ts';
import { report } from './daemon-catalogue.ts';
import { directiveNodes, nodesToList, othersMayJoin, usesCib, wordsOf } from './nodes.ts';

/**
 * What Heartbeat's daemon refuses of ha.cf and authkeys (errors), as far as the machine it runs on does not matter, and what it
 * takes in silence or with a warning although it cannot be meant (warnings). For the targets heartbeat-1 and heartbeat-2; a
 * cluster without a heartbeat block has no findings. The target is the one that the document names, unless another is given.
 * Times are taken as Heartbeat 3.0.6 reads them.
 */
export function checkHeartbeat(cluster: Cluster, target = cluster.target?.value): readonly Diagnostic[] {
  const { heartbeat } = cluster;
  if (!heartbeat) return [];
  const found = heartbeat.directives.flatMap(checkDirective);
  if (heartbeat.directives.length > 0) {
    found.push(
      ...checkMembers(cluster, heartbeat, target),
      ...checkMedia(heartbeat),
      ...checkTiming(heartbeat),
      ...checkRepetition(heartbeat),
      ...checkModes(heartbeat, target),
    );
  }
  return [...found, ...checkKeys(heartbeat), ...checkKeyUse(heartbeat)];
}

function lastOf(heartbeat: Heartbeat, name: string): HeartbeatDirective | undefined {
  return heartbeat.directives.filter((directive) => directive.name === name).at(-1);
}

function isOn(heartbeat: Heartbeat, name: string): boolean {
  const last = lastOf(heartbeat, name);
  return last !== undefined && booleanValue(wordsOf(last).at(-1) ?? '') === true;
}

function checkMembers(cluster: Cluster, heartbeat: Heartbeat, target: string | undefined): Diagnostic[] {
  const found: Diagnostic[] = [];
  const names = new Set([...directiveNodes(heartbeat), ...nodesToList(cluster).map(({ name }) => name.toLowerCase())]);
  if (names.size === 0 && !othersMayJoin(heartbeat)) found.push(report('no-nodes', heartbeat.span, {}));
  const seen = new Set<string>();
  for (const directive of heartbeat.directives) {
    if (directive.name !== 'node' && directive.name !== 'ping') continue;
    for (const word of wordsOf(directive)) {
      const node = word.toLowerCase();
      if (directive.name === 'ping') {
        if (names.has(node)) found.push(report('ping-is-node', directive.span, { node: word }));
      } else if (seen.has(node)) found.push(report('node-named-twice', directive.span, { node: word }));
      else seen.add(node);
    }
  }
  if (usesCib(heartbeat) || target === 'heartbeat-2') return found;
  if (names.size > 2) {
    const span = lastOf(heartbeat, 'node')?.span ?? heartbeat.span;
    found.push(report('too-many-nodes', span, { count: String(names.size) }));
  }
  for (const location of membersOf(cluster, 'constraints', 'rsc_location')) {
    const node = attributeOf(location, 'node');
    if (!node || names.size === 0 || names.has(node.value.toLowerCase())) continue;
    const near = closest(node.value, names);
    const advice =
      near === undefined ? `Add the directive node ${node.value}, or correct the name.` : `Did you mean ${near}?`;
    found.push(report('haresources-node-unknown', node.valueSpan, { node: node.value, advice }));
  }
  return found;
}

/** The links that a medium uses: its interfaces or serial lines. */
function linksOf(directive: HeartbeatDirective): string[] {
  const words = wordsOf(directive);
  return directive.name === 'bcast' || directive.name === 'serial' ? words : words.slice(0, 1);
}

function checkMedia({ directives, span }: Heartbeat): Diagnostic[] {
  const media = directives.filter(({ name }) => directiveEntry(name)?.medium);
  const links = new Set(media.flatMap(linksOf));
  if (links.size === 0) return [report('no-medium', span, {})];
  const found = links.size === 1 ? [report('heartbeat-single-link', media[0]!.span, {})] : [];
  const serial = directives.findIndex(({ name }) => name === 'serial');
  const network = directives.findIndex(({ name }) => name !== 'serial' && directiveEntry(name)?.medium);
  for (const [index, { name, span: place }] of directives.entries()) {
    const medium = name === 'baud' ? serial : name === 'udpport' ? network : -1;
    if (medium < 0 || index < medium) continue;
    const related = [{ message: 'the medium stands here', span: directives[medium]!.span }];
    found.push(report('late-directive', place, { name, medium: directives[medium]!.name }, { related }));
  }
  return found;
}

function checkRepetition({ directives }: Heartbeat): Diagnostic[] {
  const last = new Map<string, Span>();
  for (const { name, span } of directives) last.set(name, span);
  return directives.flatMap(({ name, span }) => {
    const entry = directiveEntry(name);
    if (!entry || entry.repeatable || last.get(name) === span) return [];
    const related = [{ message: 'this one counts', span: last.get(name)! }];
    return [report('repeated-directive', span, { name }, { related })];
  });
}

function checkModes(heartbeat: Heartbeat, target: string | undefined): Diagnostic[] {
  const found: Diagnostic[] = [];
  const crm = usesCib(heartbeat);
  const failback = lastOf(heartbeat, 'auto_failback') ?? lastOf(heartbeat, 'nice_failback');
  const autojoin = lastOf(heartbeat, 'autojoin');
  if (crm) {
    if (failback) found.push(report('failback-with-crm', failback.span, {}));
  } else {
    if (autojoin && othersMayJoin(heartbeat)) {
      found.push(report('autojoin-without-crm', autojoin.span, { value: autojoin.values.join(' ') }));
    }
    const way = failback?.name === 'auto_failback' ? wordsOf(failback).at(-1) : undefined;
    if (way === undefined || way.toLowerCase() === 'legacy') {
      found.push(report('legacy-failback', failback?.span ?? heartbeat.span, {}));
    }
    const fenced = heartbeat.directives.some(({ name }) => name === 'stonith' || name === 'stonith_host');
    if (!fenced && target !== 'heartbeat-2') {
      found.push(report('heartbeat-no-stonith', heartbeat.span, {}));
    }
  }
  if (isOn(heartbeat, 'use_logd')) {
    for (const { name, span } of heartbeat.directives) {
      if (name !== 'logfile' && name !== 'debugfile' && name !== 'logfacility') continue;
      found.push(report('logging-overridden', span, { name }));
    }
  }
  return found;
}

function checkKeyUse(heartbeat: Heartbeat): Diagnostic[] {
  const { keys, keyInUse, directives, span } = heartbeat;
  if (keys.length === 0 && keyInUse === undefined) return [report('no-key', span, {})];
  const used = keys.filter(({ number }) => number === keyInUse).at(-1);
  const network = directives.some(({ name }) => name !== 'serial' && directiveEntry(name)?.medium);
  return used?.method === 'crc' && network ? [report('crc-on-network', used.span, {})] : [];
}
