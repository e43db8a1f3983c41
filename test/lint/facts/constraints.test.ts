import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { constraintFacts } from '../../../compiler/lint/facts/constraints.ts';
import { readCib } from '../../../compiler/targets/cib/index.ts';
import { describeWith, program } from '../../support/oracles.ts';

interface Set {
  readonly members: string;
  readonly attributes?: string;
}

const names = ['w', 'x', 'y', 'z'];
const nodes = ['n1', 'n2'];

function setText({ members, attributes = '' }: Set, index: number): string {
  const references = [...members].map((member) => `<resource_ref id="${member}"/>`).join('');
  return `<resource_set id="set-${index}" ${attributes}>${references}</resource_set>`;
}

/** A cluster of four resources with one constraint of sets, and perhaps one resource that may run nowhere. */
function cib(constraint: string, banned?: string): string {
  const primitives = names.map((name) => `<primitive id="${name}" class="ocf" provider="pacemaker" type="Dummy"/>`);
  const bans = banned
    ? nodes.map((node) => `<rsc_location id="no-${node}" rsc="${banned}" node="${node}" score="-INFINITY"/>`)
    : [];
  return `<cib validate-with="pacemaker-3.5" epoch="1" num_updates="0" admin_epoch="0" have-quorum="1"><configuration>
<crm_config><cluster_property_set id="options"><nvpair id="s" name="stonith-enabled" value="false"/></cluster_property_set></crm_config>
<nodes><node id="1" uname="n1"/><node id="2" uname="n2"/></nodes><resources>${primitives.join('')}</resources>
<constraints>${constraint}${bans.join('')}</constraints></configuration><status>
<node_state id="1" uname="n1" in_ccm="true" crmd="online" join="member" expected="member"/>
<node_state id="2" uname="n2" in_ccm="true" crmd="online" join="member" expected="member"/></status></cib>`;
}

function factsOf(constraint: string) {
  return constraintFacts(readCib({ path: 'test.xml', text: cib(constraint) }).value!.cluster);
}

const colocation = (sets: readonly Set[], attributes = 'score="INFINITY"'): string =>
  `<rsc_colocation id="c" ${attributes}>${sets.map(setText).join('')}</rsc_colocation>`;
const order = (sets: readonly Set[], attributes = ''): string =>
  `<rsc_order id="c" ${attributes}>${sets.map(setText).join('')}</rsc_order>`;

const loose = 'sequential="false"';
const any = 'sequential="false" require-all="false"';

const colocations: readonly (readonly [string, readonly Set[], readonly string[]])[] = [
  ['one set', [{ members: 'wxyz' }], ['x with w', 'y with x', 'z with y']],
  ['two sets', [{ members: 'wx' }, { members: 'yz' }], ['x with w', 'z with y', 'w with z']],
  [
    'independent, then sequential',
    [{ members: 'wx', attributes: loose }, { members: 'yz' }],
    ['z with y', 'w with z', 'x with z'],
  ],
  [
    'sequential, then independent',
    [{ members: 'wx' }, { members: 'yz', attributes: loose }],
    ['x with w', 'w with y', 'w with z'],
  ],
];

const orders: readonly (readonly [string, readonly Set[], readonly string[]])[] = [
  ['one set', [{ members: 'wxyz' }], ['w -> x', 'x -> y', 'y -> z']],
  ['two sets', [{ members: 'wx' }, { members: 'yz' }], ['w -> x', 'y -> z', 'x -> y']],
  [
    'independent, then sequential',
    [{ members: 'wx', attributes: loose }, { members: 'yz' }],
    ['y -> z', 'w -> y', 'x -> y'],
  ],
  [
    'sequential, then independent',
    [{ members: 'wx' }, { members: 'yz', attributes: loose }],
    ['w -> x', 'x -> y', 'x -> z'],
  ],
];

const withWords = (constraint: string): string[] =>
  factsOf(constraint).colocations.map(({ resource, with: main }) => `${resource} with ${main}`);
const orderWords = (constraint: string): string[] =>
  factsOf(constraint).orders.map(({ earlier, later }) => `${earlier} -> ${later}`);

test.each(colocations)('colocation of %s', (_, sets, expected) => {
  expect(withWords(colocation(sets))).toEqual(expected);
});

test.each(orders)('order of %s', (_, sets, expected) => {
  expect(orderWords(order(sets))).toEqual(expected);
});

test('a set keeps its own score and kind among its members', () => {
  const sets = [{ members: 'wx', attributes: 'score="5"' }, { members: 'y' }];
  expect(factsOf(colocation(sets)).colocations.map(({ score }) => score)).toEqual([5, 1_000_000]);
  const kinds = [{ members: 'wx', attributes: 'kind="Optional"' }, { members: 'y' }];
  expect(factsOf(order(kinds)).orders.map(({ kind }) => kind)).toEqual(['Optional', 'Mandatory']);
});

test('members that must be apart are apart from each one before', () => {
  expect(withWords(colocation([{ members: 'wxy' }], 'score="-INFINITY"'))).toEqual([
    'x with w',
    'y with w',
    'y with x',
  ]);
});

test('of several that suffice none is needed', () => {
  const found = factsOf(order([{ members: 'wx', attributes: any }, { members: 'y' }])).orders;
  expect(found.map(({ earlier, isAlternative }) => [earlier, isAlternative])).toEqual([
    ['w', true],
    ['x', true],
  ]);
});

test('tags and templates stand for their resources', () => {
  const text = `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config/><nodes/><resources>
<template id="t" class="ocf" provider="pacemaker" type="Dummy"/><primitive id="a" template="t"/><primitive id="b" template="t"/>
<primitive id="c" class="ocf" provider="pacemaker" type="Dummy"/></resources><constraints>
<rsc_colocation id="one" rsc="c" with-rsc="t" score="1"/><rsc_order id="two" first="g" then="c"/></constraints>
<tags><tag id="g"><obj_ref id="a"/><obj_ref id="b"/></tag></tags></configuration></cib>`;
  const { colocations: placed, orders: ordered } = constraintFacts(readCib({ path: 't.xml', text }).value!.cluster);
  expect(placed.map(({ resource, with: main }) => [resource, main])).toEqual([
    ['c', 'a'],
    ['c', 'b'],
  ]);
  expect(ordered.map(({ earlier, later }) => [earlier, later])).toEqual([
    ['a', 'c'],
    ['b', 'c'],
  ]);
});

test('Heartbeat 2 says from and to, and which of them is first', () => {
  const ends = (attributes: string) =>
    factsOf(`<rsc_order id="o" ${attributes}/>`).orders.map((edge) => [
      edge.earlier,
      edge.earlierAction,
      edge.later,
      edge.laterAction,
    ]);
  expect(ends('from="w" to="x" action="start" to_action="promote"')).toEqual([['x', 'promote', 'w', 'start']]);
  expect(ends('from="w" to="x" type="before"')).toEqual([['w', 'start', 'x', 'start']]);
});

describeWith(
  'what stops with a resource, says crm_simulate',
  [program('crm_simulate', 'pacemaker-cli-utils')],
  (simulate) => {
    const directory = mkdtempSync(join(tmpdir(), 'hacc-facts-'));
    afterAll(() => rmSync(directory, { recursive: true, force: true }));

    /** The resources that stay stopped while one of them may run nowhere. */
    function stoppedWithout(constraint: string, banned: string): string[] {
      const path = join(directory, 'cib.xml');
      writeFileSync(path, cib(constraint, banned));
      const { stdout } = spawnSync(simulate, ['-S', '-x', path], { encoding: 'utf8' });
      const after = stdout.slice(stdout.indexOf('Revised Cluster Status'));
      return names.filter((name) => new RegExp(`\\* ${name}\\t.*Stopped`).test(after));
    }

    /** What must stop when one resource does, by following edges from what is needed to what needs it. */
    function reachedFrom(start: string, pairs: readonly (readonly [string, string])[]): string[] {
      const reached = new Set([start]);
      for (const name of reached) for (const [needed, by] of pairs) if (needed === name) reached.add(by);
      return names.filter((name) => reached.has(name));
    }

    test.each(colocations)('with a colocation of %s', (_, sets) => {
      const constraint = colocation(sets);
      const pairs = factsOf(constraint).colocations.map(({ resource, with: main }): [string, string] => [
        main,
        resource,
      ]);
      for (const banned of names) expect(stoppedWithout(constraint, banned)).toEqual(reachedFrom(banned, pairs));
    });

    test.each(orders)('with an order of %s', (_, sets) => {
      const constraint = order(sets);
      const pairs = factsOf(constraint).orders.map(({ earlier, later }): [string, string] => [earlier, later]);
      for (const banned of names) expect(stoppedWithout(constraint, banned)).toEqual(reachedFrom(banned, pairs));
    });
  },
);
