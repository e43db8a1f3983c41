import { describe, expect, test } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver/node';
import { hover } from '../../lsp/features/hover.ts';
import { compiled } from './support/compiled.ts';

const cluster = `
node alpha as 1
# The address
# of the service.
primitive vip IPaddr2 { ip=10.0.0.1 }
primitive web apache
promotable db { primitive pg pgsql }
`;

function hovered(text: string): string | undefined {
  const { compilation, cursor } = compiled(`${text}${cluster}`);
  return (hover(compilation, cursor)?.contents as MarkupContent | undefined)?.value;
}

describe('a constraint is one plain sentence', () => {
  test.each([
    [
      'colocation▮ vip with db:Promoted\n',
      'vip runs where db is promoted; if db is promoted nowhere, vip stops; db does not care about vip.',
    ],
    [
      'colocation vip ▮with web score=100\n',
      'vip would rather be where web runs (score 100), but need not; web does not care about vip.',
    ],
    ['colocation vip avoids▮ web\n', 'vip never runs where web runs; web is placed first and does not care.'],
    ['order▮ db:promote -> vip:start\n', 'vip starts only after db is promoted; before db is demoted, vip stops.'],
    [
      'order▮ web -> vip kind=Optional\n',
      'When web starts and vip starts at the same time, web comes first; neither waits for the other otherwise.',
    ],
    ['order▮ web -> vip kind=Serialize\n', 'web and vip never act at the same time; which is first does not matter.'],
    ['order▮ web -> vip symmetrical=false\n', 'vip starts only after web starts; nothing is said of the reverse.'],
    ['order▮ web -> vip -> db\n', 'First web, then vip, then db; stopping goes the other way.'],
    ['order▮ any (web vip) -> db\n', 'First web or vip, whichever is first, then db; stopping goes the other way.'],
    ['location▮ web prefers alpha\n', 'web runs on alpha whenever that is possible.'],
    ['location▮ web avoids alpha\n', 'web never runs on alpha.'],
    ['location▮ web prefers alpha score=50\n', 'web prefers to run on alpha (score 50).'],
    [
      'location▮ web avoids where not defined pingd or pingd <= 0\n',
      'web never runs where not defined pingd or pingd <= 0.',
    ],
    [
      'ticket▮ site for db:Promoted loss-policy=fence\n',
      'db is promoted only while this site holds the ticket site; when the ticket is lost, its nodes are fenced.',
    ],
  ])('%s', (text, sentence) => {
    expect(hovered(text)).toBe(sentence);
  });
});

test('an option says what it means, its type, default and values', () => {
  const text = hovered('options { no-quorum-p▮olicy=stop }\n') ?? '';
  expect(text).toContain('**no-quorum-policy**');
  expect(text).toContain('default `stop`');
  expect(text).toContain('* `freeze`');
});

test('a parameter shows its metadata, a meta attribute and an attribute of an operation their meaning', () => {
  expect(hovered('primitive a IPaddr2 {\n  cidr_net▮mask=24\n}\n')).toContain('**cidr_netmask** of IPaddr2');
  expect(hovered('primitive a IPaddr2 {\n  meta target-▮role=Started\n}\n')).toContain('* `Promoted`');
  expect(hovered('primitive a IPaddr2 {\n  op monitor on-▮fail=fence\n}\n')).toContain('**on-fail**');
  expect(hovered('primitive f stonith:fence_apc {\n  pcmk_host_▮list=a\n}\n')).toContain('**pcmk_host_list**');
});

test('an agent shows what it needs and the timeouts that its author advises', () => {
  const text = hovered('primitive a IPad▮dr2\n'.replace('IPad▮dr2', 'IPa▮ddr2')) ?? '';
  expect(text).toContain('**ocf:heartbeat:IPaddr2**');
  expect(text).toContain('Needs `ip`.');
  expect(text).toContain('* `start`: timeout 20s');
});

test('a resource shows its comment and what the constraints say of it', () => {
  expect(hovered('colocation vip with web\ntag all vi▮p\n')).toBe(
    '**vip**: primitive ocf:heartbeat:IPaddr2\n\nThe address\nof the service.\n\n* vip runs where web runs; if web runs nowhere, vip stops; web does not care about vip.',
  );
});

test('nothing is said of what nothing is known of', () => {
  expect(hovered('# a com▮ment\n')).toBeUndefined();
});
