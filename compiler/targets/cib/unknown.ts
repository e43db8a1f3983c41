import { textOf } from '../../../grammar/source.ts';
import type { UnknownElement } from '../../model/cluster.ts';
import { nameOf, spanOf, type XmlNode } from './read-xml.ts';
import { type Reading, report } from './reading.ts';

/** Keeps an element, that cannot stand where it does, as its exact text; `parent` is named in the finding. */
export function keepUnknown(reading: Reading, node: XmlNode, parent: string): UnknownElement {
  const kept = keepExactly(reading, node);
  reading.diagnostics.push(report('kept-as-xml', kept.span, { element: writtenName(kept), parent }));
  return kept;
}

/** Keeps a set that Heartbeat 2 would not have built so. */
export function keepIrregularSet(reading: Reading, node: XmlNode): UnknownElement {
  const kept = keepExactly(reading, node);
  reading.diagnostics.push(report('irregular-set', kept.span, { element: nameOf(node) }));
  return kept;
}

/** The name that stands in the document; the parser may have been given another one. */
function writtenName({ text }: UnknownElement): string {
  return /^<([^\s/>]*)/.exec(text)![1]!;
}

function keepExactly(reading: Reading, node: XmlNode): UnknownElement {
  const span = spanOf(reading.document, node);
  return { kind: 'xml', text: textOf(span), span };
}
