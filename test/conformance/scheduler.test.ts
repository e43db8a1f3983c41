import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { importDocument } from '../../compiler/import.ts';
import { describeWith, folder, oraclesRequired, program, tool } from '../support/oracles.ts';

const run = promisify(execFile);
const results = mkdtempSync(join(tmpdir(), 'hacc-scheduler-'));
afterAll(() => rmSync(results, { recursive: true }));

/** One of so many documents is asked about; in CI all are. */
const stride = oraclesRequired ? 1 : 20;

/** How many schedulers run at a time. */
const width = 3;

/** What becomes of a document: once with all its ids, and once with those alone that default import keeps. */
function compiledTexts(path: string): readonly string[] {
  const source = { path, text: readFileSync(path, 'utf8') };
  const texts = [true, false].map((keepIds) => {
    const { text } = importDocument(source, { from: 'cib', keepIds }).value!;
    return compile({ path: 'a.hac', text }, { lint: false }).value.files[0]!.text;
  });
  return [...new Set(texts)];
}

/** What the judge says of a document and its copy, which gets the original's status: `same`, or what differs. */
async function verdict(judge: string, graft: string, original: string, compiled: string): Promise<string> {
  const place = mkdtempSync(join(results, 'one-'));
  const [copy, grafted] = [join(place, 'copy.xml'), join(place, 'grafted.xml')];
  writeFileSync(copy, compiled);
  const { stdout } = await run('xsltproc', ['--novalid', '--stringparam', 'conf', copy, graft, original], {
    maxBuffer: 1e8,
  });
  writeFileSync(grafted, stdout);
  try {
    return (await run(judge, ['-v', original, grafted])).stdout.trim();
  } catch (problem) {
    return String((problem as { stdout?: string }).stdout ?? problem).trim();
  }
}

const oracles = [
  folder('HACC_CORPUS'),
  tool('scheduler-same'),
  tool('graft-status.xsl'),
  program('crm_simulate', 'pacemaker-cli-utils'),
  program('xsltproc'),
] as const;

describeWith(
  "Pacemaker's scheduler acts the same on what was imported and compiled",
  oracles,
  (corpus, judge, graft) => {
    test(`with the document's own status, on one document of ${stride}`, { timeout: 900_000 }, async () => {
      const directory = join(corpus, 'pacemaker');
      const names = readdirSync(directory).filter((name) => name.endsWith('.xml'));
      const pending = names.sort().filter((_, index) => index % stride === 0);
      expect(pending.length).toBeGreaterThan(10);
      const different: string[] = [];
      const worker = async (): Promise<void> => {
        for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
          const original = join(directory, name);
          for (const text of compiledTexts(original)) {
            const said = await verdict(judge, graft, original, text);
            if (said !== 'same') different.push(`${name}: ${said}`);
          }
        }
      };
      await Promise.all(Array.from({ length: width }, worker));
      expect(different).toEqual([]);
    });

    test('and otherwise on what was changed, so that the judge sees something', async () => {
      const original = join(
        corpus,
        'pacemaker',
        readdirSync(join(corpus, 'pacemaker')).find((name) => name.endsWith('.xml'))!,
      );
      const [text] = compiledTexts(original);
      const changed = text!.replace(/<primitive [^>]*?(\/>|>[\s\S]*?<\/primitive>)/g, '');
      expect(changed).not.toBe(text);
      expect(await verdict(judge, graft, original, changed)).toMatch(/^different/);
    });
  },
);
