import fc from 'fast-check';
import type * as ast from '../../grammar/ast.ts';
import { nowhere as span } from '../../grammar/source.ts';
import { itemKeywords } from '../../grammar/tokens.ts';

/*
 * Trees of any shape that the grammar knows, with texts that try to break out of their places.
 */

const hostile = [
  ...[
    '',
    '#',
    '#x',
    '# x',
    '@',
    '@x',
    '=',
    '==',
    '->',
    '-',
    '{',
    '}',
    '(',
    '[',
    '"',
    "'",
    "'''",
    "''",
    '\\',
    '\\n',
    '$',
  ],
  ...[
    ['$', '{x}'].join(''),
    'a b',
    'a,',
    'a;',
    ',',
    'a:start',
    'a:b:Promoted',
    ':start',
    'a:',
    'a\nb',
    'a\tb',
    '\r',
    '\0',
    '\u001b[2J',
  ],
  ...[
    '\u2028',
    '\u202e',
    '\ufeff',
    '\u00a0',
    '\ud800',
    '😀',
    'ä-ö',
    '名前',
    'a#b',
    'a->b',
    'a=b',
    'a==b',
    '-5',
    '10%',
    "it's",
  ],
  ...['as', 'and', 'or', 'not', 'defined', 'date', 'to', 'for', 'with', 'where', 'matching', 'any', 'param', 'let'],
];
const text = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[a-z][a-z0-9_-]{0,6}$/) },
  { weight: 2, arbitrary: fc.constantFrom(...hostile) },
  { weight: 1, arbitrary: fc.constantFrom(...itemKeywords) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
const filled = text.filter((value) => value !== '');

const name: fc.Arbitrary<ast.Name> = fc.record({
  kind: fc.constant('name'),
  value: text,
  quoted: fc.boolean(),
  span: fc.constant(span),
});
const word: fc.Arbitrary<ast.Name> = fc
  .constantFrom('number', 'version', 'string', 'param', 'meta')
  .map((value) => ({ kind: 'name', value, quoted: false, span }));
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });
const few = <Value>(arbitrary: fc.Arbitrary<Value>, minLength = 0): fc.Arbitrary<Value[]> =>
  fc.array(arbitrary, { minLength, maxLength: 3 });

const suffix = fc
  .constantFrom('Promoted', 'start', 'Master', 'odd')
  .map((value): ast.Name => ({ kind: 'name', value, quoted: false, span }));
const reference = fc
  .record({ name, suffix: maybe(suffix) })
  .map((parts): ast.Reference => ({ kind: 'reference', ...parts, span }));
const idReference = filled.map((id): ast.IdReference => ({ kind: 'idReference', id, span }));
const as = name.map((given): ast.As => ({ kind: 'as', name: given, span }));
const bare: ast.Layout = { blankBefore: false, comments: [], trailing: undefined };

const comment: fc.Arbitrary<ast.Comment> = fc
  .constantFrom('', ' text', '# more', '!', ' "quote', " 'x", ' {', '\t=', ' ü')
  .map((said) => ({ text: said, span }));
const layout: fc.Arbitrary<ast.Layout> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(bare) },
  { weight: 1, arbitrary: fc.record({ blankBefore: fc.boolean(), comments: few(comment), trailing: maybe(comment) }) },
);

const value = fc.oneof(
  { weight: 4, arbitrary: text.map((said): ast.Value => ({ kind: 'value', text: said, span })) },
  { weight: 1, arbitrary: idReference },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const pair = fc
  .record({ key: name, value })
  .map((parts): ast.Pair => ({ kind: 'pair', ...parts, id: undefined, layout: bare, span }));
const head = few(fc.oneof({ weight: 3, arbitrary: pair }, { weight: 1, arbitrary: as }));
const annotation = fc
  .array(fc.oneof(pair, as), { minLength: 1, maxLength: 2 })
  .map((pairs): ast.Annotation => ({ kind: 'annotation', pairs, span }));
const blockPair = fc.record({ pair, id: maybe(as) }).map(({ pair: given, id }): ast.Pair => ({ ...given, id }));

const operand = fc.oneof(
  name.map((given): ast.Operand => ({ kind: 'operand', function: undefined, name: given, span })),
  fc.record({ function: word, name }).map((parts): ast.Operand => ({ kind: 'operand', ...parts, span })),
);
const operator = fc.constantFrom<ast.ComparisonOperator>('==', '!=', '<', '<=', '>', '>=');
const dateParts = fc
  .record({ annotation: maybe(annotation), pairs: few(pair) })
  .map((parts): ast.DateParts => ({ kind: 'dateParts', ...parts, span }));
const base = { annotation: maybe(annotation), span: fc.constant(span) };
const is = <const Kind extends string>(kind: Kind): fc.Arbitrary<Kind> => fc.constant(kind);

const { rule } = fc.letrec<{ rule: ast.Rule; condition: ast.Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: is('comparison'), left: operand, operator, right: operand, ...base }),
    fc.record({ kind: is('defined'), not: fc.boolean(), name, ...base }),
    fc.record({ kind: is('dateComparison'), operator, value: name, ...base }),
    fc.record({ kind: is('dateRange'), from: name, to: maybe(name), duration: maybe(dateParts), ...base }),
    fc.record({ kind: is('dateRange'), from: fc.constant(undefined), to: name, duration: maybe(dateParts), ...base }),
    fc.record({ kind: is('dateMatches'), parts: dateParts, ...base }),
    fc.record({ kind: is('resourceCondition'), pairs: few(pair), ...base }),
    fc.record({ kind: is('operationCondition'), name: maybe(name), pairs: few(pair), ...base }),
    fc.record({
      kind: is('elementCondition'),
      element: fc.constant({ kind: 'name', value: 'expression', quoted: false, span } as const),
      ...base,
    }),
    fc.record({ kind: is('nestedRule'), rule: tie('rule'), ...base }),
  ),
  rule: fc.oneof(
    fc
      .record({
        annotation: maybe(annotation),
        conditions: few(tie('condition')),
        join: fc.constantFrom<'and' | 'or'>('and', 'or'),
      })
      .map(({ join, ...parts }): ast.Rule => {
        const joined = parts.conditions.length > 1 ? join : undefined;
        return { kind: 'rule', ...parts, reference: undefined, join: joined, span };
      }),
    fc
      .record({ annotation: maybe(annotation), reference: idReference })
      .map((parts): ast.Rule => ({ kind: 'rule', ...parts, join: undefined, conditions: [], span })),
  ),
}));

const referenceSet = fc
  .record({ any: fc.boolean(), members: few(reference, 1), annotation: maybe(annotation) })
  .map((parts): ast.ReferenceSet => ({ kind: 'referenceSet', ...parts, span }));
const step = fc.oneof(reference, referenceSet);
const common = { layout, span: fc.constant(span) };
const lifetime = fc.record({ kind: is('while'), head, rule, ...common });
const preference = fc.record({
  kind: is('preference'),
  verb: fc.constantFrom<'prefers' | 'avoids'>('prefers', 'avoids'),
  node: maybe(name),
  head,
  where: maybe(rule),
  ...common,
});
const inLine = <Part extends { readonly layout: ast.Layout }>(
  part: fc.Arbitrary<Part>,
): fc.Arbitrary<Part | undefined> => maybe(part.map((given) => ({ ...given, layout: bare })));

const selectTarget = fc
  .record({
    name,
    attributes: maybe(few(fc.record({ kind: is('selectAttribute'), name, id: maybe(as), span: fc.constant(span) }))),
  })
  .map((parts): ast.SelectTarget => ({ kind: 'selectTarget', ...parts, span }));

const blockOf = (items: fc.Arbitrary<ast.Item>): fc.Arbitrary<ast.Block> =>
  fc
    .record({ items: few(items), endComments: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, few(comment)) })
    .map((parts) => ({
      kind: 'block',
      ...parts,
      span,
    }));

const laidPair = fc
  .record({ pair: blockPair, layout })
  .map((parts): ast.Pair => ({ ...parts.pair, layout: parts.layout }));
const keyword = fc.constantFrom<ast.DeclarationKeyword>(
  'primitive',
  'node',
  'op',
  'operations',
  'level',
  'cib',
  'storage',
  'read',
  'section',
);
const setHead = {
  kind: is('set'),
  keywordSpan: fc.constant(span),
  as: maybe(as),
  annotation: maybe(annotation),
};
const nothing = fc.constant(undefined);

const directive = fc
  .record({ words: few(name, 1) })
  .map((parts): ast.Directive => ({ kind: 'directive', ...parts, layout: bare, span }));

const tree = fc.letrec<{ item: ast.Item; statement: ast.Statement; block: ast.Block }>((tie) => ({
  block: blockOf(tie('item')),
  item: fc.oneof(
    { depthSize: 'small' },
    laidPair,
    fc.record({ kind: is('pairReference'), reference: idReference, ...common }),
    fc.record({
      kind: is('mapping'),
      keyword: fc.constantFrom<'root' | undefined>('root', undefined),
      from: name,
      to: name,
      head,
      ...common,
    }),
    fc.record({ kind: is('mapping'), keyword: is('port'), from: maybe(name), to: nothing, head, ...common }),
    fc.record({ kind: is('mapping'), keyword: is('port'), from: name, to: name, head, ...common }),
    fc.record({ kind: is('select'), targets: few(selectTarget), ...common }),
    fc.record({ kind: is('setLine'), reference: maybe(idReference), members: few(reference), head, ...common }),
    preference,
    lifetime,
    tie('statement'),
  ),
  statement: fc.oneof(
    { depthSize: 'small' },
    fc.record({ kind: is('xml'), text: name.map((given) => ({ ...given, quoted: true })), ...common }),
    fc.record({
      kind: is('declaration'),
      keyword,
      keywordSpan: fc.constant(span),
      words: few(fc.oneof({ weight: 4, arbitrary: name }, { weight: 1, arbitrary: idReference })),
      head,
      block: maybe(tie('block')),
      ...common,
    }),
    fc.record({
      kind: is('declaration'),
      keyword: is('heartbeat'),
      keywordSpan: fc.constant(span),
      words: fc.constant([]),
      head,
      block: blockOf(fc.oneof(laidPair, directive)),
      ...common,
    }),
    fc.record({
      ...setHead,
      keyword: fc.constantFrom<'options' | 'params' | 'meta'>('options', 'params', 'meta'),
      scope: nothing,
      when: maybe(rule),
      reference: nothing,
      pairs: nothing,
      block: tie('block'),
      ...common,
    }),
    fc.record({
      ...setHead,
      keyword: fc.constantFrom<'options' | 'meta'>('options', 'meta'),
      scope: nothing,
      when: maybe(rule),
      reference: nothing,
      pairs: few(blockPair, 1),
      block: nothing,
      ...common,
    }),
    fc.record({
      ...setHead,
      keyword: is('defaults'),
      scope: name,
      when: nothing,
      reference: idReference,
      pairs: nothing,
      block: nothing,
      ...common,
    }),
    fc.record({
      kind: is('location'),
      subject: maybe(step),
      pattern: nothing,
      head,
      preference: inLine(preference),
      lifetime: inLine(lifetime),
      block: maybe(tie('block')),
      ...common,
    }),
    fc.record({
      kind: is('location'),
      subject: nothing,
      pattern: name.map((given) => ({ ...given, quoted: true })),
      head,
      preference: inLine(preference),
      lifetime: nothing,
      block: nothing,
      ...common,
    }),
    fc.record({
      kind: is('colocation'),
      resource: reference,
      verb: fc.constantFrom<'with' | 'avoids'>('with', 'avoids'),
      other: reference,
      head,
      lifetime: inLine(lifetime),
      block: maybe(tie('block')),
      ...common,
    }),
    fc.record({
      kind: is('order'),
      steps: fc.oneof(fc.constant([]), fc.array(step, { minLength: 2, maxLength: 4 })),
      head,
      lifetime: inLine(lifetime),
      block: maybe(tie('block')),
      ...common,
    }),
    fc.record({
      kind: is('ticket'),
      ticket: maybe(name),
      subject: maybe(step),
      head,
      block: maybe(tie('block')),
      ...common,
    }),
    fc.record({
      kind: is('fencing'),
      target: maybe(name),
      pattern: nothing,
      attribute: nothing,
      value: nothing,
      head,
      block: maybe(tie('block')),
      ...common,
    }),
    fc.record({
      kind: is('fencing'),
      target: nothing,
      pattern: nothing,
      attribute: name,
      value: name,
      head,
      block: maybe(tie('block')),
      ...common,
    }),
  ) as fc.Arbitrary<ast.Statement>,
}));

/** A whole file. */
export const file: fc.Arbitrary<ast.HacFile> = fc
  .record({ statements: fc.array(tree.statement, { maxLength: 4 }), endComments: few(comment) })
  .map((parts) => ({ kind: 'file', ...parts, span }));
