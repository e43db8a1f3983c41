import type { Element, Extra } from '../model/cluster.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function attributeText(name: string, value: string): string {
  return ` ${name}="${value.replace(/[&<>"\t\n\r]/g, (character) => escapes[character]!)}"`;
}

/**
 * An element as XML text for the `xml` statement: what the language has no words for. Ids are those that were written.
 * Comments are left out, because they stand above the statement.
 */
export function xmlTextOf(element: Element): string {
  const id = element.id ? attributeText('id', element.id.value) : '';
  const start = element.attributes.reduce((text, { name, value }) => text + attributeText(name, value), id);
  const content = (element.children as readonly (Element | Extra)[])
    .filter((child) => child.kind !== 'comment')
    .map((child) => (child.kind === 'xml' ? child.text : xmlTextOf(child)))
    .join('');
  return content === '' ? `<${element.kind}${start}/>` : `<${element.kind}${start}>${content}</${element.kind}>`;
}
