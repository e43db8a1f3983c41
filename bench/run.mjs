// npm run bench: processor seconds of whole processes, hacc beside what administrators use today, on generated clusters.
//   node bench/run.mjs [--sizes 100,1000,5000] [--runs 3]
// HACC_SCHEMAS names the folder with Pacemaker's schemas, for xmllint. Exits with 1 when a limit is broken.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateCib } from './cluster.mjs';

const { values: flags } = parseArgs({
  options: { sizes: { type: 'string', default: '100,1000,5000' }, runs: { type: 'string', default: '3' } },
});
const sizes = flags.sizes.split(',').map(Number);
const runs = Number(flags.runs);
const hacc = fileURLToPath(new URL('../dist/hacc.cjs', import.meta.url));
const relaxNg = process.env.HACC_SCHEMAS && join(process.env.HACC_SCHEMAS, 'pacemaker/pacemaker-3.9.rng');
const folder = mkdtempSync(join(tmpdir(), 'hacc-bench-'));

function isInstalled(program) {
  return [...process.env.PATH.split(delimiter), '/usr/sbin'].some((place) => existsSync(join(place, program)));
}

/** Processor seconds (user and system) of a command with all its children: the median of some runs; undefined where it fails. */
function processorSeconds(command, { environment = {}, times = runs, output = '/dev/null', accepted = [0] } = {}) {
  const script = `TIMEFORMAT='%U %S'; time "$@" >'${output}' 2>/dev/null`;
  const seconds = [];
  for (let run = 0; run < times; run++) {
    const result = spawnSync('bash', ['-c', script, 'bash', ...command], {
      encoding: 'utf8',
      env: { ...process.env, ...environment },
    });
    if (!accepted.includes(result.status)) return undefined;
    const [user, system] = result.stderr.trim().split(/\s+/).map(Number);
    seconds.push(user + system);
  }
  return seconds.sort((a, b) => a - b)[seconds.length >> 1];
}

const format = (seconds) => (seconds === undefined ? '–' : seconds.toFixed(2));
const results = new Map();
const columns = ['import', 'import --keep-ids', 'compile', 'lint', 'fmt', 'xmllint RNG', 'crm show', 'crm load'];

console.log(`start-up (hacc --version): ${format(processorSeconds(['node', hacc, '--version'], { times: 5 }))} s`);
console.log(`bare node:                 ${format(processorSeconds(['node', '-e', '0'], { times: 5 }))} s\n`);
console.log(['primitives', 'CIB in MB', ...columns].map((name) => name.padStart(11)).join('  '));
for (const size of sizes) {
  const cib = join(folder, `${size}.xml`);
  const hac = join(folder, `${size}.hac`);
  const text = generateCib(size);
  writeFileSync(cib, text);
  const measured = {
    import: processorSeconds(['node', hacc, 'import', cib], { output: hac }),
    'import --keep-ids': processorSeconds(['node', hacc, 'import', '--keep-ids', cib]),
    compile: processorSeconds(['node', hacc, 'compile', '--no-lint', hac]),
    lint: processorSeconds(['node', hacc, 'lint', hac], { accepted: [0, 1] }),
    fmt: processorSeconds(['node', hacc, 'fmt', hac]),
  };
  if (relaxNg && isInstalled('xmllint')) {
    measured['xmllint RNG'] = processorSeconds(['xmllint', '--noout', '--relaxng', relaxNg, cib]);
  }
  if (isInstalled('crm')) {
    const environment = { CIB_file: cib, HOME: folder };
    const crm = join(folder, `${size}.crm`);
    measured['crm show'] = processorSeconds(['crm', 'configure', 'show'], { environment, times: 1, output: crm });
    if (size <= 1000 && measured['crm show'] !== undefined) {
      const empty = join(folder, 'empty.xml');
      writeFileSync(empty, generateCib(0));
      const load = ['crm', '-F', 'configure', 'load', 'replace', crm];
      measured['crm load'] = processorSeconds(load, { environment: { CIB_file: empty, HOME: folder }, times: 1 });
    }
  }
  results.set(size, measured);
  const cells = [size, (text.length / 1e6).toFixed(2), ...columns.map((name) => format(measured[name]))];
  console.log(
    cells.map((cell, index) => String(cell).padStart(Math.max(11, ['', '', ...columns][index].length))).join('  '),
  );
}

/** A limit that the project set itself: `left` must cost less than `share` of `right`. */
function judge(name, left, right, share) {
  if (left === undefined || right === undefined) return true;
  const kept = left < right * share;
  console.log(`${kept ? 'kept  ' : 'BROKEN'}  ${name}: ${(left / right).toFixed(3)}, limit ${share.toFixed(3)}`);
  return kept;
}

console.log('');
let kept = true;
const thousand = results.get(1000);
if (thousand) {
  kept =
    judge('import against crm configure show, 1000 primitives', thousand.import, thousand['crm show'], 1 / 5) && kept;
  kept =
    judge('compile against crm configure load, 1000 primitives', thousand.compile, thousand['crm load'], 1 / 20) &&
    kept;
}
const largest = results.get(5000);
if (largest) {
  kept =
    judge("import of a 5 MB CIB against xmllint's schema check", largest.import, largest['xmllint RNG'], 3) && kept;
  // crmsh 4.4.1 needs 45 s of processor time for it on two cores; running it here would take longer than all the rest.
  kept = judge('lint of 5000 primitives against crm configure verify (45 s)', largest.lint, 45, 1 / 20) && kept;
  for (const command of ['import', 'compile', 'lint', 'fmt']) {
    const start = results.get(100)?.[command] ?? 0;
    const [less, more] = [thousand?.[command] - start, largest[command] - start];
    kept = judge(`growth of ${command} from 1000 to 5000 primitives, less start-up`, more / 5, less, 1.5) && kept;
  }
}
rmSync(folder, { recursive: true });
process.exit(kept ? 0 : 1);
