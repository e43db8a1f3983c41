import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver/node';
import { startClient } from './support/client.ts';
import { draw } from './support/marks.ts';

const uri = 'file:///cluster.hac';
const folder = mkdtempSync(join(tmpdir(), 'hacc-lsp-'));
afterAll(() => rmSync(folder, { recursive: true }));

const offsetIn = (text: string, { line, character }: { line: number; character: number }): number =>
  text.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;

describe('what is published', () => {
  test('a finding has its code, its explanation, what to do, and the places that belong to it', async () => {
    const client = await startClient();
    client.open(uri, 'primitive a Dummy\nprimitive a Dummy\n');
    const found = (await client.settled(uri)).filter(({ code }) => code === 'duplicate-id');
    expect(found).toEqual([
      {
        range: { start: { line: 1, character: 10 }, end: { line: 1, character: 11 } },
        severity: DiagnosticSeverity.Error,
        code: 'duplicate-id',
        codeDescription: { href: 'urn:hacc:explain:duplicate-id' },
        source: 'hacc',
        message: found[0]!.message,
        relatedInformation: [
          {
            message: expect.stringContaining('used here first'),
            location: { uri, range: { start: { line: 0, character: 10 }, end: { line: 0, character: 11 } } },
          },
        ],
      },
    ]);
    expect(found[0]!.message).toContain('\n');
    await client.close();
  });

  test('what counts for nothing is faded', async () => {
    const client = await startClient();
    client.open(uri, '# hacc-ignore duplicate-id: no longer\nprimitive a Dummy\n');
    const found = (await client.settled(uri)).find(({ code }) => code === 'unused-ignore');
    expect(found?.tags).toEqual([DiagnosticTag.Unnecessary]);
    await client.close();
  });

  test('an edit is answered at once, and with all that the rules find once nobody types', async () => {
    const client = await startClient();
    const text = 'primitive a Dummy { op monitor interval=10s }\n';
    client.open(uri, text);
    const before = await client.settled(uri);
    expect(before.some(({ code }) => code === 'no-fence-device')).toBe(true);
    client.change(uri, { text: 'x', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } });
    const first = await client.settled(uri);
    expect(first.map(({ code }) => code)).toContain('unknown-keyword');
    client.change(uri, { text: '', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } });
    await client.settled(uri);
    await client.untilPublished(uri, 2);
    expect(client.published(uri).at(-1)!.diagnostics).toEqual(before);
    expect(await client.diagnostics(uri)).toEqual(before);
    await client.close();
  });

  test('a closed document has no findings', async () => {
    const client = await startClient();
    client.open(uri, 'primitiv a Dummy\n');
    await client.settled(uri);
    client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.diagnostics(uri);
    expect(client.published(uri).at(-1)?.diagnostics).toEqual([]);
    await client.close();
  });

  test('a client that asks for findings itself gets none unasked', async () => {
    const client = await startClient({ parameters: { initializationOptions: { pullDiagnostics: true } } });
    expect(client.initialized.capabilities.diagnosticProvider).toBeDefined();
    client.open(uri, 'primitiv a Dummy\n');
    const found = await client.diagnostics(uri);
    expect(found.map(({ code }) => code)).toContain('unknown-keyword');
    expect(client.published(uri)).toEqual([]);
    await client.close();
  });
});

describe('a CIB that is open as XML', () => {
  const text = `<?xml version="1.0"?>
<cib validate-with="pacemaker-3.9" epoch="0" admin_epoch="0" num_updates="0">
  <configuration>
    <crm_config/><nodes/>
    <resources><primitive id="a" class="ocf" provider="heartbeat" type="Dummy" colour="red"/></resources>
    <constraints/>
  </configuration>
</cib>
`;

  test('findings stand where the XML says it', async () => {
    const client = await startClient();
    client.open('file:///cib.xml', text, 'xml');
    const found = (await client.settled('file:///cib.xml')).filter(({ code }) => code === 'unknown-attribute');
    const [{ start, end }] = found.map(({ range }) => range) as [(typeof found)[0]['range']];
    const drawn = draw(text, [{ start: offsetIn(text, start), end: offsetIn(text, end) }]);
    expect(drawn.split('\n')[4]).toContain('⟦colour⟧="red"');
    client.change('file:///cib.xml', { text: text.replace(' colour="red"', '') });
    const after = await client.settled('file:///cib.xml');
    expect(after.filter(({ code }) => code === 'unknown-attribute')).toEqual([]);
    await client.close();
  });

  test('other XML is left alone', async () => {
    const client = await startClient();
    client.open('file:///pom.xml', '<project/>', 'xml');
    expect(await client.diagnostics('file:///pom.xml')).toEqual([]);
    await client.close();
  });
});

describe('settings', () => {
  const text = 'primitive a Dummy { op monitor interval=10s }\nalert a path=/bin/true\n';
  const levels = async (configuration: object | undefined, path = 'cluster.hac', rest: object = {}) => {
    const client = await startClient({ ...(configuration ? { configuration: { hacc: configuration } } : {}), ...rest });
    const address = pathToFileURL(join(folder, path)).href;
    client.open(address, text);
    const found = await client.settled(address);
    await client.close();
    return Object.fromEntries(found.map(({ code, severity }) => [code, severity]));
  };

  test("the editor's levels count, and its target", async () => {
    expect((await levels(undefined))['no-fence-device']).toBe(DiagnosticSeverity.Error);
    expect((await levels({ rules: { 'no-fence-device': 'advice' } }))['no-fence-device']).toBe(
      DiagnosticSeverity.Information,
    );
    expect(await levels({ rules: { 'no-fence-device': 'off' } })).not.toHaveProperty('no-fence-device');
    expect(await levels({ target: 'pacemaker-1.0' })).toHaveProperty('newer-than-target');
  });

  test('the hacc.json of the tree wins', async () => {
    mkdirSync(join(folder, 'tree/below'), { recursive: true });
    writeFileSync(join(folder, 'tree/hacc.json'), '{ "rules": { "no-fence-device": "warning" } }');
    const found = await levels({ rules: { 'no-fence-device': 'off' } }, 'tree/below/cluster.hac');
    expect(found['no-fence-device']).toBe(DiagnosticSeverity.Warning);
  });

  test('agents of an untrusted workspace are not read', async () => {
    const own = { agents: [join(folder, 'missing')] };
    const rest = { parameters: { initializationOptions: { trusted: false } } };
    const client = await startClient({ configuration: { hacc: own }, ...rest });
    client.open(uri, text);
    await client.settled(uri);
    expect(client.log).toEqual([]);
    await client.close();
    const trusting = await startClient({ configuration: { hacc: own } });
    trusting.open(uri, text);
    await trusting.settled(uri);
    expect(trusting.log.join()).toContain('Cannot read the agents');
    await trusting.close();
  });

  test('a change of the settings is heard', async () => {
    const configuration: { hacc: object } = { hacc: {} };
    const client = await startClient({ configuration });
    client.open(uri, text);
    const before = await client.settled(uri);
    configuration.hacc = { rules: { 'no-fence-device': 'off' } };
    const count = client.published(uri).length;
    client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.untilPublished(uri, count + 1);
    const after = client.published(uri).at(-1)!.diagnostics;
    expect(before.length - after.length).toBe(1);
    await client.close();
  });
});
