// npm run bench:faults: CIBs with one planted fault each, what hacc finds in them and what today's tools say.
// HACC_CORPUS names the folder with faults/NN.xml and faults/INDEX.tsv. Exits with 1 when a fault is not found by just its rule.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const corpus = process.env.HACC_CORPUS;
if (!corpus || !existsSync(join(corpus, 'faults/INDEX.tsv'))) {
  console.error('Set HACC_CORPUS to the folder with faults/INDEX.tsv.');
  process.exit(2);
}
const hacc = fileURLToPath(new URL('../dist/hacc.cjs', import.meta.url));
const expected = JSON.parse(readFileSync(new URL('./faults.json', import.meta.url), 'utf8'));
const [, ...lines] = readFileSync(join(corpus, 'faults/INDEX.tsv'), 'utf8').trim().split('\n');

const rows = lines.map((line) => {
  const [file, planted, ...peers] = line.split('\t');
  const { stdout } = spawnSync('node', [hacc, 'lint', '--format', 'json', join(corpus, `faults/${file}.xml`)], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const found = JSON.parse(stdout);
  const wanted = expected[file];
  const right = wanted
    ? found.length === 1 && found[0].id === wanted.id && found[0].severity === wanted.severity
    : found.length === 0;
  return { file, planted, peers, found, wanted, right };
});

const cells = rows.map(({ file, planted, peers, found, wanted, right }) => [
  file,
  planted.length > 52 ? `${planted.slice(0, 51)}…` : planted,
  ...peers,
  right ? 'yes' : `NO, wanted ${wanted?.id ?? 'nothing'} ${wanted?.severity ?? ''}`.trimEnd(),
  found.map(({ id, severity, range: { start } }) => `${id} ${severity} ${start.line}:${start.column}`).join('; ') ||
    '-',
]);
const header = ['file', 'planted', 'crm_verify', 'crmsh', 'pcs', 'just its rule', 'hacc'];
const widths = header.map((name, index) => Math.max(name.length, ...cells.map((row) => row[index].length)));
for (const row of [header, ...cells]) {
  console.log(
    row
      .map((cell, index) => cell.padEnd(widths[index]))
      .join('  ')
      .trimEnd(),
  );
}

const speaks = (index) => rows.filter(({ wanted, peers }) => wanted && !peers[index].startsWith('-')).length;
const wrong = rows.filter(({ right }) => !right).length;
console.log(
  `\n${rows.length - wrong} of ${rows.length} as they should be; of ${rows.length - 1} faults crm_verify speaks on ${speaks(0)}, crmsh on ${speaks(1)}, pcs on ${speaks(2)}`,
);
process.exit(wrong === 0 ? 0 : 1);
