import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { renderText } from '../../compiler/diagnostics/render-text.ts';
import { print } from '../../compiler/format/print.ts';
import { expectGolden } from '../support/golden.ts';
import { withOnlineStatus } from '../support/online.ts';
import { describeWith, folder, heartbeatDaemon, program, tool } from '../support/oracles.ts';

const samples = join(import.meta.dirname, '../../samples');
const goldens = join(import.meta.dirname, 'goldens');
const names = readdirSync(samples)
  .filter((name) => name.endsWith('.hac'))
  .map((name) => name.slice(0, -'.hac'.length));

function compiled(name: string, target?: 'heartbeat-2') {
  const text = readFileSync(join(samples, `${name}.hac`), 'utf8');
  return compile({ path: `samples/${name}.hac`, text }, target === undefined ? {} : { target });
}

function file(name: string, of: string): string {
  const found = compiled(name).value.files.find((emitted) => emitted.name === of);
  if (!found) throw new Error(`${name} has no ${of}`);
  return found.text;
}

const cibs = names.filter((name) => compiled(name).value.target !== 'heartbeat-1');
const pacemaker = names.filter((name) => compiled(name).value.target.startsWith('pacemaker-'));
const heartbeat = names.filter((name) => compiled(name).value.target === 'heartbeat-1');

/** A folder that goes with the running test. */
function temporaryFolder(): string {
  const directory = mkdtempSync(join(tmpdir(), 'hacc-sample-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
}

function temporary(name: string, text: string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, text, { mode: 0o600 });
  return path;
}

describe.each(names)('samples/%s.hac', (name) => {
  test('compiles to what was recorded, with the findings that were recorded', () => {
    const { value, diagnostics } = compiled(name);
    for (const emitted of value.files) expectGolden(join(goldens, name, emitted.name), emitted.text);
    expectGolden(join(goldens, name, 'findings.txt'), diagnostics.map((found) => renderText(found, false)).join('\n'));
  });

  test('has no error but what the rules hold against old clusters', () => {
    const text = readFileSync(join(samples, `${name}.hac`), 'utf8');
    const { diagnostics } = compile({ path: name, text }, { lint: false });
    expect(
      diagnostics.filter(({ severity }) => severity === 'error').map(({ id, message }) => `${id}: ${message}`),
    ).toEqual([]);
  });

  test('is printed as it stands', () => {
    expect(print(compiled(name).value.parsed.file)).toBe(readFileSync(join(samples, `${name}.hac`), 'utf8'));
  });
});

test('clusters of today have no finding, as people copy them', () => {
  expect(pacemaker.flatMap((name) => compiled(name).diagnostics)).toEqual([]);
});

describeWith(
  'CIBs of the samples',
  [folder('HACC_SCHEMAS'), program('xmllint', 'libxml2-utils')],
  (schemas, xmllint) => {
    test.each(cibs)('%s is valid in the schema of its target', (name) => {
      const { target } = compiled(name).value;
      const path = temporary('cib.xml', file(name, 'cib.xml'));
      const schema =
        target === 'heartbeat-2'
          ? ['--nonet', '--dtdvalid', join(schemas, 'heartbeat-2.dtd')]
          : ['--relaxng', join(schemas, 'pacemaker', `${target}.rng`)];
      expect(spawnSync(xmllint, ['--noout', ...schema, path], { encoding: 'utf8' }).status).toBe(0);
    });
  },
);

describeWith(
  'clusters of the samples',
  [program('crm_verify', 'pacemaker-cli-utils'), program('crm_simulate', 'pacemaker-cli-utils')],
  (verify, simulate) => {
    test.each(pacemaker)('%s has nothing that crm_verify complains of', (name) => {
      const path = temporary('cib.xml', withOnlineStatus(file(name, 'cib.xml')));
      const { status, stderr, stdout } = spawnSync(verify, ['-V', '-x', path], { encoding: 'utf8' });
      expect({ status, stderr, stdout }).toEqual({ status: 0, stderr: '', stdout: '' });
    });

    test.each(pacemaker)('%s runs every resource', (name) => {
      const path = temporary('cib.xml', withOnlineStatus(file(name, 'cib.xml')));
      const output = execFileSync(simulate, ['-S', '-x', path], { encoding: 'utf8' });
      const final = output.slice(output.indexOf('Revised Cluster Status'));
      expect(final).toContain('Full List of Resources');
      expect(final.split('\n').filter((line) => line.includes('Stopped'))).toEqual([]);
      const promotable = file(name, 'cib.xml').includes('name="promotable"');
      expect(/\* Promoted: \[ \S+ \]/.test(final)).toBe(promotable);
    });
  },
);

describeWith(
  'the seeds',
  [folder('HACC_CORPUS'), tool('cib-compare'), program('python3')],
  (corpus, compare, python) => {
    const differences = (name: string, seed: string): string[] => {
      const path = temporary('cib.xml', file(name, 'cib.xml'));
      const original = join(corpus, 'seeds', seed, 'cib.xml');
      return spawnSync(python, [compare, '--level', 'ids', original, path], { encoding: 'utf8' })
        .stdout.trim()
        .split('\n');
    };

    test('hasi-xen is the cluster of seed 003', () => {
      expect(differences('hasi-xen', '003')).toEqual(['']);
    });

    test('dphys-xen is the cluster of seed 000 but for the ids that were given twice', () => {
      expect(differences('dphys-xen', '000')).toEqual([
        "/cib/configuration/resources/clone[stonithclone]/primitive[stonithclone]/@id: 'stonithclone' against 'stonithclone-child'",
        "/cib/configuration/resources/primitive[xen2]/instance_attributes[xen2]/@id: 'xen2' against None",
        "/cib/configuration/resources/primitive[xen1]/instance_attributes[xen1]/@id: 'xen1' against None",
      ]);
    });

    const withoutComments = (text: string): string[] =>
      text
        .split('\n')
        .map((line) => line.replace(/#.*/, '').replace(/\s+/g, ' ').trim())
        .filter((line) => line !== '');

    test.each([
      ['openvz-drbd', '001', 'haresources'],
      ['openintegra', '002', 'haresources'],
      ['san-iscsi', '004', 'haresources.step2'],
    ])("%s gives seed %s's ha.cf and authkeys in meaning", (name, seed) => {
      const original = (of: string): string[] => withoutComments(readFileSync(join(corpus, 'seeds', seed, of), 'utf8'));
      expect(withoutComments(file(name, 'ha.cf')).sort()).toEqual(original('ha.cf').sort());
      expect(withoutComments(file(name, 'authkeys'))).toEqual(original('authkeys'));
    });

    describeWith('their haresources', [tool('heartbeat-groups'), heartbeatDaemon()], (groups) => {
      test.each([
        ['openvz-drbd', '001', 'haresources', 'ovz-node1'],
        ['openintegra', '002', 'haresources', 'node1'],
        ['san-iscsi', '004', 'haresources.step2', 'weasel'],
      ])('%s is read as that of seed %s', (name, seed, of, node) => {
        const path = temporary('haresources', file(name, 'haresources'));
        const read = (haresources: string, command: string): string =>
          spawnSync(groups, [haresources, node, command], { encoding: 'utf8' }).stdout;
        for (const command of ['allkeys', 'ourkeys', 'otherkeys']) {
          expect(read(path, command)).toBe(read(join(corpus, 'seeds', seed, of), command));
        }
        expect(read(path, 'ourkeys').trim()).not.toBe('');
      });
    });
  },
);

describeWith('files of the samples for Heartbeat 1', [tool('heartbeat-check'), heartbeatDaemon()], (check) => {
  test.each(heartbeat)('%s is accepted by the real daemon', (name) => {
    const directory = temporaryFolder();
    for (const emitted of compiled(name).value.files) {
      writeFileSync(join(directory, emitted.name), emitted.text, { mode: 0o600 });
    }
    const node = /^node\s+(\S+)/m.exec(file(name, 'ha.cf'))?.[1] ?? '';
    const output = spawnSync(check, [directory, node], { encoding: 'utf8' }).stdout;
    expect(output).toContain('heartbeat start rc=0');
  });
});
