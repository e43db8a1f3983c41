import { attributeOf, childrenOfKind } from '../../model/access.ts';
import type { LintRule } from '../rule.ts';

export const bundleNeedsAddress: LintRule = {
  id: 'bundle-needs-address',
  severity: 'error',
  area: 'clones and groups',
  summary: 'A bundle runs a resource in its containers, but the cluster cannot reach into them.',
  reason:
    'To manage a resource inside a container, the cluster connects to it: at an address of ip-range-start, or at control-port. Without either the bundle is not started.',
  source: 'Pacemaker Explained, chapter on bundles',
  bad: `bundle httpd {
  podman image=pcmk:http replicas=3
  primitive httpd-server apache {
    configfile=/etc/httpd/conf/httpd.conf
    op monitor interval=10s timeout=40s
  }
}
`,
  good: `bundle httpd {
  podman image=pcmk:http replicas=3
  network ip-range-start=192.168.122.131
  primitive httpd-server apache {
    configfile=/etc/httpd/conf/httpd.conf
    op monitor interval=10s timeout=40s
  }
}
`,
  check({ resources }, report) {
    for (const { id, resource } of resources.values()) {
      if (resource.kind !== 'bundle') continue;
      const inner = childrenOfKind(resource, 'primitive', 'link')[0];
      if (!inner) continue;
      const network = childrenOfKind(resource, 'network')[0];
      if (network && (attributeOf(network, 'ip-range-start') || attributeOf(network, 'control-port'))) continue;
      report({
        message: `The cluster cannot reach ${inner.id?.value ?? 'the resource'} in the containers of ${id}`,
        help: 'Add ip-range-start=ADDRESS or control-port=PORT to its network.',
        span: (network ?? resource).headSpan,
      });
    }
  },
};
