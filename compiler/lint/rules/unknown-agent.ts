import { agentName } from '../../agents/agent.ts';
import type { AgentCatalogue } from '../../agents/catalogue.ts';
import { isWellKnownAgent, wellKnownAgentNames } from '../../agents/well-known.ts';
import { closest } from '../../diagnostics/suggest.ts';
import { attributeOf } from '../../model/access.ts';
import type { Attribute } from '../../model/cluster.ts';
import { replaceValue } from '../edits.ts';
import { type AgentHolder, agentHolders, agentsAreOfToday } from '../facts/agent-holders.ts';
import type { LintRule } from '../rule.ts';

export const unknownAgent: LintRule = {
  id: 'unknown-agent',
  severity: 'error',
  area: 'values',
  summary: 'There is no agent of this name: a provider whose agents are known lacks it, or the provider is misspelt.',
  reason:
    "A resource whose agent does not exist never starts, and its probes fail on every node. Agents of other providers, which may be the site's own, are let pass unless the provider's name differs by a letter or two from a known one; a site tells its own by --agents.",
  source: "Metadata of Debian's packages of agents; Azure/sap-automation issue 391",
  bad: 'primitive web ocf:heartbeat:ngnix { op monitor interval=10s timeout=30s }\n',
  good: 'primitive web ocf:heartbeat:nginx { op monitor interval=10s timeout=30s }\n',
  check(context, report) {
    if (!agentsAreOfToday(context)) return;
    const { agents } = context;
    let names: Known | undefined;
    const known = (): Known => {
      names ??= knownNames(agents);
      return names;
    };
    for (const holder of agentHolders(context)) {
      const { element, agent, agentName: name, class: ofClass, provider, type } = holder;
      const place = attributeOf(element, 'type');
      if (agent || name === undefined || type === undefined || !place || isWellKnownAgent(name)) continue;
      const judged =
        ofClass === 'ocf' ? judgedProviders.has(provider ?? '') : ofClass === 'stonith' && /^fence_/.test(type);
      if (!judged) {
        const near = nearestElsewhere(holder, known(), agents);
        if (near) {
          report({
            message: `There is no agent ${name}`,
            help: `Did you mean ${near.name}?`,
            span: near.attribute.valueSpan,
          });
        }
        continue;
      }
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

/** What a misspelt provider or device may have meant. */
interface Known {
  readonly providers: ReadonlySet<string>;
  /** Types of class stonith. */
  readonly devices: readonly string[];
}

function knownNames(agents: AgentCatalogue): Known {
  const all = [...agents.names(), ...wellKnownAgentNames()];
  const types = (prefix: string): string[] =>
    all.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  return {
    providers: new Set(types('ocf:').map((name) => name.slice(0, name.indexOf(':')))),
    devices: types('stonith:'),
  };
}

/** The agent that was meant where its provider is misspelt, or the name of a device of cluster-glue. */
function nearestElsewhere(
  { element, class: ofClass, provider, type }: AgentHolder,
  { providers, devices }: Known,
  agents: AgentCatalogue,
): { readonly name: string; readonly attribute: Attribute } | undefined {
  if (type === undefined) return undefined;
  if (ofClass === 'ocf' && provider !== undefined && !providers.has(provider) && provider.length > shortestProvider) {
    const near = closest(provider, providers);
    const attribute = attributeOf(element, 'provider');
    const name = `ocf:${near}:${type}`;
    return near !== undefined && attribute && (agents.find(name) || isWellKnownAgent(name))
      ? { name, attribute }
      : undefined;
  }
  const attribute = attributeOf(element, 'type');
  const near = ofClass === 'stonith' ? closest(type, devices) : undefined;
  return near !== undefined && attribute ? { name: `stonith:${near}`, attribute } : undefined;
}

/** Of shorter names too many are near. */
const shortestProvider = 3;
