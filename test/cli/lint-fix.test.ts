import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { workplace } from '../support/command-line.ts';

const clean = `target pacemaker-3.9
node alpha as 1
node beta as 2
node gamma as 3
primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma"
`;
const rest = '  op monitor interval=60s timeout=20s\n}\n';

test('applies safe fixes, keeps all else as it is written, and tells what is left', async () => {
  const before = `${clean}  pcmk-delay-max  =   30s   # wait\n  action=off\n${rest}`;
  const place = workplace({ 'a.hac': before });
  const { code, out, err } = await place.hacc('lint', '--fix', 'a.hac');
  expect(readFileSync(place.path('a.hac'), 'utf8')).toBe(before.replace('pcmk-delay-max', 'pcmk_delay_max'));
  expect(code).toBe(0);
  expect(out).toBe('');
  expect(err).toContain('1 fix applied\n');
  expect(err).toContain('warning[fence-action-param]');
  expect(err).not.toContain('fence-param-spelling');
});

test('takes whole lines out, in several files', async () => {
  const options = 'options {\n  stonith-enabled=true\n  dc-version=2.1.5 \n  last-lrm-refresh=1\n}\n';
  const place = workplace({ 'tree/a.hac': `${clean}${rest}${options}`, 'tree/b.hac': `${clean}${rest}` });
  const untouched = statSync(place.path('tree/b.hac')).mtimeMs;
  const { code, err } = await place.hacc('lint', '--fix', 'tree');
  expect({ code, err }).toEqual({ code: 0, err: '1 fix applied\n' });
  expect(readFileSync(place.path('tree/a.hac'), 'utf8')).toBe(`${clean}${rest}options {\n  stonith-enabled=true\n}\n`);
  expect(statSync(place.path('tree/b.hac')).mtimeMs).toBe(untouched);
});

test('leaves XML, standard input and what is ignored alone', async () => {
  const xml = `<cib validate-with="pacemaker-3.9"><configuration><crm_config><cluster_property_set id="o">
<nvpair id="o-d" name="dc-version" value="2"/></cluster_property_set></crm_config><nodes/><resources/><constraints/></configuration></cib>`;
  const ignored = `target pacemaker-3.9\noptions {\n  # hacc-ignore runtime-state: a test\n  dc-version=2\n}\n`;
  const place = workplace({ 'a.xml': xml, 'b.hac': ignored });
  expect((await place.hacc('lint', '--fix', 'a.xml', 'b.hac')).err).not.toContain('applied');
  expect(readFileSync(place.path('a.xml'), 'utf8')).toBe(xml);
  expect(readFileSync(place.path('b.hac'), 'utf8')).toBe(ignored);
  const { code, out } = await place.haccWith('options { dc-version=2 }\n', 'lint', '--fix', '-');
  expect({ code, out }).toEqual({ code: 0, out: '' });
});
