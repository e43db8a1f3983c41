import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agentOfWord, wordOfAgent } from '../../../compiler/targets/haresources/agents.ts';
import { readHaCf, writeHaCf } from '../../../compiler/targets/haresources/ha-cf.ts';
import { logicalLines } from '../../../compiler/targets/haresources/logical-lines.ts';
import { agentArguments } from '../../../compiler/vocabulary/agent-arguments.ts';
import { groupsOf, outline, read, roundTrip } from './support.ts';

const pieces = [
  'a',
  'B',
  '1',
  '.',
  ':',
  '::',
  '/',
  '#',
  '\\',
  '-',
  '10.0.0.1',
  'eth0',
  ...agentArguments.map(({ script }) => script),
];
const word = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
const call = fc
  .tuple(fc.constantFrom(...agentArguments.map(({ script }) => script)), fc.array(word, { maxLength: 5 }))
  .map((parts) => parts.flat().join('::'));
const between = fc.constantFrom(' ', '\t', '  ', '\n', '\\\n', ' \\\n  ', '\\ \n', '\r\n', ' # ', '\n#', '#');
const text = fc.array(fc.tuple(fc.oneof(word, call), between), { maxLength: 30 }).map((parts) => parts.flat().join(''));

describe('any text', () => {
  test('means the same after it was read and written', () => {
    fc.assert(
      fc.property(text, (haresources) => {
        expect(groupsOf(roundTrip(haresources))).toEqual(groupsOf(haresources));
      }),
      {
        numRuns: 2000,
      },
    );
  });

  test('is written in one way only', () => {
    fc.assert(
      fc.property(text, (haresources) => {
        const once = roundTrip(haresources);
        expect(roundTrip(once)).toBe(once);
        expect(outline(read({ haresources: once }).value).filter((line) => !line.startsWith('#'))).toEqual(
          outline(read({ haresources }).value).filter((line) => !line.startsWith('#')),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('is read by two readers alike, and each word covers what it says', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (haresources) => {
        const lines = logicalLines({ source: { path: '', text: haresources }, offset: 0 });
        const entries = lines.flatMap((line) => (line.kind === 'entry' ? [line] : []));
        const words = entries.map((entry) => entry.words.map(({ text: said }) => said));
        expect(
          words.map(([node, ...rest]) => [node!.replace(/[A-Z]/g, (letter) => letter.toLowerCase()), ...rest]),
        ).toEqual(groupsOf(haresources));
        for (const { text: said, span } of entries.flatMap((entry) => entry.words)) {
          const covered = haresources.slice(span.start, span.end);
          expect([covered[0], covered.at(-1)]).toEqual([said[0], said.at(-1)]);
        }
      }),
    );
  });
});

test('any word is an agent that is the same word', () => {
  const anything = fc.string({ minLength: 1 }).filter((said) => !/[ \t\n]/.test(said));
  fc.assert(
    fc.property(fc.oneof(word, call, anything), (said) => {
      expect(wordOfAgent(agentOfWord(said))).toEqual({ word: said });
    }),
    { numRuns: 5000 },
  );
});

test('any ha.cf is written so that it reads the same', () => {
  const line = fc
    .array(fc.constantFrom('a', 'node', '#', ' ', '\t', ',', '=', '\\', '1'), { maxLength: 8 })
    .map((parts) => parts.join(''));
  const strip = ({ directives, endComments }: ReturnType<typeof readHaCf>) => ({
    directives: directives.map(({ name, values }) => [name, values]),
    comments: [...directives.flatMap(({ comments }) => comments), ...endComments].flatMap((comment) =>
      comment.split('\n').map((said) => said.trim()),
    ),
  });
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const once = readHaCf({ source: { path: '', text: lines.join('\n') }, offset: 0 });
      const { value, diagnostics } = writeHaCf(once, []);
      expect(diagnostics).toEqual([]);
      expect(strip(readHaCf({ source: { path: '', text: value }, offset: 0 }))).toEqual(strip(once));
    }),
  );
});

test('time grows with the size alone: a long file, and a long line', () => {
  const lines = Array.from(
    { length: 10_000 },
    (_, index) => `n${index % 2} 10.0.${index >> 8}.${index & 255} script::${index} apache\n`,
  ).join('');
  const words = `n1 ${Array.from({ length: 10_000 }, (_, index) => `script::${index}`).join(' \\\n  ')}\n`;
  const start = process.cpuUsage();
  expect(roundTrip(lines) === lines).toBe(true);
  expect(roundTrip(words).split('script::')).toHaveLength(10_001);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1e6).toBeLessThan(10);
}, 60_000);
