import type { CodeLens, Location } from 'vscode-languageserver/node';
import { isResource } from '../../compiler/model/access.ts';
import type { Member } from '../../compiler/model/cluster.ts';
import { rangeOf } from '../convert.ts';
import type { Compilation } from '../documents.ts';

const constraintKinds: ReadonlySet<Member['kind']> = new Set([
  'rsc_location',
  'rsc_colocation',
  'rsc_order',
  'rsc_ticket',
]);

/** Where constraints name each resource, by its name. */
function placesByName({ symbols }: Compilation): ReadonlyMap<string, Map<Member, Location['range']>> {
  const places = new Map<string, Map<Member, Location['range']>>();
  for (const { name, refersTo, member, span } of symbols.references) {
    if (refersTo !== 'resource' || !constraintKinds.has(member.kind)) continue;
    const ofName = places.get(name) ?? new Map<Member, Location['range']>();
    places.set(name, ofName);
    if (!ofName.has(member)) ofName.set(member, rangeOf(span));
  }
  return places;
}

/** Above each resource, how many constraints name it; the command shows them. */
export function codeLenses(compilation: Compilation): CodeLens[] {
  const { symbols, uri, settings } = compilation;
  if (!settings.codeLens) return [];
  const places = placesByName(compilation);
  const found: CodeLens[] = [];
  for (const [name, definitions] of symbols.named) {
    const ranges = [...(places.get(name)?.values() ?? [])];
    for (const { element, span } of ranges.length > 0 ? definitions : []) {
      if (!isResource(element) || span.anchor.source !== compilation.parsed.source) continue;
      const range = rangeOf(span);
      const locations: Location[] = ranges.map((one) => ({ uri, range: one }));
      const title = ranges.length === 1 ? '1 constraint' : `${ranges.length} constraints`;
      found.push({
        range,
        command: { title, command: 'hacc.showReferences', arguments: [uri, range.start, locations] },
      });
    }
  }
  return found;
}
