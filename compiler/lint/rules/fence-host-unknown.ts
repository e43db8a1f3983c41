import { closest } from '../../diagnostics/suggest.ts';
import { attributeOf } from '../../model/access.ts';
import { replaceWord } from '../edits.ts';
import { fenceDevicesOf, spanOfName } from '../facts/fencing.ts';
import type { LintRule } from '../rule.ts';

const device = (hosts: string): string => `primitive fencing stonith:fence_vmware_rest {
  ip=vcenter.example.com
  username=fence-user
  password_script=/etc/cluster/vcenter-password
  pcmk_host_list="${hosts}"
  op monitor interval=60s timeout=60s
}
`;

/** Near names are looked for at the first faults only, as that costs most. */
const mostSuggestions = 100;

const plain = (text: string): string => text.toLowerCase().split('.')[0]!;

export const fenceHostUnknown: LintRule = {
  id: 'fence-host-unknown',
  severity: 'error',
  area: 'fencing and quorum',
  summary: 'A fence device lists a host that is no node of the cluster.',
  reason:
    'The names in pcmk_host_list and pcmk_host_map have to be the names of the cluster nodes, letter by letter. A domain behind the name, another case or a typo leaves the node without a device, and nobody notices before it has to be fenced.',
  source: 'Red Hat knowledge base 2619961; Pacemaker Explained, special fence device parameters',
  bad: device('alpha beta gama'),
  good: device('alpha beta gamma'),
  check(context, report) {
    const { nodes } = context;
    if (!nodes.listed) return;
    const names = [...nodes.all];
    const byPlainName = new Map(names.map((name) => [plain(name), name]));
    let faults = 0;
    for (const { device, hosts } of fenceDevicesOf(context)) {
      for (const host of hosts ?? []) {
        if (nodes.all.has(host.name)) continue;
        // The same name in another case, with or without a domain, or a near one.
        const near = faults++ < mostSuggestions ? closest(host.name, names) : undefined;
        const node = byPlainName.get(plain(host.name)) ?? near;
        const element = node === undefined ? undefined : nodes.elements.get(node);
        const span = spanOfName(host);
        const whole = attributeOf(host.parameter.pair, 'value')?.valueSpan;
        const edits =
          node === undefined
            ? []
            : span === whole
              ? replaceWord(span, node)
              : /^[\w.-]+$/.test(node)
                ? [{ span, newText: node }]
                : [];
        report({
          message: `${device.id} lists ${host.name} in ${host.parameter.name}, but there is no such node`,
          help: node === undefined ? 'Name nodes as the cluster does.' : `Did you mean ${node}?`,
          span,
          related: element ? [{ message: `the node is called ${node}`, span: element.headSpan }] : [],
          fixes: () => (edits.length > 0 ? [{ title: `Replace ${host.name} with ${node}`, edits, safe: false }] : []),
        });
      }
    }
  },
};
