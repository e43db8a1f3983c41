import { isNewerParameter } from '../../agents/well-known.ts';
import { closest } from '../../diagnostics/suggest.ts';
import { attributeOf } from '../../model/access.ts';
import { fencingParameterEntry } from '../../vocabulary/index.ts';
import { renamePair } from '../edits.ts';
import { agentHolders, agentsAreOfToday } from '../facts/agent-holders.ts';
import { parametersOf, strayOption } from '../facts/parameters.ts';
import type { LintRule } from '../rule.ts';

/** What every agent takes, or another rule tells: `pcmk_*` of fence devices, tracing, the cluster's own words. */
const passedOver = /^(?:pcmk[-_.]|CRM_meta_|OCF_|crm_feature_set$|trace_(?:ra|file)$|TRACE_RA$)/i;

export const unknownParameter: LintRule = {
  id: 'unknown-parameter',
  severity: 'error',
  area: 'values',
  summary: 'A resource has a parameter that its agent does not know.',
  reason: 'Most agents pass over what they do not know, so that a misspelt parameter has no effect and nobody says so.',
  source: 'Metadata of the agents; ciblint',
  bad: 'primitive ip IPaddr2 {\n  ip=10.0.0.5\n  cidr_netmaks=24\n  op monitor interval=10s timeout=20s\n}\n',
  good: 'primitive ip IPaddr2 {\n  ip=10.0.0.5\n  cidr_netmask=24\n  op monitor interval=10s timeout=20s\n}\n',
  check(context, report) {
    if (!agentsAreOfToday(context)) return;
    for (const holder of agentHolders(context)) {
      const { agent, agentName, id } = holder;
      const known = parametersOf(holder);
      if (!agent || agentName === undefined || !known || known.size === 0) continue;
      const fencing = holder.class === 'stonith';
      const { own } = holder.ownParameters;
      for (let index = 0; index < own.length; index++) {
        const { name, pair } = own[index]!;
        if (known.has(name) || passedOver.test(name) || isNewerParameter(agentName, name)) continue;
        if (strayOption(name, false) || (fencing && (fencingParameterEntry(name) || name === 'action'))) continue;
        const current = agent.parameters.filter(({ deprecated }) => !deprecated).map((parameter) => parameter.name);
        const meant = closest(name, current);
        const edits = meant === undefined ? [] : renamePair(pair, meant);
        report({
          message: `${agentName} has no parameter ${name}, so that it has no effect on ${id}`,
          help:
            meant === undefined
              ? `Remove it, or take the name from hacc agents show ${agentName}.`
              : `Did you mean ${meant}?`,
          span: attributeOf(pair, 'name')?.valueSpan ?? pair.headSpan,
          fixes: () => (edits.length > 0 ? [{ title: `Replace ${name} with ${meant}`, edits, safe: false }] : []),
        });
      }
    }
  },
};
