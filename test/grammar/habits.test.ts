import { expect, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';

test.each([
  ['property stonith-enabled=true', "'property' is no keyword", 'Write options { NAME=VALUE }.'],
  ['rsc_defaults a=1', "'rsc_defaults' is no keyword", 'Write defaults resource { NAME=VALUE }.'],
  ['ms m a', "'ms' is no keyword", 'Write promotable ID { primitive … }.'],
  ['fencing_topology n1: a', "'fencing_topology' is no keyword", 'Write fencing NODE { level 1 DEVICE }.'],
  [
    'primitive c Dummy { monitor interval=10s }',
    "'monitor' is no keyword",
    'Write it as an operation in the block of the primitive: op monitor interval=10s.',
  ],
  [
    'primitive c Dummy meta target-role=Stopped',
    'primitive takes two words: meta is too many',
    'Put it into a block: { meta … }.',
  ],
  [
    'location l a prefers n1',
    "'a' cannot stand here",
    'Write location RESOURCE prefers NODE score=100 as ID, or a block of rules.',
  ],
  [
    'colocation c inf: a b',
    "Expected 'with' or 'avoids', found 'inf:'",
    'Write colocation RESOURCE with OTHER score=100 as ID, or a block of sets.',
  ],
  [
    'order a then b',
    "Expected '->', found 'then'",
    'Write order FIRST -> THEN kind=Optional as ID, or a block of sets.',
  ],
  ['ticket t a', "'a' cannot stand here", 'Write ticket NAME for RESOURCE loss-policy=stop as ID, or a block of sets.'],
  ['fencing n1 a', "'a' cannot stand here", 'Write the devices in a block: fencing NODE { level 1 DEVICE }.'],
])('who comes from another tool is told what hacc says instead: %s', (line, message, help) => {
  const text = `node n1\nprimitive a Dummy\nprimitive b Dummy\n${line}\n`;
  const { diagnostics } = compile({ path: 'a.hac', text }, { lint: false });
  expect(diagnostics.map((found) => [found.message, found.help])).toEqual([[message, help]]);
});
