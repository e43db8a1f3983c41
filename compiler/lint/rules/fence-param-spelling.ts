import { closest } from '../../diagnostics/suggest.ts';
import { fencingParameters } from '../../vocabulary/fencing-parameters.ts';
import { fencingParameterEntry } from '../../vocabulary/index.ts';
import { renamePair } from '../edits.ts';
import type { LintRule } from '../rule.ts';

const device = (name: string): string => `primitive fencing stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list="alpha beta gamma"
  ${name}=30s
  op monitor interval=60s timeout=20s
}
`;

const names = fencingParameters.filter(({ deprecated }) => !deprecated).map(({ name }) => name);

export const fenceParamSpelling: LintRule = {
  id: 'fence-param-spelling',
  severity: 'error',
  area: 'fencing and quorum',
  summary: 'A parameter for the fencer itself is misspelt.',
  reason:
    'The fencer takes its own parameters by names such as pcmk_delay_max, with underscores. It does not see any other spelling and no agent complains, so that the device works as if the line were not there.',
  source: "SUSE's manual page SAPHanaSR_basic_cluster(7), which has the mistake itself; the fencer's manual page",
  bad: device('pcmk-delay-max'),
  good: device('pcmk_delay_max'),
  check({ fenceDevices }, report) {
    for (const { id, parameters } of fenceDevices) {
      for (const { name, pair } of parameters.counting()) {
        if (!/^pcmk[-_.]/i.test(name) || fencingParameterEntry(name)) continue;
        const plain = name.toLowerCase().replaceAll('-', '_');
        const certain = fencingParameterEntry(plain) !== undefined;
        const meant = certain ? plain : closest(name, names);
        const edits = meant === undefined ? [] : renamePair(pair, meant);
        report({
          message: `The fencer has no parameter ${name}, so that ${id} works without it`,
          help:
            meant === undefined ? 'Take the name from pacemaker-fenced(7), or remove it.' : `Did you mean ${meant}?`,
          span: pair.headSpan,
          fixes: () => (edits.length > 0 ? [{ title: `Replace ${name} with ${meant}`, edits, safe: certain }] : []),
        });
      }
    }
  },
};
