import * as fc from 'fast-check';
import type {
  Attribute,
  Cluster,
  Element,
  Extra,
  Heartbeat,
  IdConvention,
  Identifier,
  Member,
  Section,
  SectionKind,
} from '../../compiler/model/cluster.ts';
import { assignIds, type TreeIds } from '../../compiler/targets/cib/ids.ts';
import { elementEntry } from '../../compiler/vocabulary/index.ts';
import { nowhere } from '../../grammar/source.ts';
import { anyConstraint, anyRule } from './constraint-arbitrary.ts';

/** Words that look like something else to a parser. */
const hostile = fc.constantFrom(
  ...['', ' ', 'a b', ' a ', '"', "'", `"'`, "'''", '\\', '{', '}', '{}', '(', ')', '[', ']', '->', '-', '--', '='],
  ...[
    'a=b',
    'a,b',
    ',',
    'a,',
    'a;',
    `\${x}`,
    '$',
    'ä',
    '😀',
    'a\nb',
    '\t',
    '&',
    '<x/>',
    '1',
    '@x',
    '@',
    '#uname',
    '#',
    '# x',
  ],
  ...[
    'as',
    'when',
    'where',
    'while',
    'matching',
    'legacy',
    'root',
    'port',
    'op',
    'meta',
    'params',
    'xml',
    'role',
    'read',
  ],
  ...[
    'node',
    'primitive',
    'resource',
    'attributes',
    'nodes',
    'auth',
    'select',
    'level',
    'ocf:x',
    'ocf:a:b',
    'a:b:c:d',
    ':',
    '::',
  ],
);

const text = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom('a', 'web', 'x.y_z-1', 'ocf', 'heartbeat', 'IPaddr2', 'read', '10s', 'true'),
  },
  { weight: 3, arbitrary: hostile },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 6 }) },
);

const line = fc.constantFrom('', 'note', ' indented', '# sharp', '{', "it's", 'a  b', '<x/>', 'pacemaker-3.9');
const comment: fc.Arbitrary<Extra> = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .map((lines): Extra => ({ kind: 'comment', text: lines.join('\n'), span: nowhere }));
const unknown: fc.Arbitrary<Extra> = fc
  .constantFrom('<odd/>', `<odd a="it's"/>`, '<odd>\n  <inner b="&lt;"/>\n</odd>', "<odd a='''x'''/>")
  .map((found): Extra => ({ kind: 'xml', text: found, span: nowhere }));
const extra = fc.oneof({ weight: 2, arbitrary: comment }, { weight: 1, arbitrary: unknown });

function identifier(value: string): Identifier {
  return { value, span: nowhere };
}

function attribute(name: string, value: string): Attribute {
  return { name, value, literal: false, nameSpan: nowhere, valueSpan: nowhere };
}

function bag(...names: string[]): fc.Arbitrary<Attribute[]> {
  return fc.tuple(...names.map((name) => text.map((value) => attribute(name, value))));
}

/** Attributes as sound documents have them, for kinds where any choice would hardly ever be one of these. */
const sound: Readonly<Record<string, readonly fc.Arbitrary<Attribute[]>[]>> = {
  nvpair: [bag('name', 'value'), bag('name', 'value'), bag('name'), bag('id-ref'), bag('name', 'id-ref')],
  primitive: [bag('class', 'type'), bag('class', 'provider', 'type'), bag('template')],
  'port-mapping': [bag('port'), bag('port', 'internal-port'), bag('range')],
  'storage-mapping': [bag('source-dir', 'target-dir'), bag('source-dir-root', 'target-dir', 'options')],
  'fencing-level': [
    bag('target', 'index', 'devices'),
    bag('target-pattern', 'index', 'devices'),
    bag('target-attribute', 'target-value', 'index', 'devices'),
  ],
  acl_permission: [bag('kind', 'xpath'), bag('kind', 'object-type', 'attribute')],
  ...Object.fromEntries(
    ['cluster_property_set', 'instance_attributes', 'meta_attributes', 'utilization', 'tag', 'select'].map((kind) => [
      kind,
      [bag()],
    ]),
  ),
};

/** Attributes of a kind: mostly sound ones, where that has a meaning, otherwise any. */
function attributesOf(kind: string): fc.Arbitrary<Attribute[]> {
  const likely = sound[kind];
  const any = anyAttributesOf(kind);
  return likely ? fc.oneof({ weight: 4, arbitrary: fc.oneof(...likely) }, { weight: 1, arbitrary: any }) : any;
}

/** Some attributes that the vocabulary knows of a kind, each with any value, and rarely one that it does not know. */
function anyAttributesOf(kind: string): fc.Arbitrary<Attribute[]> {
  const names = (elementEntry(kind)?.attributes ?? []).map(({ name }) => name);
  const known = fc.tuple(
    ...names.map((name) =>
      fc.option(
        text.map((value) => attribute(name, value)),
        { nil: undefined, freq: 2 },
      ),
    ),
  );
  const odd = fc.option(
    text.map((value) => attribute('odd-one', value)),
    { nil: undefined, freq: 9 },
  );
  return fc.tuple(known, odd).map(([found, other]) => [...found, other].filter((one) => one !== undefined));
}

/** Stands for the id that a convention derives, until the whole cluster is known. */
const derivedLater = identifier('derived later');

/** The cluster with the ids in place that a convention derives; so are those of most documents. */
function withDerivedIds(cluster: Cluster, convention: IdConvention): Cluster {
  const target = cluster.target?.value === 'heartbeat-2' ? 'heartbeat-2' : 'pacemaker-3.9';
  const { idsIn } = assignIds(cluster, convention, target, (element) => element.id !== derivedLater);
  const settle = <Any extends Element | Extra>(element: Any, ids: TreeIds): Any => {
    if (element.kind === 'comment' || element.kind === 'xml') return element;
    const id = element.id === derivedLater ? identifier(ids.idOf(element) ?? '') : element.id;
    const children = (element.children as readonly (Element | Extra)[]).map((child) => settle(child, ids));
    return { ...element, id, children };
  };
  const sections = cluster.sections.map((section) => ({
    ...section,
    children: section.children.map((child) => settle(child, idsIn(child as Member))),
  }));
  return { ...cluster, sections };
}

/** An element as the reader gives it: an empty id says that there is none where one should be. */
function withIds(element: Element): Element {
  const sort = elementEntry(element.kind)?.id;
  const refers = element.attributes.some(({ name }) => name === 'id-ref');
  const absent = element.kind === 'lifetime' ? identifier('lifetime') : identifier('');
  const needsNone = (sort === 'none' && element.kind !== 'lifetime') || refers;
  const id = element.id ?? (needsNone ? undefined : absent);
  const children = (element.children as readonly (Element | Extra)[]).map((child) =>
    child.kind === 'comment' || child.kind === 'xml' ? child : withIds(child),
  );
  return { ...element, id, children } as unknown as Element;
}

const constraintKinds: ReadonlySet<string> = new Set(['rsc_location', 'rsc_colocation', 'rsc_order', 'rsc_ticket']);

/** An element of a kind with anything below it that the vocabulary allows there, sound or broken. */
function elementOf(kind: string, depth: number): fc.Arbitrary<Element> {
  if (kind === 'rule') return anyRule.map(withIds);
  if (constraintKinds.has(kind)) return anyConstraint.map(withIds);
  const entry = elementEntry(kind)!;
  const kinds = depth > 0 ? entry.children.map((child) => child.kind) : [];
  const below = kinds.map((child) => ({
    weight: 8,
    arbitrary: elementOf(child, depth - 1) as fc.Arbitrary<Element | Extra>,
  }));
  const children = fc.array(fc.oneof(...below, { weight: 1, arbitrary: extra }), {
    maxLength: below.length === 0 ? 1 : 4,
  });
  const written = fc.oneof(
    { weight: 3, arbitrary: fc.constant(derivedLater) },
    { weight: 2, arbitrary: text.map(identifier) },
    { weight: 1, arbitrary: fc.constant(identifier('')) },
  );
  const ids: Readonly<Record<string, fc.Arbitrary<Identifier | undefined>>> = {
    none: fc.constant(undefined),
    optional: fc.option(written, { nil: undefined }),
  };
  const id = ids[entry.id] ?? written;
  return fc
    .tuple(
      id,
      attributesOf(kind),
      below.length === 0 ? fc.oneof({ weight: 9, arbitrary: fc.constant([]) }, children) : children,
      fc.boolean(),
    )
    .map(
      ([found, attributes, inner, promotable]) =>
        ({
          kind,
          id: found,
          attributes,
          children: inner,
          span: nowhere,
          headSpan: nowhere,
          ...(kind === 'clone' && { promotable }),
        }) as unknown as Element,
    );
}

const sectionKinds = (elementEntry('configuration')?.children ?? []).map(({ kind }) => kind as SectionKind);

const directive = fc.tuple(
  fc.constantFrom('keepalive', 'bcast', 'node', 'odd one', 'respawn', 'auth'),
  fc.array(text, { maxLength: 3 }),
);
const word = fc.constantFrom('sha1', 'md5', 'crc', 'odd one');

const heartbeat: fc.Arbitrary<Heartbeat> = fc
  .record({
    directives: fc.array(directive, { maxLength: 3 }),
    keys: fc.uniqueArray(fc.tuple(fc.constantFrom('1', '2', '7'), word, fc.option(text, { nil: undefined })), {
      maxLength: 3,
      selector: ([number]) => number,
    }),
    keyInUse: fc.constantFrom(undefined, '1', '2', '9'),
    endComments: fc.array(line, { maxLength: 1 }),
  })
  .map(({ directives, keys, ...rest }) => ({
    ...rest,
    directives: directives
      .filter(([name]) => name !== 'auth')
      .map(([name, values]) => ({ name, values, comments: [], span: nowhere })),
    keys: keys.map(([number, method, key]) => ({ number, method, key, comments: [], span: nowhere })),
    span: nowhere,
  }));

/** Any cluster that a document might hold. At most one section of a kind. */
export const anyCluster: fc.Arbitrary<Cluster> = fc
  .record({
    target: fc.option(fc.constantFrom('pacemaker-3.9', 'heartbeat-2').map(identifier), { nil: undefined }),
    header: attributesOf('cib'),
    extras: fc.array(extra, { maxLength: 3 }),
    sections: fc
      .shuffledSubarray(sectionKinds, { maxLength: 3 })
      .chain((kinds) => fc.tuple(...kinds.map((kind) => elementOf(kind, 4) as fc.Arbitrary<Section>))),
    heartbeat: fc.option(heartbeat, { nil: undefined, freq: 3 }),
  })
  .chain((parts) =>
    fc
      .constantFrom<IdConvention[]>('crmsh', 'pcs', 'pacemaker')
      .map((convention) => withDerivedIds({ ...parts, convention: 'crmsh', fragment: undefined }, convention)),
  );
