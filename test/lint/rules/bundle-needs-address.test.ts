import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds a bundle into which the cluster cannot reach', () => {
  expectFindings(
    `⟦bundle httpd⟧ {
  podman image=pcmk:http replicas=3
  primitive httpd-server apache {
    configfile=/etc/httpd/conf/httpd.conf
    op monitor interval=10s timeout=40s
  }
}
`,
    [
      {
        id: 'bundle-needs-address',
        severity: 'error',
        message: 'The cluster cannot reach httpd-server in the containers of httpd',
        help: 'Add ip-range-start=ADDRESS or control-port=PORT to its network.',
      },
    ],
  );
  expectFindings(
    `bundle httpd {
  podman image=pcmk:http replicas=3
  ⟦network⟧ host-interface=eth0
  primitive httpd-server apache {
    configfile=/etc/httpd/conf/httpd.conf
    op monitor interval=10s timeout=40s
  }
}
`,
    [
      {
        id: 'bundle-needs-address',
        severity: 'error',
        message: 'The cluster cannot reach httpd-server in the containers of httpd',
        help: 'Add ip-range-start=ADDRESS or control-port=PORT to its network.',
      },
    ],
  );
});

test('is silent with an address, a port, or nothing inside', () => {
  expectFindings(
    `bundle httpd {
  podman image=pcmk:http replicas=3
  network ip-range-start=192.168.122.131
  primitive httpd-server apache {
    configfile=/etc/httpd/conf/httpd.conf
    op monitor interval=10s timeout=40s
  }
}
`,
    [],
  );
  expectFindings(
    `bundle httpd {
  podman image=pcmk:http replicas=3
  network control-port=3121
  primitive httpd-server apache {
    configfile=/etc/httpd/conf/httpd.conf
    op monitor interval=10s timeout=40s
  }
}
`,
    [],
  );
  expectFindings(
    `bundle httpd {
  podman image=pcmk:http replicas=3
}
`,
    [],
  );
});
