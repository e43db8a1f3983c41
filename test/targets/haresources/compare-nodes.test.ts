import { expect, test } from 'vitest';
import { compareNodes } from '../../../compiler/targets/haresources/compare-nodes.ts';
import { textOf } from '../../../grammar/source.ts';

function compared(kind: 'haresources' | 'ha.cf', ...texts: string[]): string[] {
  const sources = texts.map((text, index) => ({ path: `n${index + 1}/${kind}`, text }));
  return compareNodes(sources, kind).map(
    ({ id, severity, message, span }) => `${severity} ${id}: ${message} | ${span.anchor.source.path}: ${textOf(span)}`,
  );
}

test('haresources of one cluster have to say the same', () => {
  expect(compared('haresources', 'n1 10.0.0.5 apache\n', 'n1 10.0.0.5 apache mysql\n')).toEqual([
    'error haresources-differ: From here on haresources is not that of the other node, n1/haresources | n2/haresources: n1 10.0.0.5 apache mysql',
  ]);
  expect(compared('haresources', 'n1 a\nn1 b\n', 'n1 a\n')).toEqual([
    'error haresources-differ: From here on haresources is not that of the other node, n1/haresources | n2/haresources: n1 a',
  ]);
});

test('comments and blanks do not count, nor do files of other nodes', () => {
  expect(compared('haresources', '# one\nn1 10.0.0.5   apache\n', 'n1 10.0.0.5 \\\n  apache\n')).toEqual([]);
  expect(compared('haresources', 'n1 a\n', 'n3 b\n')).toEqual([]);
  expect(compared('haresources', '# nothing\n', 'n1 a\n')).toEqual([]);
});

test('ha.cf had better be the same', () => {
  const file = (peer: string): string => `keepalive 1\nucast eth0 ${peer}\nnode n1 n2\n`;
  expect(compared('ha.cf', file('10.0.0.2'), file('10.0.0.1'))).toEqual([
    'warning ha-cf-differ: From here on ha.cf is not that of the other node, n1/ha.cf | n2/ha.cf: ucast eth0 10.0.0.1',
  ]);
  expect(compared('ha.cf', file('10.0.0.2'), `# the same\n${file('10.0.0.2')}`)).toEqual([]);
});

test('an ending has to be the name of a node', () => {
  const pair = (one: string, other: string) =>
    compareNodes(
      [
        { path: one, text: 'n1 a\nn2 b\n' },
        { path: other, text: 'n1 a\nn2 c\n' },
      ],
      'haresources',
    ).length;
  expect(pair('haresources.n1', 'haresources.n2')).toBe(1);
  expect(pair('haresources.old', 'haresources')).toBe(0);
  expect(pair('haresources.step1', 'haresources.step2')).toBe(0);
});
