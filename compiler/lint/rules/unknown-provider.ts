import { isWellKnownAgent, wellKnownAgentNames } from '../../agents/well-known.ts';
import { closest } from '../../diagnostics/suggest.ts';
import { attributeOf } from '../../model/access.ts';
import type { Attribute } from '../../model/cluster.ts';
import { agentHolders, agentsAreOfToday } from '../facts/agent-holders.ts';
import type { LintRule } from '../rule.ts';

export const unknownProvider: LintRule = {
  id: 'unknown-provider',
  severity: 'warning',
  area: 'values',
  summary: 'The provider of an agent, or a device of cluster-glue, is almost one that is known.',
  reason:
    'ocf:hearbeat:IPaddr2 names an agent in a directory that does not exist. A provider may be of the site itself, so that only names are told that differ by a letter or two from a known one.',
  source: "Metadata of Debian's packages of agents; the OCF resource agent API",
  bad: 'primitive ip ocf:hearbeat:IPaddr2 {\n  ip=10.0.0.5\n  op monitor interval=10s timeout=20s\n}\n',
  good: 'primitive ip ocf:heartbeat:IPaddr2 {\n  ip=10.0.0.5\n  op monitor interval=10s timeout=20s\n}\n',
  check(context, report) {
    if (!agentsAreOfToday(context)) return;
    const { agents } = context;
    const all = [...agents.names(), ...wellKnownAgentNames()];
    const providers = new Set(all.flatMap((name) => (name.startsWith('ocf:') ? (name.split(':')[1] ?? []) : [])));
    const devices = all.flatMap((name) => (name.startsWith('stonith:') ? name.slice('stonith:'.length) : []));
    for (const holder of agentHolders(context)) {
      const { element, agent, agentName: name, class: ofClass, provider, type } = holder;
      if (agent || name === undefined || ofClass === undefined || type === undefined || isWellKnownAgent(name))
        continue;
      let attribute: Attribute | undefined;
      let meant: string | undefined;
      if (ofClass === 'ocf' && provider !== undefined && !providers.has(provider) && provider.length > 3) {
        attribute = attributeOf(element, 'provider');
        const near = closest(provider, providers);
        meant = near !== undefined && agents.find(`ocf:${near}:${type}`) ? near : undefined;
      } else if (ofClass === 'stonith' && !/^fence_/.test(type)) {
        attribute = attributeOf(element, 'type');
        meant = closest(type, devices);
      }
      if (meant === undefined || !attribute) continue;
      report({
        message: `${attribute.value} in ${name} is no ${attribute.name} that is known`,
        help: `Did you mean ${meant}?`,
        span: attribute.valueSpan,
      });
    }
  },
};
