import { expect, test } from 'vitest';
import { metadataName } from '../../compiler/agents/metadata-name.ts';
import { parameterChoiceFault, parameterTypeFault } from '../../compiler/agents/parameter-values.ts';
import { readAgentMetadata } from '../../compiler/agents/read-metadata.ts';

const name = { class: 'ocf', provider: 'mine', type: 'thing' };

test('reads parameters and actions, and leaves descriptions and what only people call', () => {
  const text = `<?xml version="1.0"?><!DOCTYPE resource-agent SYSTEM "ra-api-1.dtd">
<resource-agent name="thing" version="1"><longdesc lang="en">Long &amp; wide</longdesc>
<parameters>
<parameter name="port" unique="1" required="1"><content type="integer" default="80"/></parameter>
<parameter name="mode" obsoletes="style"><content type="select" default="a"><option value="a"/><option value="b"/></content></parameter>
<parameter name="style" deprecated="1"><content type="string"/></parameter>
<parameter name="wait"><content type="second"/></parameter>
</parameters>
<actions><action name="start" timeout="40s"/><action name="monitor" timeout="20" interval="10" role="Master" depth="10"/><action name="meta-data" timeout="5"/></actions>
</resource-agent>`;
  const plain = { required: false, uniqueGroup: undefined, default: undefined, choices: undefined, deprecated: false };
  expect(readAgentMetadata({ path: 'thing', text }, name).value).toEqual({
    ...name,
    parameters: [
      {
        ...plain,
        name: 'port',
        type: 'integer',
        required: true,
        uniqueGroup: 'port',
        default: '80',
        obsoletes: undefined,
      },
      { ...plain, name: 'mode', type: 'select', default: 'a', choices: ['a', 'b'], obsoletes: 'style' },
      { ...plain, name: 'style', type: 'string', deprecated: true, obsoletes: undefined },
      { ...plain, name: 'wait', type: 'time', obsoletes: undefined },
    ],
    actions: [
      { name: 'start', timeout: '40s', interval: undefined, role: undefined, depth: undefined },
      { name: 'monitor', timeout: '20', interval: '10', role: 'Master', depth: '10' },
    ],
  });
});

test('what is no metadata gives none', () => {
  expect(readAgentMetadata({ path: 'x', text: 'usage: thing start' }, name).value).toBeUndefined();
  expect(readAgentMetadata({ path: 'x', text: '<other/>' }, name).value).toBeUndefined();
  expect(readAgentMetadata({ path: 'x', text: '<resource-agent>' }, name).value).toBeUndefined();
});

test.each([
  ['ocf:mine:thing.xml', 'ocf', 'mine', 'thing'],
  ['ocf:mine:thing', 'ocf', 'mine', 'thing'],
  ['ocf_mine_big_thing.xml', 'ocf', 'mine', 'big_thing'],
  ['stonith:fence_own.xml', 'stonith', undefined, 'fence_own'],
  ['stonith_own.xml', 'stonith', undefined, 'own'],
  ['fence_own.xml', 'stonith', undefined, 'fence_own'],
  ['mine/thing', 'ocf', 'mine', 'thing'],
  ['ocf/mine/thing.xml', 'ocf', 'mine', 'thing'],
  ['stonith/own.xml', 'stonith', undefined, 'own'],
  ['stonith/external/own.xml', 'stonith', undefined, 'external/own'],
])('%s tells its agent', (path, ofClass, provider, type) => {
  expect(metadataName(path)).toEqual({ class: ofClass, provider, type });
});

test.each(['thing.xml', '', './thing.xml', ':thing.xml'])('“%s” tells no agent', (path) => {
  expect(metadataName(path)).toBeUndefined();
});

const parameter = (type: 'integer' | 'boolean' | 'time' | 'string', own: string, fallback?: string) => ({
  name: own,
  type,
  required: false,
  uniqueGroup: undefined,
  default: fallback,
  choices: undefined,
  deprecated: false,
  obsoletes: undefined,
});

test.each([
  [parameter('integer', 'port'), '80x', 'an integer'],
  [parameter('integer', 'port'), '80', undefined],
  [parameter('integer', 'port'), '', undefined],
  [parameter('integer', 'wait_time'), '10s', undefined],
  [parameter('integer', 'port', 'auto'), 'none', undefined],
  [parameter('boolean', 'on'), 'YES', undefined],
  [parameter('boolean', 'on'), 'sometimes', 'true or false'],
  [parameter('time', 'wait'), '10', undefined],
  [parameter('time', 'wait'), 'soon', 'a time such as 30s'],
  [parameter('string', 'word'), 'anything', undefined],
])('a type: %j with %j', (of, value, expected) => {
  expect(parameterTypeFault('ocf:mine:thing', of, value)).toBe(expected);
});

test('choices are compared in any case', () => {
  const of = { ...parameter('string', 'mode'), choices: ['Fast', 'slow'] };
  expect(parameterChoiceFault(of, 'FAST')).toBeUndefined();
  expect(parameterChoiceFault(of, 'fats')).toEqual(['Fast', 'slow']);
});
