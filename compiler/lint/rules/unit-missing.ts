import type { Edit } from '../../diagnostics/diagnostic.ts';
import { attributeOf } from '../../model/access.ts';
import type { Attribute } from '../../model/cluster.ts';
import { optionEntry } from '../../vocabulary/index.ts';
import { replaceValue } from '../edits.ts';
import { agentsAreOfToday } from '../facts/agent-holders.ts';
import {
  allOperations,
  groupedByHolder,
  isMonitor,
  type OperationFacts,
  repeatedOperations,
} from '../facts/operations.ts';
import type { LintRule } from '../rule.ts';

const timesOfOperations = ['interval', 'timeout', 'start-delay'];

/** From here on a number is not taken for seconds at all, which another rule tells. */
const implausible = 20_000;

function isBare(attribute: Attribute | undefined): attribute is Attribute {
  return attribute !== undefined && /^\s*[1-9]\d*\s*$/.test(attribute.value) && Number(attribute.value) < implausible;
}

/** Whether one of the times may be without a unit. */
function hasBareTime({ operation }: OperationFacts): boolean {
  const { attributes } = operation;
  for (let index = 0; index < attributes.length; index++) {
    const attribute = attributes[index]!;
    if (timesOfOperations.includes(attribute.name) && isBare(attribute)) return true;
  }
  return false;
}

function bareTimes(operation: OperationFacts): readonly Attribute[] {
  return timesOfOperations
    .filter((name) => name !== 'interval' || isMonitor(operation))
    .map((name) => attributeOf(operation.operation, name))
    .filter(isBare);
}

export const unitMissing: LintRule = {
  id: 'unit-missing',
  severity: 'advice',
  area: 'values',
  summary: 'A length of time is written without a unit.',
  reason:
    'A number alone counts seconds, which not every reader knows: old tools counted some of them in milliseconds. Pacemaker 3 reads times more strictly than the versions before.',
  source: 'Red Hat Enterprise Linux 10, considerations in adopting it; Pacemaker Explained',
  bad: 'primitive web nginx { op monitor interval=10 timeout=30 }\n',
  good: 'primitive web nginx { op monitor interval=10s timeout=30s }\n',
  check(context, report) {
    if (!agentsAreOfToday(context)) return;
    const tell = (where: string, bare: readonly Attribute[]): void => {
      const [first, ...others] = bare;
      if (!first) return;
      const edits: readonly Edit[] = bare.flatMap((attribute) => replaceValue(attribute, `${attribute.value.trim()}s`));
      report({
        message: `${bare.length === 1 ? `The time ${first.value}` : `${bare.length} times`} of ${where} ${bare.length === 1 ? 'has' : 'have'} no unit`,
        help: `Write the unit: ${first.value.trim()}s.`,
        span: first.valueSpan,
        related: others.map((attribute) => ({ message: 'and here', span: attribute.valueSpan })),
        fixes: () => (edits.length > 0 ? [{ title: 'Write seconds', edits, safe: true }] : []),
      });
    };
    const suspects = allOperations(context).filter(hasBareTime);
    if (suspects.length > 0) {
      const repeated = repeatedOperations(context);
      const doubled = new Set([...repeated.keys(), ...repeated.values()]);
      const judged = suspects.filter((operation) => !doubled.has(operation));
      for (const [{ id }, operations] of groupedByHolder(judged)) tell(id, operations.flatMap(bareTimes));
    }
    const { options } = context;
    for (const { name, pair } of options.pairs) {
      const typeName = optionEntry(name)?.type.name;
      const value = attributeOf(pair, 'value');
      if ((typeName === 'duration' || typeName === 'timeout') && isBare(value)) tell(name, [value]);
    }
    for (const { id, meta } of context.resources.values()) {
      const timeout = meta.get('failure-timeout');
      const value = timeout && attributeOf(timeout.pair, 'value');
      if (isBare(value)) tell(`failure-timeout of ${id}`, [value]);
    }
    for (const { name, pair } of [...options.resourceDefaults, ...options.operationDefaults]) {
      const value = attributeOf(pair, 'value');
      if (/^(?:timeout|interval|failure-timeout|start-delay)$/.test(name) && isBare(value)) tell(name, [value]);
    }
  },
};
