import { describe, expect, test } from 'vitest';
import { agentName } from '../../compiler/agents/agent.ts';
import { agentCatalogue, shippedAgents } from '../../compiler/agents/catalogue.ts';
import { parseAgentTable, printAgentTable } from '../../compiler/agents/table.ts';
import { isWellKnownAgent, wellKnownAgentNames } from '../../compiler/agents/well-known.ts';

describe('the shipped table', () => {
  test('has the agents that every cluster uses', () => {
    const names = [...shippedAgents().keys()];
    expect(names.length).toBeGreaterThan(250);
    for (const name of [
      'ocf:heartbeat:IPaddr2',
      'ocf:heartbeat:Filesystem',
      'ocf:heartbeat:apache',
      'ocf:heartbeat:LVM-activate',
      'ocf:heartbeat:SAPInstance',
      'ocf:heartbeat:VirtualDomain',
      'ocf:linbit:drbd',
      'ocf:pacemaker:Dummy',
      'ocf:pacemaker:Stateful',
      'ocf:pacemaker:controld',
      'ocf:pacemaker:ping',
      'ocf:pacemaker:remote',
      'stonith:external/ipmi',
      'stonith:fence_ipmilan',
      'stonith:fence_sbd',
      'stonith:fence_vmware_rest',
    ]) {
      expect(names).toContain(name);
    }
  });

  test('says what IPaddr2 takes and can', () => {
    const agent = shippedAgents().get('ocf:heartbeat:IPaddr2')!;
    expect(agent.parameters.find(({ name }) => name === 'ip')).toEqual({
      name: 'ip',
      type: 'string',
      required: true,
      uniqueGroup: 'ip',
      default: '',
      choices: undefined,
      deprecated: false,
      obsoletes: undefined,
    });
    expect(agent.parameters.map(({ name }) => name)).toContain('cidr_netmask');
    expect(agent.actions.find(({ name }) => name === 'monitor')).toEqual({
      name: 'monitor',
      timeout: '20s',
      interval: '10s',
      role: undefined,
      depth: '0',
    });
  });

  test('every agent has actions, and its own name', () => {
    for (const [name, agent] of shippedAgents()) {
      expect(agentName(agent)).toBe(name);
      expect(agent.actions.length, name).toBeGreaterThan(0);
      expect(new Set(agent.parameters.map((parameter) => parameter.name)).size, name).toBe(agent.parameters.length);
    }
  });

  test('is what printing gives again', () => {
    const agents = [...shippedAgents().values()];
    expect([...parseAgentTable(printAgentTable(agents))]).toEqual([...shippedAgents()]);
  });
});

test('what is well known is not in the table, where its parameters would be known as well', () => {
  expect(wellKnownAgentNames().filter((name) => shippedAgents().has(name))).toEqual([]);
  expect(isWellKnownAgent('ocf:heartbeat:SAPHana')).toBe(true);
  expect(isWellKnownAgent('stonith:external/sbd')).toBe(true);
  expect(isWellKnownAgent('ocf:suse:SAPHana')).toBe(false);
});

test("a site's own agent wins over the shipped one", () => {
  const own = { class: 'ocf', provider: 'heartbeat', type: 'IPaddr2', parameters: [], actions: [] };
  const mine = { class: 'ocf', provider: 'mine', type: 'thing', parameters: [], actions: [] };
  const catalogue = agentCatalogue([own, mine]);
  expect(catalogue.find('ocf:heartbeat:IPaddr2')).toBe(own);
  expect(catalogue.find('ocf:mine:thing')).toBe(mine);
  expect(catalogue.knowsProvider('ocf', 'mine')).toBe(true);
  expect(catalogue.knowsProvider('ocf', 'other')).toBe(false);
  expect(catalogue.names().filter((name) => name === 'ocf:heartbeat:IPaddr2')).toHaveLength(1);
});
