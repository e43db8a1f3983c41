import type { SourceText } from '../../grammar/source.ts';
import { attributeText } from '../targets/cib/characters.ts';
import {
  attributesOf,
  childrenOf,
  commentName,
  nameOf,
  readXml,
  textName,
  type XmlDocument,
  type XmlNode,
} from '../targets/cib/read-xml.ts';
import type { PlainElement } from './compare.ts';

/** The element of a document with one root, or all roots below a nameless one; undefined where it is not well-formed. */
export function plainXml(source: SourceText): PlainElement | undefined {
  const { value } = readXml(source);
  if (value === undefined) return undefined;
  const roots = plainElements(value, value.roots);
  return roots.length === 1 ? roots[0] : { name: '', attributes: {}, children: roots };
}

function plainElements(document: XmlDocument, nodes: readonly XmlNode[]): PlainElement[] {
  return nodes.flatMap((node) => {
    const name = nameOf(node);
    if (name === commentName || name === textName) return [];
    const written = attributesOf(document, node).map(([key, raw]) => [key, attributeText(raw)]);
    const attributes = Object.fromEntries(written) as Record<string, string>;
    return [{ name, attributes, children: plainElements(document, childrenOf(node)) }];
  });
}
