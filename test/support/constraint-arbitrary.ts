import * as fc from 'fast-check';
import type { Attribute, Constraint, Element, Extra, Rule } from '../../compiler/model/cluster.ts';
import { nowhere } from '../../grammar/source.ts';

/** Words that look like something else: keywords, references, suffixes, quotes, signs, blanks. */
const hostileWords = [
  ...[
    'and',
    'or',
    'not',
    'defined',
    'date',
    'from',
    'to',
    'for',
    'matches',
    'as',
    'with',
    'where',
    'while',
    'when',
    'any',
  ],
  ...[
    'prefers',
    'avoids',
    'matching',
    'set',
    'resource',
    'operation',
    'number',
    'version',
    'param',
    'meta',
    'xml',
    'rule',
  ],
  ...[
    'expression',
    'location',
    'order',
    'score',
    '@x',
    'a:Promoted',
    'a:b',
    'web:start',
    ':',
    '#uname',
    '#',
    '##',
    '# x',
  ],
  ...['', ' ', 'a b', ' a ', '"', "'", `"'`, '\\', '{', '}', '(', ')', '[', ']', '->', '-', '--', '=', '==', '<', '<='],
  ...['a=b', 'a,', 'a;', `\${x}`, '$', 'ä', '€', '😀', 'a\nb', '\t', '&', '<x/>', '1', '-5', '+INFINITY', '2026-01-01'],
];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('a', 'web', 'db', 'host1', 'x.y_z-1') },
  { weight: 3, arbitrary: fc.constantFrom(...hostileWords) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
);

function attribute(name: string, value: string, literal = false): Attribute {
  return { name, value, literal, nameSpan: nowhere, valueSpan: nowhere };
}

type Values = Readonly<Record<string, fc.Arbitrary<string>>>;

/** Some of the attributes, in the order of their names, each with a likely or a hostile value, now and then a literal one. */
function bag(
  values: Values,
  ...more: readonly (readonly [name: string, value: fc.Arbitrary<string>])[]
): fc.Arbitrary<Attribute[]> {
  const all: Values = Object.fromEntries([...Object.entries(values), ...more]);
  const named = Object.keys(all).sort();
  return fc
    .tuple(
      ...named.map((name) =>
        fc.option(
          fc
            .tuple(
              fc.oneof({ weight: 4, arbitrary: all[name]! }, { weight: 1, arbitrary: text }),
              fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
            )
            .map(([value, literal]) => attribute(name, value, literal)),
          { nil: undefined },
        ),
      ),
    )
    .map((found) => found.filter((one) => one !== undefined));
}

const of = (...values: string[]): fc.Arbitrary<string> => fc.constantFrom(...values);

function element(
  kind: string,
  attributes: fc.Arbitrary<Attribute[]>,
  children: fc.Arbitrary<(Element | Extra)[]> = fc.constant([]),
  id: fc.Arbitrary<string | undefined> = fc.option(of('i1', 'i2', 'and', 'a:b', 'x y'), { nil: undefined }),
): fc.Arbitrary<Element> {
  return fc.tuple(attributes, children, id).map(
    ([found, content, name]) =>
      ({
        kind,
        id: name === undefined ? undefined : { value: name, span: nowhere },
        attributes: found,
        children: content,
        span: nowhere,
        headSpan: nowhere,
      }) as unknown as Element,
  );
}

const extra: fc.Arbitrary<Extra> = fc.oneof(
  of('why', 'two\nlines', '# hash', 'x "y" {z}').map(
    (words): Extra => ({ kind: 'comment', text: words, span: nowhere }),
  ),
  of('<note/>', `<note a="1">it's "that"</note>`, '<a>\n  <b/>\n</a>').map(
    (words): Extra => ({ kind: 'xml', text: words, span: nowhere }),
  ),
);

/** A few children, and now and then one that has no business there. */
function some(child: fc.Arbitrary<Element>, most: number, extras = 1): fc.Arbitrary<(Element | Extra)[]> {
  return fc.array(fc.oneof({ weight: 12, arbitrary: child }, { weight: extras, arbitrary: extra }), {
    maxLength: most,
  });
}

/** What stands in an element that holds nothing: mostly nothing. */
function onlyExtras(): fc.Arbitrary<Extra[]> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.constant<Extra[]>([]) },
    { weight: 1, arbitrary: extra.map((one) => [one]) },
  );
}

const expression = element(
  'expression',
  bag({
    attribute: of('#uname', 'pingd', 'a'),
    operation: of('eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'defined', 'not_defined', 'eq', 'constructor'),
    value: of('1', 'host1', 'x y'),
    type: of('number', 'string', 'version', 'integer', 'foo'),
    'value-source': of('param', 'meta', 'literal'),
  }),
  onlyExtras(),
);

const parts = bag({ hours: of('9-16'), weekdays: of('1-5'), months: of('2'), and: of('x') });
const dateExpression = element(
  'date_expression',
  bag({
    operation: of('gt', 'lt', 'in_range', 'date_spec', 'eq'),
    start: of('2026-01-01', '2026-01-01 10:00:00Z'),
    end: of('2027-01-01'),
    rest: of('x'),
  }),
  some(fc.oneof(element('date_spec', parts), element('duration', parts)), 2, 1),
);
const resourceExpression = element(
  'rsc_expression',
  bag({ class: of('ocf'), provider: of('heartbeat'), type: of('IPaddr2') }),
);
const operationExpression = element('op_expression', bag({ name: of('monitor'), interval: of('10s') }));

const ruleAttributes = bag({
  'boolean-op': of('and', 'or', 'OR', 'xor'),
  score: of('INFINITY', '-INFINITY', '50', '-50'),
  'score-attribute': of('cpu'),
  role: of('Promoted'),
  'id-ref': of('r1'),
});

/** Any rule that a document might hold, sound or broken. */
export const anyRule: fc.Arbitrary<Rule> = fc.letrec<{ rule: Element; condition: Element }>((tie) => ({
  condition: fc.oneof(
    { weight: 6, arbitrary: expression },
    { weight: 3, arbitrary: dateExpression },
    { weight: 1, arbitrary: resourceExpression },
    { weight: 1, arbitrary: operationExpression },
    { weight: 1, arbitrary: tie('rule') },
  ),
  rule: element('rule', ruleAttributes, some(tie('condition') as fc.Arbitrary<Element>, 3)),
})).rule as fc.Arbitrary<Rule>;

const reference = element('resource_ref', fc.constant([]), fc.constant([]), of('a', 'b', 'a:b', 'set', 'x y', 'and'));
const oddReference = element('resource_ref', bag({ role: of('x') }), onlyExtras());
const resourceSet = element(
  'resource_set',
  bag({
    action: of('start', 'promote', 'monitor', 'restart'),
    role: of('Promoted', 'started'),
    sequential: of('false', 'true'),
    'require-all': of('false', 'true'),
    'id-ref': of('s1'),
    score: of('5'),
  }).map((found) => found.filter((_, index) => index % 2 === 0)),
  some(fc.oneof({ weight: 20, arbitrary: reference }, { weight: 1, arbitrary: oddReference }), 3),
);
const plainSet = element('resource_set', bag({ action: of('start') }), some(reference, 3, 0), fc.constant(undefined));
const parallelSet = element(
  'resource_set',
  fc.constant([attribute('sequential', 'false')]),
  some(reference, 3, 0),
  fc.constant(undefined),
);
const sets = fc.oneof(resourceSet, plainSet, parallelSet);
const lifetime = element('lifetime', bag({ x: of('y') }), some(anyRule, 2), fc.option(of('l1'), { nil: undefined }));

function many(child: fc.Arbitrary<Element>, most: number): fc.Arbitrary<(Element | Extra)[]> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant<(Element | Extra)[]>([]) },
    { weight: 2, arbitrary: some(child, most) },
  );
}

function joined(...lists: fc.Arbitrary<(Element | Extra)[]>[]): fc.Arbitrary<(Element | Extra)[]> {
  return fc.tuple(...lists).map((found) => found.flat());
}

const scores = of('INFINITY', '-INFINITY', '100', '-100');

/** Any constraint that a document might hold, sound or broken. */
export const anyConstraint: fc.Arbitrary<Constraint> = fc.oneof(
  element(
    'rsc_location',
    bag({
      rsc: of('web'),
      'rsc-pattern': of('vm-.*'),
      role: of('Promoted', 'started', 'Weird'),
      node: of('host1'),
      score: scores,
      'resource-discovery': of('never'),
    }),
    joined(many(sets, 2), many(anyRule, 2), many(lifetime, 2)),
  ),
  element(
    'rsc_colocation',
    bag({
      rsc: of('a'),
      'with-rsc': of('b'),
      score: scores,
      'score-attribute': of('x'),
      'rsc-role': of('Promoted'),
      'with-rsc-role': of('started'),
      influence: of('true'),
    }),
    joined(many(lifetime, 2), many(sets, 3)),
  ),
  element(
    'rsc_order',
    bag(
      {
        first: of('a'),
        'first-action': of('start'),
        'then-action': of('promote'),
        kind: of('Optional'),
        from: of('a'),
        to: of('b'),
      },
      ['then', of('b')],
    ),
    joined(many(lifetime, 2), many(sets, 3)),
  ),
  element('rsc_order', bag({ kind: of('Optional') }), many(fc.oneof(plainSet, parallelSet), 3)),
  element(
    'rsc_ticket',
    bag({ ticket: of('T'), rsc: of('a'), 'rsc-role': of('Promoted'), 'loss-policy': of('fence') }),
    many(sets, 2),
  ),
) as fc.Arbitrary<Constraint>;
