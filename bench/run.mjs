// npm run bench: processor seconds of whole processes, hacc beside what administrators use today, on generated clusters.
//   node bench/run.mjs [--sizes 100,1000,5000] [--runs 3]
// HACC_SCHEMAS names a folder with Pacemaker's schemas, for xmllint, where not the installed ones are meant. Exits with 1 when a limit is broken.
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
const schemas = process.env.HACC_SCHEMAS ? join(process.env.HACC_SCHEMAS, 'pacemaker') : '/usr/share/pacemaker';
const relaxNg = join(schemas, 'pacemaker-3.9.rng');
const folder = mkdtempSync(join(tmpdir(), 'hacc-bench-'));

function isInstalled(program) {
  return [...process.env.PATH.split(delimiter), '/usr/sbin'].some((place) => existsSync(join(place, program)));
}

/** Processor seconds (user and system) of a command with all its children; undefined where it fails. */
function processorSeconds(command, { environment = {}, output = '/dev/null', accepted = [0] } = {}) {
  const script = `TIMEFORMAT='%U %S'; time "$@" >'${output}' 2>/dev/null`;
  const result = spawnSync('bash', ['-c', script, 'bash', ...command], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  if (!accepted.includes(result.status)) return undefined;
  const [user, system] = result.stderr.trim().split(/\s+/).map(Number);
  return user + system;
}

function median(figures) {
  const known = figures.filter((figure) => figure !== undefined).sort((a, b) => a - b);
  return known[known.length >> 1];
}

/**
 * The median processor seconds of each command. They run in turn, not one after the other, so that a machine that is busy with
 * something else slows all of them alike. Those with `once` run in the first round alone.
 */
function measure(commands) {
  const names = Object.keys(commands);
  const figures = new Map(names.map((name) => [name, []]));
  for (let round = 0; round < runs; round++) {
    for (const name of names) {
      const { command, once, ...options } = commands[name];
      if (round === 0 || !once) figures.get(name).push(processorSeconds(command, options));
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(figures.get(name))]));
}

const format = (seconds) => (seconds === undefined ? '–' : seconds.toFixed(2));
const results = new Map();
const columns = [
  ...['import', 'import --keep-ids', 'compile', 'compile --no-lint', 'lint', 'fmt'],
  ...['xmllint RNG', 'crm show', 'crm load'],
];

const start = measure({
  hacc: { command: ['node', hacc, '--version'] },
  node: { command: ['node', '-e', '0'] },
});
console.log('Processor seconds (user and system) of whole processes, medians.\n');
console.log(`start-up (hacc --version): ${format(start.hacc)}`);
console.log(`bare node:                 ${format(start.node)}\n`);
console.log(['primitives', 'CIB in MB', ...columns].map((name) => name.padStart(11)).join('  '));
for (const size of sizes) {
  const cib = join(folder, `${size}.xml`);
  const hac = join(folder, `${size}.hac`);
  const crm = join(folder, `${size}.crm`);
  const empty = join(folder, 'empty.xml');
  const text = generateCib(size);
  writeFileSync(cib, text);
  writeFileSync(empty, generateCib(0));
  const commands = {
    import: { command: ['node', hacc, 'import', cib], output: hac },
    'import --keep-ids': { command: ['node', hacc, 'import', '--keep-ids', cib] },
    compile: { command: ['node', hacc, 'compile', hac] },
    'compile --no-lint': { command: ['node', hacc, 'compile', '--no-lint', hac] },
    lint: { command: ['node', hacc, 'lint', hac], accepted: [0, 1] },
    fmt: { command: ['node', hacc, 'fmt', hac] },
  };
  if (existsSync(relaxNg) && isInstalled('xmllint')) {
    commands['xmllint RNG'] = { command: ['xmllint', '--noout', '--relaxng', relaxNg, cib] };
  }
  if (isInstalled('crm')) {
    const environment = { CIB_file: cib, HOME: folder };
    commands['crm show'] = { command: ['crm', 'configure', 'show'], environment, once: size > 1000, output: crm };
    if (size <= 1000) {
      commands['crm load'] = {
        command: ['crm', '-F', 'configure', 'load', 'replace', crm],
        environment: { CIB_file: empty, HOME: folder },
        once: true,
      };
    }
  }
  const measured = measure(commands);
  results.set(size, measured);
  const cells = [size, (text.length / 1e6).toFixed(2), ...columns.map((name) => format(measured[name]))];
  console.log(
    cells.map((cell, index) => String(cell).padStart(Math.max(11, ['', '', ...columns][index].length))).join('  '),
  );
}

/** Holds a command against a limit that the project set itself: it must cost less than `share` of what the peer costs. */
function judge(name, left, right, share) {
  if (left === undefined || right === undefined) {
    console.log(`not measured  ${name}`);
    return true;
  }
  const kept = left < right * share;
  const figures = `${left.toFixed(2)} s of ${(right * share).toFixed(2)} s, ratio ${(left / right).toFixed(3)} of ${share.toFixed(3)}`;
  console.log(`${kept ? 'kept          ' : 'BROKEN        '}${name}: ${figures}`);
  return kept;
}

console.log('\nLimits: what hacc takes and may take, and both as a share of what the peer takes');
let kept = true;
const thousand = results.get(1000);
if (thousand) {
  kept =
    judge('import against crm configure show, 1000 primitives', thousand.import, thousand['crm show'], 1 / 5) && kept;
  kept =
    judge('compile against crm configure load, 1000 primitives', thousand.compile, thousand['crm load'], 1 / 20) &&
    kept;
  kept =
    judge('compile --no-lint against the same', thousand['compile --no-lint'], thousand['crm load'], 1 / 20) && kept;
}
const largest = results.get(5000);
if (largest) {
  kept =
    judge("import of a 5 MB CIB against xmllint's schema check", largest.import, largest['xmllint RNG'], 3) && kept;
  // crmsh 4.4.1 needs 45 s of processor time for it on two cores; running it here would take longer than all the rest.
  kept = judge('lint of 5000 primitives against crm configure verify (45 s)', largest.lint, 45, 1 / 20) && kept;
  for (const command of ['import', 'compile', 'lint', 'fmt']) {
    // Between 1000 and 5000 primitives five times as much may cost five times as much, and half of that for noise.
    const idle = results.get(100)?.[command] ?? 0;
    const [less, more] = [thousand?.[command] - idle, largest[command] - idle];
    kept = judge(`growth of ${command} from 1000 to 5000 primitives`, more, less * 5, 1.5) && kept;
  }
}
rmSync(folder, { recursive: true });
process.exit(kept ? 0 : 1);
