import { parameterTypeFault } from '../../agents/parameter-values.ts';
import { attributeOf } from '../../model/access.ts';
import { fencingParameterEntry, isSecretName } from '../../vocabulary/index.ts';
import { agentHolders, agentsAreOfToday } from '../facts/agent-holders.ts';
import { parametersOf } from '../facts/parameters.ts';
import type { LintRule } from '../rule.ts';

export const parameterType: LintRule = {
  id: 'parameter-type',
  severity: 'error',
  area: 'values',
  summary: 'A parameter has a value that is not of its type.',
  reason:
    'The agent fails when it is started, or takes the value for something else. No other tool looks at the types that metadata gives.',
  source: 'Metadata of the agents, and what IPaddr2 does with an address and a netmask',
  bad: 'primitive ip IPaddr2 {\n  ip=10.0.0.5\n  cidr_netmask=abc\n  op monitor interval=10s timeout=20s\n}\n',
  good: 'primitive ip IPaddr2 {\n  ip=10.0.0.5\n  cidr_netmask=24\n  op monitor interval=10s timeout=20s\n}\n',
  check(context, report) {
    if (!agentsAreOfToday(context)) return;
    for (const holder of agentHolders(context)) {
      const { agentName, id } = holder;
      if (agentName === undefined || (!holder.agent && holder.class !== 'stonith')) continue;
      const known = parametersOf(holder);
      const { own } = holder.ownParameters;
      for (let index = 0; index < own.length; index++) {
        const { name, value, pair } = own[index]!;
        const common = holder.class === 'stonith' ? fencingParameterEntry(name) : undefined;
        if (common && !common.choices && value.trim() !== '' && !common.type.accepts(value)) {
          report({
            message: `'${value}' is no value of ${name} of ${id}: the fencer takes ${common.type.expected}`,
            help: 'Write a value that it takes.',
            span: attributeOf(pair, 'value')?.valueSpan ?? pair.span,
          });
          continue;
        }
        const parameter = known?.get(name);
        const expected = parameter && parameterTypeFault(agentName, parameter, value);
        if (expected === undefined) continue;
        report({
          message: `${isSecretName(name) ? 'The value' : `'${value}'`} is no value of ${name} of ${id}: ${agentName} takes ${expected}`,
          help: `Write ${expected}.`,
          span: attributeOf(pair, 'value')?.valueSpan ?? pair.span,
        });
      }
    }
  },
};
