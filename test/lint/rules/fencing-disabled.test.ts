import { expect, test } from 'vitest';
import { expectFindings, findings } from '../../support/findings.ts';

test('finds fencing that is switched off, under the option’s name of the file', () => {
  expectFindings('options {\n  ⟦stonith-enabled=false⟧\n}\n', [
    {
      id: 'fencing-disabled',
      severity: 'error',
      message: 'Fencing is switched off by stonith-enabled=false',
      help: 'Remove stonith-enabled or set it to true, and configure a fence device for every node.',
    },
  ]);
  expectFindings('options { ⟦stonith-enabled=no⟧ }\n', [
    {
      id: 'fencing-disabled',
      severity: 'error',
      message: 'Fencing is switched off by stonith-enabled=no',
      help: 'Remove stonith-enabled or set it to true, and configure a fence device for every node.',
    },
  ]);
});

test('finds it in XML', () => {
  const xml = `<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0"><configuration><crm_config><cluster_property_set id="o">
<nvpair id="o-s" name="stonith-enabled" value="false"/>
</cluster_property_set></crm_config><nodes/><resources/><constraints/></configuration></cib>`;
  expect(findings(xml).map(({ id, span }) => [id, span.start])).toEqual([['fencing-disabled', xml.indexOf('<nvpair')]]);
});

test('is silent where fencing is on', () => {
  expectFindings('options { stonith-enabled=true }\n', []);
  expectFindings('options { stonith-enabled=yes }\n', []);
  expectFindings('options { no-quorum-policy=stop }\n', []);
});
