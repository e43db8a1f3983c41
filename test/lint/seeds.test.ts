import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { neighboursOf } from '../../compiler/cli/heartbeat-files.ts';
import { kindOf } from '../../compiler/cli/inputs.ts';
import { type DocumentKind, lintDocument } from '../../compiler/lint-document.ts';
import type { Target } from '../../compiler/targets/target.ts';
import { endOffset, type SourceText, startOffset } from '../../grammar/source.ts';
import { describeWith, folder } from '../support/oracles.ts';

/*
 * Old configurations from the web, each with the mistakes that its author made. What cannot be known from one file alone is not
 * expected: whether a location's resource is ordered after its storage in another file, whether two nodes keep quorum by a
 * plugin, whether a sibling of a resource should have the same constraints, which scripts are installed.
 */
const expected: Readonly<Record<string, readonly string[]>> = {
  '000/authkeys': ['2 warning placeholder-key'],
  '000/basics.xml': [
    '3 error heartbeat-option-spelling',
    '5 warning failure-stickiness-weaker',
    '13 warning same-option-twice',
  ],
  '000/cib.xml': [
    '6 error heartbeat-option-spelling',
    '8 warning failure-stickiness-weaker',
    '16 warning same-option-twice',
    '25 error meta-as-xml-attribute',
    '31 error test-only-fence-agent',
    '31 error id-of-two-things',
    '39 warning heartbeat-meta-as-parameter',
    '48 warning start-delay-elsewhere',
    '51 error id-of-two-things',
    '54 warning heartbeat-meta-as-parameter',
    '66 warning start-delay-elsewhere',
    '69 error id-of-two-things',
    '72 warning heartbeat-meta-as-parameter',
  ],
  '000/constraints.xml': [],
  '000/ha.cf': ['4 warning logging-overridden', '7 warning warntime-order', '9 warning failback-with-crm'],
  '000/stonith.xml': [
    '1 error meta-as-xml-attribute',
    '7 error test-only-fence-agent',
    '7 error id-of-two-things',
    '15 warning heartbeat-meta-as-parameter',
  ],
  '000/xen.xml': [
    '5 warning start-delay-elsewhere',
    '8 error id-of-two-things',
    '11 warning heartbeat-meta-as-parameter',
    '23 warning start-delay-elsewhere',
    '26 error id-of-two-things',
    '29 warning heartbeat-meta-as-parameter',
  ],
  '001/authkeys': ['2 warning placeholder-key'],
  '001/ha.cf': ['1 warning heartbeat-no-stonith'],
  '001/haresources': ['1 warning renamed-script', '1 warning placeholder-address'],
  '002/authkeys': ['2 warning crc-on-network'],
  '002/ha.cf': ['1 warning heartbeat-no-stonith', '19 warning heartbeat-single-link'],
  '002/haresources': ['1 warning renamed-script'],
  '003/authkeys': [],
  '003/cib.xml': [
    '8 warning failure-stickiness-weaker',
    '24 error meta-as-xml-attribute',
    '31 error test-only-fence-agent',
    '53 warning cleartext-secret',
    '54 error riloe-can-reset',
    '70 warning cleartext-secret',
    '71 error riloe-can-reset',
    '77 error meta-as-xml-attribute',
    '99 error meta-as-xml-attribute',
    '106 warning no-monitor',
    '109 warning clone-without-interleave',
    '109 error meta-as-xml-attribute',
    '150 warning start-delay-elsewhere',
    '151 warning start-delay-elsewhere',
    '153 warning start-delay-elsewhere',
    '183 warning string-comparison',
  ],
  '003/cibbootstrap.xml': ['5 warning failure-stickiness-weaker'],
  '003/configpool_to_evms_order.xml': [],
  '003/configpoolcloneset.xml': ['1 error meta-as-xml-attribute'],
  '003/evmscloneset.xml': ['1 error meta-as-xml-attribute', '8 warning no-monitor'],
  '003/fragments.xml': ['2 warning kept-as-xml'],
  '003/ha.cf.host1': ['4 warning initdead-short', '10 warning failback-with-crm'],
  '003/ha.cf.host2': ['4 warning initdead-short', '10 warning failback-with-crm'],
  '003/nfs_to_configpool_order.xml': [],
  '003/nfs_to_pingd_constraint.xml': ['4 warning string-comparison'],
  '003/pingdcloneset.xml': ['1 error meta-as-xml-attribute'],
  '003/stonithcloneset.xml': ['1 error meta-as-xml-attribute', '8 error test-only-fence-agent'],
  '003/stonithhost1.xml': ['11 warning cleartext-secret', '12 error riloe-can-reset'],
  '003/stonithhost1_constraint.xml': [],
  '003/stonithhost2.xml': ['11 warning cleartext-secret', '12 error riloe-can-reset'],
  '003/stonithhost2_constraint.xml': [],
  '003/xenvmnfs.xml': [],
  '003/xenvmsles.xml': [
    '3 warning start-delay-elsewhere',
    '4 warning start-delay-elsewhere',
    '6 warning start-delay-elsewhere',
  ],
  '004/authkeys': ['2 warning placeholder-key'],
  '004/ha.cf': ['1 warning heartbeat-no-stonith'],
  '004/haresources.step1': [],
  '004/haresources.step2': [],
};

/** Fragments do not say what they are for. */
function targetOf(file: string): Target | undefined {
  return file.startsWith('000/') || file.startsWith('003/') ? 'heartbeat-2' : undefined;
}

function lineOf({ text }: SourceText, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

describeWith('five old configurations', [folder('HACC_CORPUS')], (corpus) => {
  const found = (file: string): string[] => {
    const path = join(corpus, 'seeds', file);
    const source = { path, text: readFileSync(path, 'utf8') };
    const kind: DocumentKind = kindOf(source) ?? 'haresources';
    const neighbours = kind === 'hac' || kind === 'cib' ? {} : neighboursOf(path, kind);
    return lintDocument(source, kind, { target: targetOf(file) }, neighbours)
      .filter(({ severity }) => severity !== 'advice')
      .map(({ id, severity, span }) => {
        expect(endOffset(span)).toBeLessThanOrEqual(source.text.length);
        return `${lineOf(source, startOffset(span))} ${severity} ${id}`;
      });
  };

  test.each(Object.entries(expected))('%s', (file, findings) => {
    expect(existsSync(join(corpus, 'seeds', file))).toBe(true);
    expect(found(file)).toEqual(findings);
  });
});
