import type { Diagnostic } from '../../../compiler/diagnostics/diagnostic.ts';
import { attributeValue, idOf, isAttributeSet, pairsOf } from '../../../compiler/model/access.ts';
import type { Cluster, Element, Extra, Primitive } from '../../../compiler/model/cluster.ts';
import { readHeartbeat, writeHeartbeat } from '../../../compiler/targets/haresources/index.ts';
import { type SourceText, textOf } from '../../../grammar/source.ts';

export interface Texts {
  readonly haresources?: string;
  readonly haCf?: string;
  readonly authkeys?: string;
}

function source(path: string, text: string | undefined): SourceText | undefined {
  return text === undefined ? undefined : { path, text };
}

/** Reads texts as the files of those names. */
export function read({ haresources, haCf, authkeys }: Texts) {
  return readHeartbeat({
    haresources: source('haresources', haresources),
    haCf: source('ha.cf', haCf),
    authkeys: source('authkeys', authkeys),
  });
}

/** What haresources says after it was read and written; findings of writing that are errors are thrown. */
export function roundTrip(haresources: string): string {
  const { value, diagnostics } = writeHeartbeat(read({ haresources }).value, 'heartbeat-1');
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return value.haresources;
}

/** Findings as `id: what is underlined`. */
export function findings(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ id, span }) => `${id}: ${textOf(span)}`);
}

/** The resources and constraints of a cluster, a line each, so that whole results can be compared. */
export function outline(cluster: Cluster): string[] {
  return cluster.sections.flatMap((section) => section.children.flatMap((child) => lines(child, '')));
}

function lines(child: Element | Extra, indentation: string): string[] {
  if (child.kind === 'comment') return [`${indentation}# ${JSON.stringify(child.text)}`];
  if (child.kind === 'primitive') return [`${indentation}${agent(child)}`];
  if (child.kind === 'rsc_location') {
    const [resource, node, score] = ['rsc', 'node', 'score'].map((name) => attributeValue(child, name));
    return [`${resource} prefers ${JSON.stringify(node)} ${score}`];
  }
  const inner = child.kind === 'xml' ? [] : child.children.flatMap((part) => lines(part, `${indentation}  `));
  return [`${indentation}${child.kind} ${child.kind === 'xml' ? '' : idOf(child)}`, ...inner];
}

function agent(primitive: Primitive): string {
  const parts = ['class', 'provider', 'type'].map((name) => attributeValue(primitive, name));
  const pairs = primitive.children.filter(isAttributeSet).flatMap(pairsOf);
  const parameters = pairs.map((pair) => `${attributeValue(pair, 'name')}=${attributeValue(pair, 'value')}`);
  return [idOf(primitive), parts.filter((part) => part !== undefined).join(':'), ...parameters].join(' ');
}

/**
 * What ResourceManager makes of a file, as its shell pipeline does it, written a second time and differently: the groups
 * with their nodes, in order. `heartbeat-groups` proves it against the real one.
 */
export function groupsOf(text: string): string[][] {
  const physical = text.split('\n');
  if (physical.at(-1) === '') physical.pop();
  const groups: string[][] = [];
  while (physical.length > 0) {
    let space = physical.shift()!.replace(/#.*/s, '');
    while (space.endsWith('\\') && physical.length > 0) space = space.slice(0, -1) + physical.shift()!;
    const [node, ...words] = space.split(/[ \t]+/).filter((word) => word !== '');
    if (node !== undefined) groups.push([node.replace(/[A-Z]/g, (letter) => letter.toLowerCase()), ...words]);
  }
  return groups;
}
