import type { Span } from '../../../grammar/source.ts';
import { attributeOf } from '../../model/access.ts';
import { durationInMilliseconds } from '../../vocabulary/index.ts';
import { nameOfOperation, operationsThatMaySay } from '../facts/operations.ts';
import type { LintRule } from '../rule.ts';

const second = 1000;
/** A number without a unit that was surely counted in milliseconds: from here on, and in thousands. */
const leastOfMilliseconds = 20_000;

/** What is wrong with a time, and what to do. */
function faultOf(value: string): { readonly says: string; readonly help: string } | undefined {
  const time = durationInMilliseconds(value);
  if (time === undefined || time === 0) return undefined;
  if (time < second) {
    return {
      says: 'is shorter than any agent can answer',
      help: 'Give it the time that its agent advises, 20s at least.',
    };
  }
  // A number of seconds stands for a thousand times as many milliseconds.
  if (time < leastOfMilliseconds * second) return undefined;
  const number = /^\s*(\d+)\s*$/.exec(value)?.[1];
  if (number === undefined || Number(number) % second !== 0) return undefined;
  const hours = Math.round(Number(number) / 360) / 10;
  return {
    says: `counts seconds, which makes ${hours} hours`,
    help: `Write a unit: ${Number(number) / second}s if milliseconds were meant.`,
  };
}

export const timeoutImplausible: LintRule = {
  id: 'timeout-implausible',
  severity: 'error',
  area: 'operations',
  summary: 'A timeout is so short that nothing can end in time, or was counted in milliseconds.',
  reason:
    'No agent answers within a fraction of a second on a busy machine, and a stop that times out ends in fencing. A number without a unit counts seconds: timeout=20000 is five and a half hours.',
  source: 'ciblint; crmsh, which warns of it',
  bad: 'primitive web nginx { op monitor interval=10s timeout=20ms }\n',
  good: 'primitive web nginx { op monitor interval=10s timeout=30s }\n',
  check(context, report) {
    const judge = (what: string, value: string, span: Span): void => {
      const fault = faultOf(value);
      if (fault) report({ message: `The timeout ${value} ${what} ${fault.says}`, help: fault.help, span });
    };
    for (const operation of operationsThatMaySay(context, 'timeout')) {
      if (operation.timeout === undefined || !faultOf(operation.timeout)) continue;
      judge(`of ${nameOfOperation(operation)}`, operation.timeout, operation.setting('timeout')!.span);
    }
    for (const { name, value, pair } of context.options.operationDefaults) {
      if (name === 'timeout')
        judge('of all operations', value, (attributeOf(pair, 'value') ?? pair.attributes[0])!.valueSpan);
    }
  },
};
