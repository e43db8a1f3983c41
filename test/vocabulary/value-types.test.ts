import { describe, expect, test } from 'vitest';
import { booleanValue, durationInMilliseconds, scoreValue, type ValueType } from '../../compiler/vocabulary/index.ts';
import * as types from '../../compiler/vocabulary/value-types.ts';

/** What each type takes and what it does not. */
const table: readonly (readonly [
  name: string,
  type: ValueType,
  taken: readonly string[],
  refused: readonly string[],
])[] = [
  [
    'boolean',
    types.boolean,
    ['true', 'True', 'YES', 'y', 'on', '1', 'false', 'no', 'N', 'OFF', '0'],
    ['', ' true', 'enabled', '2', 'tru'],
  ],
  ['schemaBoolean', types.schemaBoolean, ['true', 'false', '1', '0', ' true '], ['', 'True', 'yes', 'on', 'no']],
  ['score', types.score, ['0', '-5', '+5', 'INFINITY', '-infinity', '+Infinity', ' 007 '], ['', '1.5', 'INF', '5s']],
  ['schemaScore', types.schemaScore, ['0', '+5', '-INFINITY', ' INFINITY '], ['', 'infinity', '-Infinity', '1.5']],
  ['heartbeatScore', types.heartbeatScore, ['infinity', '1.5', '-3', '+INFINITY'], ['', 'much', '1.5.2']],
  ['integer', types.integer, ['0', '-1', '+12', ' 5 ', '12345678901234567890'], ['', '1.0', 'INFINITY', 'a']],
  ['optionInteger', types.optionInteger, ['0', '-1', 'INFINITY'], ['', '1.0', 'many']],
  ['nonnegativeInteger', types.nonnegativeInteger, ['0', '00', '+7', '-0'], ['', '-1', '1.5']],
  ['positiveInteger', types.positiveInteger, ['1', '09', '+7'], ['', '0', '00', '-1']],
  ['port', types.port, ['1', '3121', '65535'], ['', '0', '65536', '-1', 'http']],
  ['percentage', types.percentage, ['80%', '80', '12.5 %'], ['', '%', '-5%', 'half']],
  [
    'duration',
    types.duration,
    ['0', '10', '10s', '1min', '500ms', '10 s', ' 5m ', '1h', '2HR', '20us', 'PT10S', 'P1DT2H', '1.5s'],
    ['', 's', '-1', '10x', '10milliseconds', 'P', 'PT', 'P1', '1h30m', 'never'],
  ],
  ['timeout', types.timeout, ['20', '20s', '1min'], ['', 'PT20S', '-1', 'soon']],
  ['watchdogTimeout', types.watchdogTimeout, ['0', '10s', '-1'], ['', '-1s', 'auto']],
  ['version', types.version, ['2', '2.1.5', '2.1.5-4.el8', '1.1.24+git'], ['', 'v2', 'two']],
  [
    'date',
    types.date,
    [
      '2026-01-31',
      '20260131',
      '2026-031',
      '2026-W05-6',
      '2026-01-31 08:00:00',
      '2026-01-31T08:00:00Z',
      '2026-01-31 08:00:00 +02:00',
      '2005-10-10 15:00',
      '09:00:00',
      '2009-W53-7 12:00:00 -0500',
    ],
    ['', 'tomorrow', '2026-1', '31.01.2026', '2026/01/31'],
  ],
  ['epochTime', types.epochTime, ['0', '1173878040'], ['', '-1', 'now']],
  ['range', types.range, ['9-16', '7', '1,3,5', '9-', '-16', '2026'], ['', '9--16', 'mon', '1,,3']],
  ['portRange', types.portRange, ['80', '8090-8099'], ['', '80,81', '80 - 81']],
  ['deviceList', types.deviceList, ['a', 'a,b.c,d-1'], ['', 'a, b', 'a,', ',a']],
  ['text', types.text, ['', 'anything\nat all'], []],
  ['id', types.id, ['a', '_1', 'web-1.nv_2', ' a ', 'ä', 'Ωμέγα'], ['', '1a', 'a:b', 'a b', '#uname', '-a', 'a/b']],
];

test.each(table)('%s', (_name, type, taken, refused) => {
  expect(taken.filter((text) => !type.accepts(text))).toEqual([]);
  expect(refused.filter((text) => type.accepts(text))).toEqual([]);
  expect(type.expected).not.toBe('');
});

test('an enumeration of the schema minds the case, one of options does not', () => {
  const choices = [
    { value: 'Started' },
    { value: 'Promoted', heartbeat: 'Master' },
    { value: 'x', heartbeatOnly: true },
  ] as const;
  const strict = types.enumeration(choices);
  const loose = types.anyCaseEnumeration(choices);
  const words = ['Started', ' Started ', 'started', 'Master', 'x'];
  expect(words.map((word) => [strict.accepts(word), loose.accepts(word)])).toEqual([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
    [false, false],
  ]);
  expect(strict.expected).toBe('one of Started, Promoted');
});

test('further words', () => {
  const type = types.withWords(types.boolean, 'legacy');
  expect(['on', 'Legacy', 'maybe'].map((text) => type.accepts(text))).toEqual([true, true, false]);
});

describe('what values mean', () => {
  test('booleans', () => {
    expect(['on', 'N', 'maybe', ''].map(booleanValue)).toEqual([true, false, undefined, undefined]);
  });

  test('scores', () => {
    expect(['INFINITY', '-infinity', '5', '-2000000', '1.5', ''].map(scoreValue)).toEqual([
      1_000_000,
      -1_000_000,
      5,
      -1_000_000,
      undefined,
      undefined,
    ]);
  });

  test('durations', () => {
    const texts = [
      '10',
      '500ms',
      '20 us',
      '1.5s',
      '2MIN',
      '1h',
      '3 hours',
      'PT90S',
      'P1DT1H',
      'P1W',
      'P1Y2M',
      '1d',
      '',
    ];
    expect(texts.map(durationInMilliseconds)).toEqual([
      10_000,
      500,
      0.02,
      1500,
      120_000,
      3_600_000,
      10_800_000,
      90_000,
      90_000_000,
      604_800_000,
      425 * 86_400_000,
      undefined,
      undefined,
    ]);
  });
});
