// Drives the packaged extension in a real VS Code workbench: `npm run test:workbench`. Ends in a line "N passed, N failed", and writes
// the same as JSON to the file that HACC_WORKBENCH_REPORT names. HACC_WORKBENCH_STEP is a pattern for the steps to take. Pictures
// are in shots/.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { removeFolder } from '../support/process-group.mjs';
import { install, start } from './code-server.mjs';

const here = import.meta.dirname;
const project = join(here, '../..');
const shots = join(here, 'shots');
const { version } = JSON.parse(readFileSync(join(project, 'vscode-extension/package.json'), 'utf8'));
const archive = join(project, `hacc-${version}.vsix`);

install();
const { open } = await import('./editor.mjs');
const { restrictedSteps, steps } = await import('./steps.mjs');

rmSync(shots, { recursive: true, force: true });
mkdirSync(shots);
const sample = readFileSync(join(project, 'samples/drbd-web.hac'), 'utf8');

const example = readFileSync(join(project, 'vscode-extension/walkthrough/example.hac'), 'utf8');

/** A pair a line and no comment, which is what fits beside the result. */
const oneByOne = example
  .replace(/^#.*\n+/gm, '')
  .replace(/\{ (.+) \}/g, '{\n  $1\n}')
  .replace(/^( +)(.*\S {2}\S.*)$/gm, (_, indent, pairs) => indent + pairs.split('  ').join(`\n${indent}`));

/** A folder with a file for each thing that is tried. */
function newFolder() {
  const folder = join(mkdtempSync(join(tmpdir(), 'hacc-workspace-')), 'cluster');
  mkdirSync(folder);
  for (const name of ['web', 'complete', 'rename']) writeFileSync(join(folder, `${name}.hac`), sample);
  const untidy = sample.replaceAll(/^( +)/gm, '$1$1').replaceAll(/ \{$/gm, '   {');
  writeFileSync(join(folder, 'format.hac'), untidy);
  writeFileSync(join(folder, 'compile.hac'), oneByOne);
  writeFileSync(join(folder, 'explain.hac'), 'primitive web apache\n\nlocation nobody prefers alice\n');
  const cib = execFileSync(process.execPath, [
    join(project, 'dist/hacc.cjs'),
    'compile',
    join(project, 'samples/drbd-web.hac'),
  ]);
  writeFileSync(join(folder, 'cib.xml'), cib);
  writeFileSync(join(folder, 'faulty.xml'), String(cib).replace('rsc="fence-alice"', 'rsc="nobody"'));
  return folder;
}

const wanted = new RegExp(process.env.HACC_WORKBENCH_STEP ?? '');
let passed = 0;
let failed = 0;

/** Ends what is running, when the whole takes longer than anybody waits or somebody ends it. */
let stop = async () => {};
const giveUp = () => stop().finally(() => process.exit(1));
setTimeout(giveUp, 420_000).unref();
process.once('SIGTERM', giveUp);
process.once('SIGINT', giveUp);

async function play(list, restricted) {
  const folder = newFolder();
  const server = await start({ archive, folder, restricted });
  stop = server.stop;
  let vs;
  try {
    vs = await open({ url: server.url, folder, shots });
    for (const [name, step] of list.filter(([name]) => wanted.test(name))) {
      const begin = Date.now();
      try {
        await step(vs, { sample });
        passed++;
        console.log(`ok      ${name} (${Date.now() - begin} ms)`);
      } catch (error) {
        failed++;
        console.log(`FAILED  ${name}\n${error.stack.slice(0, 1500)}`);
        await vs.shot(`failed-${failed}`).catch(() => {});
        await vs.key('Escape').catch(() => {});
      }
    }
  } finally {
    await vs?.close();
    await server.stop();
    await removeFolder(dirname(folder));
  }
}

const begin = Date.now();
for (const [list, restricted] of [
  [steps, false],
  [restrictedSteps, true],
]) {
  if (!list.some(([name]) => wanted.test(name))) continue;
  try {
    await play(list, restricted);
  } catch (error) {
    failed++;
    console.log(`FAILED  the workbench itself\n${error.stack}`);
  }
}
const report = process.env.HACC_WORKBENCH_REPORT;
if (report !== undefined) writeFileSync(report, JSON.stringify({ passed, failed }));
console.log(`${Math.round((Date.now() - begin) / 1000)} s in the workbench\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
