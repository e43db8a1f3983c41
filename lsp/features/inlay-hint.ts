import { type InlayHint, InlayHintKind, type InlayHintParams } from 'vscode-languageserver/node';
import { attributeValue, membersOf, pairsOf } from '../../compiler/model/access.ts';
import type { Element, Extra, Member, Section } from '../../compiler/model/cluster.ts';
import { elementEntry } from '../../compiler/vocabulary/index.ts';
import { endOffset, positionAt, startOffset } from '../../grammar/index.ts';
import { offsetOf } from '../convert.ts';
import type { Compilation } from '../documents.ts';

/** Parts whose ids are of interest to nobody who reads the file: there are as many as pairs. */
const quiet: ReadonlySet<string> = new Set(['nvpair', 'operations', 'node']);

function pairsIn(sets: readonly Element[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const set of sets) {
    if (set.kind !== 'meta_attributes' || set.children.some(({ kind }) => kind === 'rule')) continue;
    for (const pair of pairsOf(set)) {
      const [name, value] = [attributeValue(pair, 'name'), attributeValue(pair, 'value')];
      if (name !== undefined && value !== undefined && !pairs.has(name)) pairs.set(name, value);
    }
  }
  return pairs;
}

/** What holds for a resource or an operation that does not say it itself. */
function defaultsOf(element: Element, compilation: Compilation): string[] {
  const { cluster } = compilation;
  if (element.kind === 'primitive' || element.kind === 'group') {
    const own = pairsIn(
      element.children.filter((child): child is Exclude<typeof child, Extra> => child.kind === 'meta_attributes'),
    );
    const given = pairsIn(membersOf(cluster, 'rsc_defaults', 'meta_attributes'));
    return [...given].flatMap(([name, value]) => (own.has(name) ? [] : [`${name}=${value}`]));
  }
  if (element.kind !== 'op') return [];
  const given = pairsIn(membersOf(cluster, 'op_defaults', 'meta_attributes'));
  const standard = elementEntry('op')?.attributes.find(({ name }) => name === 'timeout')?.default;
  const timeout = given.get('timeout') ?? standard;
  return attributeValue(element, 'timeout') === undefined && timeout !== undefined ? [`timeout=${timeout}`] : [];
}

/** Behind statements the ids that compiling derives, and the defaults that hold; each where the settings ask for it. */
export function inlayHints(compilation: Compilation, { range }: Pick<InlayHintParams, 'range'>): InlayHint[] {
  const { settings, source, parsed, cluster, symbols } = compilation;
  const { ids, defaults } = settings.inlayHints;
  const [from, to] = [offsetOf(source, range.start), offsetOf(source, range.end)];
  const found: InlayHint[] = [];
  const add = (element: Element, member: Member): void => {
    const { headSpan } = element;
    if (headSpan.anchor.source !== parsed.source) return;
    const position = positionAt(source, endOffset(headSpan));
    const id = element.id || quiet.has(element.kind) ? undefined : symbols.assignment.idsIn(member).idOf(element);
    if (ids && id !== undefined)
      found.push({
        position,
        label: `as ${id}`,
        kind: InlayHintKind.Type,
        paddingLeft: true,
        tooltip: 'The id that compiling derives',
      });
    const held = defaults ? defaultsOf(element, compilation) : [];
    if (held.length > 0)
      found.push({
        position,
        label: held.join(' '),
        kind: InlayHintKind.Parameter,
        paddingLeft: true,
        tooltip: 'What holds by default',
      });
  };
  const step = (element: Element, member: Member): void => {
    add(element, member);
    for (const child of element.children as readonly (Element | Extra)[])
      if (child.kind !== 'comment' && child.kind !== 'xml') step(child, member);
  };
  if (ids || defaults) {
    for (const member of cluster.sections.flatMap((section: Section) => section.children)) {
      if (member.kind === 'comment' || member.kind === 'xml') continue;
      if (startOffset(member.span) <= to && endOffset(member.span) >= from) step(member, member);
    }
  }
  return found.filter(({ position }) => {
    const offset = offsetOf(source, position);
    return from <= offset && offset <= to;
  });
}
