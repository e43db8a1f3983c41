import { describe, expect, test } from 'vitest';
import { workplace } from '../support/command-line.ts';
import { describeWith, program } from '../support/oracles.ts';

const cluster = `target pacemaker-3.9
options { stonith-enabled=false }
node alpha as 1
node beta as 2
promotable disk {
  interleave=true
  primitive state ocf:pacemaker:Stateful {
    op monitor interval=10s role=Promoted
    op monitor interval=11s role=Unpromoted
  }
}
primitive web ocf:pacemaker:Dummy { op monitor interval=10s timeout=20s }
colocation web with disk:Promoted
order disk:promote -> web:start
`;

describeWith('simulate', [program('crm_simulate', 'pacemaker-cli-utils')], () => {
  test('tells where each resource runs', async () => {
    expect(await workplace({ 'a.hac': cluster }).hacc('simulate', 'a.hac')).toEqual({
      code: 0,
      out: 'With all nodes up:\n  state  alpha (Promoted), beta (Unpromoted)\n  web    alpha\n',
      err: '',
    });
  });

  test('tells what changes when a node is lost', async () => {
    const { out } = await workplace({ 'a.hac': cluster }).hacc('simulate', '--node-down', 'alpha', 'a.hac');
    expect(out.split('\n\n')[1]).toBe(
      'When alpha is lost:\n  state  alpha (Promoted), beta (Unpromoted) -> beta (Promoted)\n  web    alpha -> beta\n',
    );
  });

  test('tells what changes when a node goes into standby, also of CIB XML', async () => {
    const place = workplace({ 'a.hac': cluster });
    await place.hacc('compile', 'a.hac', '-o', 'a.xml');
    const { out } = await place.hacc('simulate', '--standby', 'alpha', 'a.xml');
    expect(out.split('\n\n')[1]).toBe(
      'When alpha goes into standby:\n  state  alpha (Promoted), beta (Unpromoted) -> beta (Promoted)\n  web    alpha -> beta\n',
    );
  });

  test('tells what is recovered when a resource fails', async () => {
    const { out } = await workplace({ 'a.hac': cluster }).hacc('simulate', '--resource-fail', 'web', 'a.hac');
    expect(out.split('\n\n')[1]).toBe('When web fails:\n  every resource stays where it is\n  recovered: web\n');
  });

  test('gives it as JSON', async () => {
    const argv = ['simulate', '--format', 'json', '--node-down', 'beta', 'a.hac'];
    const { out } = await workplace({ 'a.hac': cluster }).hacc(...argv);
    const state = { resource: 'state', agent: 'ocf:pacemaker:Stateful' };
    const web = { resource: 'web', agent: 'ocf:pacemaker:Dummy', places: [{ node: 'alpha', role: 'Started' }] };
    const promoted = { node: 'alpha', role: 'Promoted' };
    const both = [promoted, { node: 'beta', role: 'Unpromoted' }];
    expect(JSON.parse(out)).toMatchObject({
      steady: [{ ...state, places: both }, web],
      after: [{ ...state, places: [promoted] }, web],
      changes: [{ resource: 'state', before: both, after: [promoted] }],
    });
  });

  test('uses a document of another dialect, or newer than the scheduler', async () => {
    const text = 'options { no-quorum-policy=ignore }\nnode alpha\nprimitive a ocf:heartbeat:Dummy\n';
    const wanted = { code: 0, out: 'With all nodes up:\n  a  alpha\n', err: '' };
    for (const target of ['heartbeat-2', 'pacemaker-4.0', 'pacemaker-1.2']) {
      const fencing = target === 'pacemaker-4.0' ? 'fencing-enabled' : 'stonith-enabled';
      const place = workplace({ 'a.hac': `target ${target}\n${text.replace('{', `{ ${fencing}=false`)}` });
      expect(await place.hacc('simulate', 'a.hac')).toEqual(wanted);
    }
  });

  describe('refuses', () => {
    const refused = async (text: string, ...argv: string[]) => {
      const { code, err } = await workplace({ 'a.hac': text }).hacc('simulate', ...argv, 'a.hac');
      return { code, err };
    };

    test('a node or resource that there is not', async () => {
      expect(await refused(cluster, '--node-down', 'alhpa')).toEqual({
        code: 2,
        err: 'hacc: There is no node alhpa. Did you mean alpha?\n',
      });
      expect(await refused(cluster, '--resource-fail', 'wbe')).toEqual({
        code: 2,
        err: 'hacc: There is no resource wbe. Did you mean web?\n',
      });
    });

    test('a document with errors, or without nodes', async () => {
      expect(await refused(`${cluster}location x prefers alpha\n`)).toEqual({
        code: 1,
        err: 'hacc: a.hac has errors; hacc lint tells them.\n',
      });
      expect(await refused('target pacemaker-3.9\n')).toEqual({
        code: 2,
        err: 'hacc: a.hac lists no nodes, so nothing can run.\n',
      });
    });
  });
});
