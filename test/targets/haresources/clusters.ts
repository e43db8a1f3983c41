import type {
  Cluster,
  Constraint,
  Element,
  Extra,
  Primitive,
  Section,
  SectionKind,
} from '../../../compiler/model/cluster.ts';
import { nowhere, type Span } from '../../../grammar/source.ts';

export type Values = Readonly<Record<string, string>>;

/** An element whose span covers its own description, so that findings show what they are about. */
export function element<Kind extends Element['kind']>(
  kind: Kind,
  id: string | undefined,
  attributes: Values = {},
  children: readonly (Element | Extra)[] = [],
): Extract<Element, { kind: Kind }> {
  const span = spanOf(id === undefined ? kind : `${kind} ${id}`);
  return {
    kind,
    id: id === undefined ? undefined : { value: id, span },
    attributes: Object.entries(attributes).map(([name, value]) => ({
      name,
      value,
      literal: false,
      nameSpan: spanOf(name),
      valueSpan: spanOf(value),
    })),
    children,
    span,
    headSpan: span,
    ...(kind === 'clone' ? { promotable: false } : {}),
  } as unknown as Extract<Element, { kind: Kind }>;
}

/** A place that reads as the text. */
export function spanOf(text: string): Span {
  return { anchor: { source: { path: 'test', text }, offset: 0 }, start: 0, end: text.length };
}

export function comment(text: string): Extra {
  return { kind: 'comment', text, span: spanOf(text) };
}

export function xml(text: string): Extra {
  return { kind: 'xml', text, span: spanOf(text) };
}

export function pairs(kind: 'instance_attributes' | 'meta_attributes' | 'utilization', values: Values) {
  return element(
    kind,
    undefined,
    {},
    Object.entries(values).map(([name, value]) => element('nvpair', undefined, { name, value })),
  );
}

/** `class:type` or `class:provider:type` with instance attributes, and other children. */
export function primitive(
  id: string,
  agent: string,
  values: Values = {},
  children: readonly (Element | Extra)[] = [],
): Primitive {
  const parts = agent.split(':');
  const [agentClass, type] = [parts[0]!, parts.at(-1)!];
  const attributes = { class: agentClass, ...(parts.length === 3 ? { provider: parts[1]! } : {}), type };
  const own = Object.keys(values).length === 0 ? [] : [pairs('instance_attributes', values)];
  return element('primitive', id, attributes, [...own, ...children]);
}

export function prefers(resource: string, node: string, attributes: Values = { score: 'INFINITY' }): Constraint {
  return element('rsc_location', undefined, { rsc: resource, node, ...attributes });
}

export function cluster(
  sections: Partial<Record<SectionKind, readonly (Element | Extra)[]>>,
  rest: Partial<Cluster> = {},
): Cluster {
  return {
    target: undefined,
    convention: 'crmsh',
    header: [],
    extras: [],
    fragment: undefined,
    sections: Object.entries(sections).map(
      ([kind, children]) => element(kind as SectionKind, undefined, {}, children) as Section,
    ),
    heartbeat: undefined,
    ...rest,
  };
}

export const emptyHeartbeat = {
  directives: [],
  keys: [],
  keyInUse: undefined,
  endComments: [],
  span: nowhere,
} as const;
