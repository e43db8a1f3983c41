import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

const rest =
  'node alpha as 1\nnode beta as 2\nprimitive mail MailTo {\n  email=root@example.com\n  op monitor interval=60s timeout=30s\n}\n';

test('finds that nothing can fence', () => {
  expectFindings(`target pacemaker-3.9\noptions { ⟦stonith-enabled⟧=true }\n${rest}`, [
    {
      id: 'no-fence-device',
      severity: 'error',
      message: 'Fencing is on, but no resource is a fence device',
      help: 'Add a primitive of class stonith for every node, such as primitive fence-a stonith:fence_ipmilan.',
    },
  ]);
});

test('shows the first resource where no option says anything', () => {
  expectFindings(`target pacemaker-3.9\n${rest.replace('primitive mail', '⟦primitive mail⟧')}`, [
    {
      id: 'no-fence-device',
      severity: 'error',
      message: 'Fencing is on, but no resource is a fence device',
      help: 'Add a primitive of class stonith for every node, such as primitive fence-a stonith:fence_ipmilan.',
    },
  ]);
});

test('is silent with a device, without resources and where fencing is off', () => {
  expectFindings(rest.slice(rest.indexOf('primitive')), []);
  expectFindings('target pacemaker-3.9\noptions { stonith-enabled=true }\nnode alpha as 1\n', []);
});
