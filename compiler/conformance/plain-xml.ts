import type { SourceText } from '../../grammar/source.ts';
import { attributeText } from '../targets/cib/characters.ts';
import {
  attributesOf,
  childrenOf,
  commentName,
  nameOf,
  readXml,
  textName,
  type XmlNode,
} from '../targets/cib/read-xml.ts';
import type { PlainElement } from './compare.ts';

/** The element of a document with one root, or all roots below a nameless one; undefined where it is not well-formed. */
export function plainXml(source: SourceText): PlainElement | undefined {
  const { value } = readXml(source);
  if (value === undefined) return undefined;
  const roots = plainElements(value.roots);
  return roots.length === 1 ? roots[0] : { name: '', attributes: {}, children: roots };
}

function plainElements(nodes: readonly XmlNode[]): PlainElement[] {
  return nodes.flatMap((node) => {
    const name = nameOf(node);
    if (name === commentName || name === textName) return [];
    const raw = Object.entries(attributesOf(node) ?? {});
    const attributes = Object.fromEntries(raw.map(([key, value]) => [key.slice(1), attributeText(value)]));
    return [{ name, attributes, children: plainElements(childrenOf(node)) }];
  });
}
