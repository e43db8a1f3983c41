import { attributeValue, membersOf, pairsOf, setsOf } from '../../model/access.ts';
import type { AttributeSet, NameValuePair } from '../../model/cluster.ts';
import { removeItem } from '../edits.ts';
import type { LintRule } from '../rule.ts';

/** Options that the cluster writes itself. */
const ownState: ReadonlySet<string> = new Set(['last-lrm-refresh', 'dc-version', 'cluster-infrastructure']);

export const runtimeState: LintRule = {
  id: 'runtime-state',
  severity: 'advice',
  area: 'secrets and residue',
  summary: 'What the cluster or an agent writes itself stands in the configuration.',
  reason:
    'The version of the coordinator, the time of the last refresh or the state of a database replication are not for people to set. Kept in a file they are soon wrong, and loading them overwrites what is true.',
  source: '21 configurations from the field; SAPHanaSR, which keeps hana_* attributes',
  bad: 'options {\n  stonith-enabled=true\n  last-lrm-refresh=1700000000\n}\n',
  good: 'options { stonith-enabled=true }\n',
  check({ cluster }, report) {
    const look = (set: AttributeSet, isState: (name: string) => boolean, isSafe: boolean): void => {
      const pairs = pairsOf(set).flatMap((pair): [string, NameValuePair][] => {
        const name = attributeValue(pair, 'name') ?? '';
        return isState(name) ? [[name, pair]] : [];
      });
      const [first, ...others] = pairs;
      if (!first) return;
      const names = pairs.map(([name]) => name).join(', ');
      const edits = pairs.flatMap(([, pair]) => removeItem(pair.span));
      report({
        message:
          pairs.length === 1
            ? `${names} is written by the cluster itself`
            : `${names} are written by the cluster itself`,
        help: pairs.length === 1 ? 'Leave it out.' : 'Leave them out.',
        span: first[1].span,
        related: others.map(([name, pair]) => ({ message: `so is ${name}`, span: pair.span })),
        fixes: () => (edits.length > 0 ? [{ title: `Remove ${names}`, edits, safe: isSafe }] : []),
        tag: 'unnecessary',
      });
    };
    const sets: readonly AttributeSet[] = membersOf(cluster, 'crm_config', 'cluster_property_set');
    for (const set of sets) {
      look(set, (name) => ownState.has(name) || /^hana_/.test(name), !/hana|SAPHana/i.test(set.id?.value ?? ''));
    }
    for (const node of membersOf(cluster, 'nodes', 'node')) {
      for (const set of setsOf(node, 'instance_attributes')) look(set, (name) => /^hana_/.test(name), false);
    }
  },
};
