import { parameterChoiceFault } from '../../agents/parameter-values.ts';
import { closest } from '../../diagnostics/suggest.ts';
import { attributeOf } from '../../model/access.ts';
import { fencingParameterEntry, isSecretName } from '../../vocabulary/index.ts';
import { replacePairValue } from '../edits.ts';
import { agentHolders, agentsAreOfToday } from '../facts/agent-holders.ts';
import { parametersOf } from '../facts/parameters.ts';
import type { LintRule } from '../rule.ts';

const device = (auth: string): string => `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  auth=${auth}
  pcmk_host_list="alpha beta gamma"
  op monitor interval=60s timeout=20s
}
`;

export const parameterChoice: LintRule = {
  id: 'parameter-choice',
  severity: 'error',
  area: 'values',
  summary: 'A parameter has a value that is none of those that its agent takes.',
  reason: 'The agent refuses it when it is started, or takes its default in silence.',
  source: 'Metadata of the agents',
  bad: device('md6'),
  good: device('md5'),
  check(context, report) {
    if (!agentsAreOfToday(context)) return;
    for (const holder of agentHolders(context)) {
      if (!holder.agent && holder.class !== 'stonith') continue;
      const known = parametersOf(holder);
      const { own } = holder.ownParameters;
      for (let index = 0; index < own.length; index++) {
        const { name, value, pair } = own[index]!;
        const parameter = known?.get(name);
        if (holder.class === 'stonith' && name === 'action') continue;
        const common = holder.class === 'stonith' ? fencingParameterEntry(name) : undefined;
        const choices =
          common?.choices && !common.type.accepts(value)
            ? common.choices.map((choice) => choice.value)
            : parameter && parameterChoiceFault(parameter, value);
        if (!choices) continue;
        const meant = closest(value, choices);
        const edits = meant === undefined ? [] : replacePairValue(pair, meant);
        report({
          message: `${isSecretName(name) ? 'The value' : `'${value}'`} is no value of ${name} of ${holder.id}: ${common ? 'the fencer' : holder.agentName} takes ${choices.join(', ')}`,
          help: meant === undefined ? 'Write one of them.' : `Did you mean ${meant}?`,
          span: attributeOf(pair, 'value')?.valueSpan ?? pair.span,
          fixes: () => (edits.length > 0 ? [{ title: `Replace ${value} with ${meant}`, edits, safe: false }] : []),
        });
      }
    }
  },
};
