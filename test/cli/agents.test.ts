import { expect, test } from 'vitest';
import { parseAgentTable } from '../../compiler/agents/table.ts';
import { workplace } from '../support/command-line.ts';

const metadata = `<resource-agent name="thing"><parameters>
<parameter name="size" required="1"><content type="integer"/></parameter>
</parameters><actions><action name="start" timeout="40s"/><action name="monitor" timeout="20s" interval="10s"/></actions></resource-agent>
`;
const table =
  '{"parameters":[["size","integer","r"]],"actions":[["monitor","20s"]],"agents":{"ocf:mine:other":[[0],[0]]}}';
const cluster = `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
node gamma as 3
primitive fencing stonith:fence_xvm {
  pcmk_host_list="alpha beta gamma"
  op monitor interval=60s timeout=20s
}
primitive own ocf:mine:thing {
  size=big
  op monitor interval=10s timeout=30s
}
`;
const found = (text: string): string[] => JSON.parse(text).map(({ id }: { id: string }) => id);

test('lists all agents, and those that a word is part of', async () => {
  const all = await workplace().hacc('agents');
  expect(all.code).toBe(0);
  expect(all.out.split('\n').length).toBeGreaterThan(250);
  expect((await workplace().hacc('agents', 'ipaddr')).out).toBe('ocf:heartbeat:IPaddr\nocf:heartbeat:IPaddr2\n');
  expect((await workplace().hacc('agents', '--format', 'json', 'ocf:linbit')).out).toBe(
    '[\n  "ocf:linbit:drbd",\n  "ocf:linbit:drbd-attr"\n]\n',
  );
});

test('describes an agent', async () => {
  const place = workplace({ 'own/ocf:mine:thing.xml': metadata });
  expect(await place.hacc('agents', 'show', '--agents', 'own', 'thing')).toEqual({
    code: 0,
    out: `ocf:mine:thing

PARAMETER  TYPE     DEFAULT
size       integer  -        required

ACTION   TIMEOUT  INTERVAL
start    40s      -
monitor  20s      10s
`,
    err: '',
  });
  const json = JSON.parse((await place.hacc('agents', 'show', '--format', 'json', 'IPaddr2')).out);
  expect(json.name).toBe('ocf:heartbeat:IPaddr2');
  expect(json.parameters[0]).toEqual({
    name: 'ip',
    type: 'string',
    required: true,
    uniqueGroup: 'ip',
    default: '',
    deprecated: false,
  });
});

test('says what may be meant by a name that no agent has', async () => {
  expect(await workplace().hacc('agents', 'show', 'IPadr2')).toEqual({
    code: 2,
    out: '',
    err: 'hacc: There is no agent IPadr2. Did you mean IPaddr2?\n',
  });
  expect((await workplace().hacc('agents', 'show', 'ClusterMon')).out).toContain('ocf:heartbeat:ClusterMon');
});

test('an agent of the site is judged by its metadata, from a directory, a file or hacc.json', async () => {
  const place = workplace({
    'a.hac': cluster,
    'own/mine/thing': metadata,
    'one/ocf_mine_thing.xml': metadata,
    'table.json': table,
    'tree/hacc.json': '{ "agents": ["../own"] }',
    'tree/a.hac': cluster,
  });
  const lint = async (...argv: string[]) => found((await place.hacc('lint', '--format', 'json', ...argv)).out);
  expect(await lint('a.hac')).toEqual([]);
  expect(await lint('--agents', 'own', 'a.hac')).toEqual(['parameter-type']);
  expect(await lint('--agents', 'one/ocf_mine_thing.xml', 'a.hac')).toEqual(['parameter-type']);
  expect(await lint('--agents', 'table.json', 'a.hac')).toEqual([]);
  expect(await lint('tree/a.hac')).toEqual(['parameter-type']);
});

test('a dumped table is read back', async () => {
  const place = workplace({ 'table.json': table });
  expect([...parseAgentTable(table).keys()]).toEqual(['ocf:mine:other']);
  expect((await place.hacc('agents', '--agents', 'table.json', 'mine')).out).toBe('ocf:mine:other\n');
});

test.each([
  ['nothing', {}, 'Cannot read the agents in nothing: there is no such file or directory.'],
  [
    'thing.xml',
    { 'thing.xml': metadata },
    'The name of thing.xml does not tell which agent it is about; call it ocf:PROVIDER:TYPE.xml or stonith:TYPE.xml.',
  ],
  ['x.json', { 'x.json': '{}' }, 'x.json is neither metadata of an agent nor a table that hacc agents dump wrote.'],
  ['ocf:a:b.xml', { 'ocf:a:b.xml': '<other/>' }, 'ocf:a:b.xml is no metadata of an agent: it has no <resource-agent>.'],
  ['empty', { 'empty/readme.md': 'x' }, 'empty holds no agent metadata.'],
])('a wrong --agents %s is said', async (path, files, message) => {
  const place = workplace({ 'a.hac': cluster, ...files });
  expect(await place.hacc('lint', '--agents', path, 'a.hac')).toEqual({ code: 2, out: '', err: `hacc: ${message}\n` });
});

test('each has a help with an example', async () => {
  for (const argv of [['agents'], ['agents', 'show'], ['agents', 'dump']]) {
    const { code, out } = await workplace().hacc(...argv, '--help');
    expect(code).toBe(0);
    expect(out).toMatch(/\nExamples?:\n(?: {2}.*\n)*.*hacc agents/);
  }
});
