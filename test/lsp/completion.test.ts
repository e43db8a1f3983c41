import { describe, expect, test } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver/node';
import { offsetAt } from '../../grammar/index.ts';
import { completion } from '../../lsp/features/completion/completion.ts';
import { compiled } from './support/compiled.ts';

const cluster = `node alpha as 1
node beta as 2
primitive web apache
primitive vip IPaddr2 { ip=10.0.0.1 }
primitive fence stonith:fence_apc
template small IPaddr2
promotable disk { primitive r0 ocf:linbit:drbd { drbd_resource=r0 } }
role operator { read xpath="/cib" }
`;

function items(statement: string): readonly CompletionItem[] {
  const { compilation, cursor } = compiled(`${cluster}${statement}`);
  const found = completion(compilation, cursor).items;
  return [...found].sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
}

function labels(statement: string): string[] {
  return items(statement).map(({ label }) => label);
}

/** The statement after an item was chosen. */
function chosen(statement: string, label: string): string {
  const { compilation, cursor } = compiled(`${cluster}${statement}`);
  const { text } = compilation.source;
  const item = completion(compilation, cursor).items.find((candidate) => candidate.label === label);
  const edit = item?.textEdit as TextEdit;
  const at = (position: TextEdit['range']['start']): number => offsetAt(compilation.source, position);
  return (text.slice(0, at(edit.range.start)) + edit.newText + text.slice(at(edit.range.end))).slice(cluster.length);
}

describe('whole lists', () => {
  test.each([
    ['target pace▮', ['heartbeat-1', 'heartbeat-2', 'pacemaker-1.0'], 3],
    ['ids ▮', ['crmsh', 'pacemaker', 'pcs'], 9],
    ['defaults ▮', ['op', 'resource'], 9],
    ['colocation ▮', ['disk', 'fence', 'r0', 'small', 'vip', 'web'], 9],
    ['colocation web ▮', ['avoids', 'with'], 9],
    ['colocation web with ▮', ['disk', 'fence', 'r0', 'small', 'vip', 'web'], 9],
    ['colocation web with disk:▮', ['disk:Promoted', 'disk:Started', 'disk:Stopped', 'disk:Unpromoted'], 4],
    ['order disk:▮', ['disk:demote', 'disk:promote', 'disk:start', 'disk:stop'], 4],
    ['location web ▮', ['avoids', 'prefers'], 9],
    ['location web prefers where #uname == ▮', ['alpha', 'beta'], 9],
    ['location web prefers ▮', ['alpha', 'beta', 'resource-discovery', 'role', 'score', 'where'], 9],
    ['location web prefers where defined ▮', ['pingd'], 9],
    ['ticket site for ▮', ['disk', 'fence', 'r0', 'small', 'vip', 'web'], 9],
    ['fencing alpha {\n  level 1 ▮\n}', ['fence'], 9],
    ['user alice ▮', ['operator'], 9],
    ['group all ▮', ['fence', 'vip', 'web', 'description'], 9],
    ['options {\n  no-quorum-policy=▮\n}', ['stop', 'freeze', 'ignore', 'demote', 'fence'], 9],
    ['primitive a Dummy {\n  meta target-role=▮\n}', ['Stopped', 'Started', 'Promoted', 'Unpromoted'], 9],
    ['primitive f stonith:fence_apc {\n  pcmk_host_list=▮\n}', ['alpha', 'beta'], 9],
    ['primitive f stonith:fence_apc {\n  pcmk_host_list="alpha b▮"\n}', ['alpha', 'beta'], 9],
    ['primitive a IPaddr2 {\n  op ▮\n}', ['monitor', 'start', 'stop'], 9],
    ['# a comment ▮', [], 9],
  ])('%s', (statement, expected, most) => {
    expect(labels(statement.includes('▮') ? `${statement}\n` : statement).slice(0, most as number)).toEqual(expected);
  });
});

test('required parameters come first, with type and default, and those that stand there are not offered again', () => {
  const found = items('primitive a IPaddr2 {\n  cidr_netmask=24  ▮\n}\n');
  expect(found[0]).toMatchObject({ label: 'ip', detail: 'string, required' });
  expect(found.map(({ label }) => label)).toContain('nic');
  expect(found.map(({ label }) => label)).not.toContain('cidr_netmask');
  expect(found.find(({ label }) => label === 'lvs_support')).toMatchObject({ detail: 'boolean, default false' });
  expect(found.map(({ label }) => label)).toContain('meta');
});

test('the parameters of a template are those of its agent', () => {
  expect(labels('primitive a @small {\n  ▮\n}\n')[0]).toBe('ip');
});

test('agents are offered by type, and by class and provider once a colon is typed', () => {
  expect(labels('primitive a ▮\n')).toContain('IPaddr2');
  expect(labels('primitive a ▮\n')).toContain('@small');
  expect(labels('primitive a ocf:pace▮\n')).toContain('ocf:pacemaker:ping');
});

test('the top of a file has its keywords and patterns', () => {
  const found = labels('▮\n');
  expect(found).toEqual(expect.arrayContaining(['primitive', 'location', 'options', 'primitive …', 'fence device …']));
  expect(found).not.toContain('op');
});

test('what is chosen replaces what was typed', () => {
  expect(chosen('colocation web with di▮\n', 'disk')).toBe('colocation web with disk\n');
  expect(chosen('order disk:pro▮ -> web\n', 'disk:promote')).toBe('order disk:promote -> web\n');
  expect(chosen('options {\n  no-quorum-policy=fr▮\n}\n', 'freeze')).toBe('options {\n  no-quorum-policy=freeze\n}\n');
  expect(chosen('primitive a IPaddr2 {\n  ni▮\n}\n', 'nic')).toBe('primitive a IPaddr2 {\n  nic=\n}\n');
  expect(chosen('primitive f stonith:fence_apc {\n  pcmk_host_list="alpha b▮"\n}\n', 'beta')).toBe(
    'primitive f stonith:fence_apc {\n  pcmk_host_list="alpha beta"\n}\n',
  );
});
