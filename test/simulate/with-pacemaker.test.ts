import { describe, expect, test } from 'vitest';
import { simulateCatalogue } from '../../compiler/simulate/catalogue.ts';
import { workplace } from '../support/command-line.ts';
import { describeWith, program } from '../support/oracles.ts';

interface Found {
  readonly id: string;
  readonly severity: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly column: number } };
  readonly related: readonly { readonly message: string }[];
}

const head = 'target pacemaker-3.9\noptions { stonith-enabled=false }\nnode alpha as 1\nnode beta as 2\n';
const dummies = (...names: readonly string[]): string =>
  names.map((name) => `primitive ${name} ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }\n`).join('');

const tools = [program('crm_simulate', 'pacemaker-cli-utils'), program('crm_verify', 'pacemaker-cli-utils')] as const;

describeWith('lint --with-pacemaker', tools, () => {
  /** What Pacemaker alone adds: findings of the rules are left out. */
  async function added(text: string, ...flags: readonly string[]): Promise<Found[]> {
    const place = workplace({ 'a.hac': text });
    const { out } = await place.hacc('lint', '--with-pacemaker', '--format', 'json', ...flags, 'a.hac');
    return (JSON.parse(out) as Found[]).filter(({ id }) => id in simulateCatalogue);
  }

  const inShort = (found: readonly Found[]) =>
    found.map(({ id, severity, message, range, related }) => ({
      id,
      severity,
      message,
      line: range.start.line,
      ...(related.length > 0 && { related: related.map((each) => each.message) }),
    }));

  describe.each(Object.entries(simulateCatalogue))('%s', (id, { bad, good }) => {
    // What a rule says of the examples is said by the rule; it is silenced to hear Pacemaker.
    const silent = ['serialize-symmetrical', 'template-twice'].flatMap((rule) => ['--rule', `${rule}=off`]);

    test('its bad example has this fault and no other', async () => {
      expect((await added(bad, ...silent)).map((found) => found.id)).toEqual([id]);
    });

    test('its good example has none', async () => {
      expect(inShort(await added(good, ...silent))).toEqual([]);
    });
  });

  test('tells of the resource that is the cause, not of all that need it', async () => {
    const text = `${head}${dummies('a', 'b', 'c', 'd')}colocation a avoids b\ncolocation c avoids a\ncolocation c avoids b\ncolocation d with c\norder c -> d\n`;
    const [first, ...others] = await added(text, '--rule', 'simulated-no-failover=off');
    expect(inShort([first!])).toEqual([
      {
        id: 'simulated-never-active',
        severity: 'error',
        message: 'c runs nowhere, though all nodes are up',
        line: 7,
        related: ['c must not be where a is', 'c must not be where b is'],
      },
    ]);
    expect(others).toEqual([]);
  });

  test('does not repeat what a rule found', async () => {
    const text = `${head}${dummies('a', 'b')}location a avoids alpha\nlocation a avoids beta\ncolocation b with a\n`;
    expect(inShort(await added(text))).toEqual([]);
  });

  test('takes what is meant for meant', async () => {
    const rest = [
      'primitive a ocf:pacemaker:Dummy { meta target-role=Stopped }\n',
      'primitive a ocf:pacemaker:Dummy { meta is-managed=false }\n',
      `${dummies('a')}location a avoids where not defined weather\n`,
      `${dummies('a')}location a avoids where date < 2001-01-01\n`,
    ];
    for (const text of rest) expect(inShort(await added(`${head}${text}`))).toEqual([]);
    expect(inShort(await added(`${head}options as stop { stop-all-resources=true }\n${dummies('a')}`))).toEqual([]);
  });

  test('knows that agents promote, hosts answer and tickets are granted', async () => {
    const text = `${head}promotable disk {
  interleave=true
  primitive state ocf:pacemaker:Stateful { op monitor interval=10s role=Promoted\n    op monitor interval=11s role=Unpromoted }
}
${dummies('a', 'b', 'c')}clone connected {
  interleave=true
  primitive ping ocf:pacemaker:ping { host_list=10.0.0.1 multiplier=100 }
}
colocation a with disk:Promoted
order disk:promote -> a:start
location b avoids where not defined pingd or number(pingd) <= 0
ticket site for c loss-policy=stop
`;
    expect(inShort(await added(text))).toEqual([]);
  });

  test('finds what is down after the loss of one node or the other', async () => {
    const text = `${head}node gamma as 3\n${dummies('a')}${dummies('b')}location b prefers alpha\nlocation b avoids gamma\nlocation a avoids gamma\ncolocation a avoids b\n`;
    expect(inShort(await added(text))).toEqual([
      {
        id: 'simulated-no-failover',
        severity: 'warning',
        message: 'a runs nowhere after the loss of alpha or beta, though another node may run it',
        line: 6,
        related: ['a must not be where b is'],
      },
    ]);
  });

  test('gives places in XML', async () => {
    const xml = `<cib validate-with="pacemaker-3.9"><configuration><crm_config><cluster_property_set id="o"><nvpair id="s" name="stonith-enabled" value="false"/></cluster_property_set></crm_config>
<nodes><node id="1" uname="n1"/></nodes>
<resources><primitive id="a" class="ocf" provider="pacemaker" type="Dummy"/>
<primitive id="b" class="ocf" provider="pacemaker" type="Dummy"/></resources>
<constraints><rsc_location id="l" rsc="a" node="n1" score="INFINITY"/><rsc_colocation id="c" rsc="b" with-rsc="a" score="-INFINITY"/></constraints></configuration></cib>`;
    const { out } = await workplace({ 'a.xml': xml }).hacc('lint', '--with-pacemaker', '--format', 'json', 'a.xml');
    const found = (JSON.parse(out) as Found[]).filter(({ id }) => id in simulateCatalogue);
    expect(inShort(found)).toMatchObject([{ id: 'simulated-never-active', line: 4 }]);
  });

  test('can be ignored with a reason, which counts as unused only where Pacemaker was asked', async () => {
    const ignored = `${head + dummies('a')}# hacc-ignore simulated-no-failover: b may rest\n${dummies('b')}`;
    const place = workplace({ 'a.hac': `${ignored}colocation b avoids a\nlocation a prefers alpha score=1\n` });
    const found = async (...flags: readonly string[]) =>
      (JSON.parse((await place.hacc('lint', '--format', 'json', ...flags, 'a.hac')).out) as Found[])
        .map(({ id }) => id)
        .filter((id) => id.startsWith('simulated') || id === 'unused-ignore');
    expect(await found()).toEqual([]);
    expect(await found('--with-pacemaker')).toEqual([]);
  });

  test('says why a document cannot be simulated', async () => {
    const place = workplace({ 'a.hac': `target pacemaker-3.9\n${dummies('a')}` });
    expect((await place.hacc('lint', '--with-pacemaker', 'a.hac')).err).toContain(
      'a.hac was not simulated: it lists no nodes.',
    );
  });
});

test('without Pacemaker it says what to install', async () => {
  const place = workplace({ 'a.hac': head });
  place.environment.PATH = '/nowhere';
  if (program('crm_simulate').path !== undefined) return;
  const { code, err } = await place.hacc('lint', '--with-pacemaker', 'a.hac');
  expect(code).toBe(2);
  expect(err).toContain('pacemaker-cli-utils');
});
