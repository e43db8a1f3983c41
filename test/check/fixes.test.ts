import { describe, expect, test } from 'vitest';
import { diagnose, fixed } from './checked.ts';

describe('fixes put the right word in the place of the wrong one', () => {
  test.each([
    ['attributes', 'primitive a Dummy { op monitor intervall=10s }', 'primitive a Dummy { op monitor interval=10s }'],
    [
      "Heartbeat 2's spelling",
      'primitive a Dummy { op start "on_fail"=block }',
      'primitive a Dummy { op start on-fail=block }',
    ],
    [
      'values',
      'primitive a Dummy\nprimitive b Dummy\norder a -> b kind="mandatory"',
      'primitive a Dummy\nprimitive b Dummy\norder a -> b kind=Mandatory',
    ],
    ['options', 'options { no_quorum_policy=stop }', 'options { no-quorum-policy=stop }'],
    ['values of options', 'options { no-quorum-policy=freez }', 'options { no-quorum-policy=freeze }'],
    [
      'meta attributes',
      'primitive a Dummy { meta migration_threshold=3 }',
      'primitive a Dummy { meta migration-threshold=3 }',
    ],
    [
      'references',
      'primitive web apache\nlocation wbe:Started prefers host1',
      'primitive web apache\nlocation web:Started prefers host1',
    ],
    ['ids', 'primitive "my web" Dummy', 'primitive my-web Dummy'],
    [
      'roles',
      'target pacemaker-3.6\nprimitive a Dummy\nlocation a:Promoted prefers h',
      'target pacemaker-3.6\nprimitive a Dummy\nlocation a:Master prefers h',
    ],
  ])('%s', (_what, before, after) => {
    expect(fixed(before)).toBe(after);
    expect(diagnose(after)).toEqual([]);
  });

  test('in XML as in .hac files', () => {
    const document = (name: string, policy: string): string =>
      `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="o"><nvpair id="p" name="${name}" value="${policy}"/></cluster_property_set></crm_config><nodes/><resources/><constraints/></configuration></cib>`;
    expect(fixed(document('no-quorum-polcy', 'stop'))).toBe(document('no-quorum-policy', 'stop'));
    expect(fixed(document('no-quorum-policy', 'stopp'))).toBe(document('no-quorum-policy', 'stop'));
  });
});

test('a fix is safe where nothing else can be meant', () => {
  const safe = (text: string): readonly boolean[] =>
    diagnose(text).flatMap(({ fixes }) => fixes().map((fix) => fix.safe));
  expect(safe('primitive a Dummy { op start on_fail=block }')).toEqual([true]);
  expect(safe('primitive web apache\nlocation wbe prefers host1')).toEqual([true]);
  expect(safe('primitive web1 apache\nprimitive web2 apache\nlocation web3 prefers host1')).toEqual([false]);
  expect(safe('primitive "my web" Dummy')).toEqual([false]);
  expect(safe('options { elephants=1 }')).toEqual([]);
});

test('other places that explain a finding are given', () => {
  const related = (text: string): readonly (readonly [string, number])[] =>
    diagnose(text).flatMap((finding) =>
      finding.related.map(({ message, span }) => [message, span.anchor.offset + span.start] as const),
    );
  expect(related('primitive web apache\ntag web web')).toEqual([['web is used here first', 10]]);
  expect(related('primitive a Dummy\nprimitive b @a')).toEqual([["'a' is defined here", 10]]);
  expect(related('options { stonith-enabled=true fencing-enabled=true }')).toEqual([
    ['stonith-enabled is set here', 10],
  ]);
  expect(related('primitive a Dummy\nprimitive b Dummy\norder a -> b kind=Optional score=0')).toEqual([
    ['kind is given here', 49],
  ]);
});
