import { agentName } from '../../agents/agent.ts';
import { isWellKnownAgent } from '../../agents/well-known.ts';
import { closest } from '../../diagnostics/suggest.ts';
import { attributeOf } from '../../model/access.ts';
import { replaceValue } from '../edits.ts';
import { agentHolders, agentsAreOfToday } from '../facts/agent-holders.ts';
import type { LintRule } from '../rule.ts';

export const unknownAgent: LintRule = {
  id: 'unknown-agent',
  severity: 'error',
  area: 'values',
  summary: 'A provider whose agents are known has no agent of this name.',
  reason:
    'A resource whose agent does not exist never starts, and its probes fail on every node. Agents of providers that are not known are let pass; a site tells its own by --agents.',
  source: "Metadata of Debian's packages of agents; Azure/sap-automation issue 391",
  bad: 'primitive web ocf:heartbeat:ngnix { op monitor interval=10s timeout=30s }\n',
  good: 'primitive web ocf:heartbeat:nginx { op monitor interval=10s timeout=30s }\n',
  check(context, report) {
    if (!agentsAreOfToday(context)) return;
    const { agents } = context;
    for (const { element, agent, agentName: name, class: ofClass, provider, type } of agentHolders(context)) {
      const place = attributeOf(element, 'type');
      if (agent || name === undefined || type === undefined || !place || isWellKnownAgent(name)) continue;
      const judged =
        ofClass === 'ocf' ? judgedProviders.has(provider ?? '') : ofClass === 'stonith' && /^fence_/.test(type);
      if (!judged) continue;
      const prefix = name.slice(0, name.length - type.length);
      const siblings = agents.names().filter((other) => other.startsWith(prefix));
      const meant = closest(
        type,
        siblings.map((other) => other.slice(prefix.length)),
      );
      const elsewhere = agents.names().find((other) => other.startsWith('ocf:') && other.endsWith(`:${type}`));
      const edits = meant === undefined ? [] : replaceValue(place, meant);
      const written = place.valueSpan.end - place.valueSpan.start === type.length;
      report({
        message: `There is no agent ${name}`,
        help:
          elsewhere !== undefined
            ? `Write ${elsewhere}.`
            : meant === undefined
              ? `Take the name from the list of hacc agents; if it is an agent of your own, name its metadata by --agents.`
              : `Did you mean ${agentName({ class: ofClass ?? '', provider, type: meant })}?`,
        span: place.valueSpan,
        fixes: () =>
          elsewhere === undefined && written && edits.length > 0
            ? [{ title: `Replace ${type} with ${meant}`, edits, safe: false }]
            : [],
      });
    }
  },
};

/** Providers whose agents are all known, but for those that well-known.ts names. */
const judgedProviders: ReadonlySet<string> = new Set(['heartbeat', 'pacemaker', 'linbit']);
