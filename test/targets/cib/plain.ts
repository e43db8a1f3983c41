import type { Diagnostic } from '../../../compiler/diagnostics/diagnostic.ts';
import type { Cluster, Element, Extra } from '../../../compiler/model/cluster.ts';
import { type ReadCib, readCib, writeCib } from '../../../compiler/targets/cib/index.ts';
import type { CibTarget } from '../../../compiler/targets/target.ts';
import { positionAt, startOffset } from '../../../grammar/source.ts';

/** A finding as `line:column id: message`. */
export function shown({ span, id, message }: Diagnostic): string {
  const { line, character } = positionAt(span.anchor.source, startOffset(span));
  return `${line + 1}:${character + 1} ${id}: ${message}`;
}

/** What a document says; fails where it is not read. */
export function reading(text: string, path = 'cib.xml'): ReadCib & { readonly findings: readonly string[] } {
  const { value, diagnostics } = readCib({ path, text });
  if (!value) throw new Error(diagnostics.map(shown).join('\n'));
  return { ...value, findings: diagnostics.map(shown) };
}

/** The document that a Cluster becomes, with the findings of writing it. */
export function written(cluster: Cluster, target: CibTarget): { text: string; findings: readonly string[] } {
  const { value, diagnostics } = writeCib(cluster, { target });
  return { text: value, findings: diagnostics.map(shown) };
}

/** An element on one line for each: kind, id, attributes, a star behind literal ones. */
export function outline(element: Element | Extra, depth = 0): string {
  const indent = '  '.repeat(depth);
  if (element.kind === 'comment' || element.kind === 'xml') return `${indent}${element.kind} ${element.text}`;
  const id = element.id ? [`as ${element.id.value}`] : [];
  const attributes = element.attributes.map(({ name, value, literal }) => `${name}${literal ? '*' : ''}=${value}`);
  const promotable = element.kind === 'clone' && element.promotable ? ['promotable'] : [];
  const line = `${indent}${[element.kind, ...promotable, ...id, ...attributes].join(' ')}`;
  return [line, ...(element.children as readonly (Element | Extra)[]).map((child) => outline(child, depth + 1))].join(
    '\n',
  );
}

/** All sections of a Cluster. */
export function outlined({ sections, extras }: Cluster): string {
  return [...extras, ...sections].map((part) => outline(part)).join('\n');
}

/** The Cluster with every id left out that people do not use, so that all of them are derived. */
export function withoutDerivableIds(cluster: Cluster): Cluster {
  const kept = new Set(['primitive', 'template', 'group', 'clone', 'master', 'bundle', 'tag', 'alert', 'acl_role']);
  const references = new Set(['resource_ref', 'obj_ref', 'role', 'role_ref', 'acl_target', 'acl_group']);
  const strip = (element: Element): Element => {
    const isKept = kept.has(element.kind) || references.has(element.kind);
    const children = (element.children as readonly (Element | Extra)[]).map((child) =>
      child.kind === 'comment' || child.kind === 'xml' ? child : strip(child),
    );
    return { ...element, id: isKept ? element.id : undefined, children } as Element;
  };
  return { ...cluster, sections: cluster.sections.map(strip) as unknown as Cluster['sections'] };
}
