// npm run bench:typing: what typing costs in a large file. Plays a session of keystrokes through the protocol against the bundled
// server, and beside it what VS Code's JSON service takes to parse and validate a JSON file of as many lines after each keystroke.
//   node bench/typing.mjs [--lines 10000] [--keystrokes 300]
// Times are told as the clock sees them and as the processor does, which what else the machine does cannot stretch. Exits with 1 when
// the processor's breaks a limit: 30 ms to the findings, 20 ms to the completion (medians), or the memory one of 200 MB.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { getLanguageService } from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { generateCib } from './cluster.mjs';
import { openServer } from './protocol.mjs';

const { values: flags } = parseArgs({
  options: { lines: { type: 'string', default: '10000' }, keystrokes: { type: 'string', default: '300' } },
});
const wantedLines = Number(flags.lines);
const wantedKeystrokes = Number(flags.keystrokes);
const dist = (name) => fileURLToPath(new URL(`../dist/${name}`, import.meta.url));
const limits = { findings: 30, completion: 20, memory: 200 };

/** What a person types: a resource with its operation and constraint, with a slip of the finger that is mended. */
const typed = `
primitive web-vip IPaddr2 {
  ip=10.1.2.33 cidr_netmsk⌫⌫⌫ask=24
  op monitor interval=10s timeout=20s
}
location web-vip prefers node3 score=200
colocation web-vip with rsc-70⌫⌫700
order rsc-700 -> web-vip
`;

function imported(count) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [dist('hacc.cjs'), 'import', '-'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const pieces = [];
    child.stdout.on('data', (piece) => pieces.push(piece));
    child.on('error', reject);
    child.on('close', () => resolve(Buffer.concat(pieces).toString()));
    child.stdin.end(generateCib(count));
  });
}

async function hacText() {
  const few = await imported(200);
  const perPrimitive = few.split('\n').length / 200;
  return imported(Math.round(wantedLines / perPrimitive));
}

/** The edits of a session: each with the place, the text and how many units it takes away. */
function* session(text, marker) {
  const before = text.slice(0, text.indexOf(marker));
  let line = before.split('\n').length - 1;
  let character = 0;
  for (let count = 0; count < wantedKeystrokes; ) {
    for (const key of typed) {
      if (count++ >= wantedKeystrokes) return;
      if (key === '⌫') {
        yield { start: { line, character: character - 1 }, end: { line, character }, text: '', key };
        character--;
      } else {
        yield { start: { line, character }, end: { line, character }, text: key, key };
        if (key === '\n') [line, character] = [line + 1, 0];
        else character++;
      }
    }
  }
}

const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
const figures = (times, kind) =>
  [0.5, 0.95, 1]
    .map((share) =>
      quantile(
        times.map((time) => time[kind]),
        share,
      )
        .toFixed(1)
        .padStart(8),
    )
    .join('');
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const field = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  return { now: field('VmRSS'), most: field('VmHWM') };
}

/** Milliseconds that the main thread of a process has run, where the system tells them. */
function processorTime(pid) {
  return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}

/** The time of one exchange with a server, by the clock and by its processor. */
async function measured(pid, exchange) {
  const [began, ran] = [performance.now(), processorTime(pid)];
  await exchange();
  return { clock: performance.now() - began, processor: processorTime(pid) - ran };
}

async function playHacc(text) {
  const server = await openServer(process.execPath, [dist('server.cjs'), '--stdio']);
  const uri = 'file:///typing.hac';
  const opened = performance.now();
  await server.open(uri, text);
  const opening = performance.now() - opened;
  const findings = [];
  const completions = [];
  let version = 1;
  let count = 0;
  for (const { start, end, text: inserted, key } of session(text, 'primitive rsc-500 ')) {
    const change = { range: { start, end }, text: inserted };
    findings.push(await measured(server.pid, () => server.change(uri, ++version, change)));
    if (/\w/.test(key)) {
      const position = { line: start.line, character: start.character + 1 };
      const parameters = { textDocument: { uri }, position };
      completions.push(await measured(server.pid, () => server.request('textDocument/completion', parameters)));
    }
    // A quick typist, who thinks now and then, which is when the whole cluster is looked at.
    await pause(++count % 40 === 0 ? 400 : 30);
  }
  const memory = memoryOf(server.pid);
  await server.close();
  return { opening, findings, completions, memory };
}

/** A JSON file of as many lines, with a schema that has something to say of each of its objects. */
function jsonOf(lines) {
  const resources = [];
  for (let index = 0; index < lines / 9; index++) {
    resources.push({
      id: `rsc-${index}`,
      class: 'ocf',
      type: 'IPaddr2',
      ip: `10.0.${index >> 8}.${index & 255}`,
      interval: 10,
      timeout: 20,
    });
  }
  return JSON.stringify({ resources }, undefined, 2);
}

const schema = {
  type: 'object',
  properties: {
    resources: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'class', 'type'],
        properties: {
          id: { type: 'string', pattern: '^[A-Za-z_][\\w.-]*$' },
          class: { enum: ['ocf', 'stonith', 'systemd'] },
          type: { type: 'string' },
          ip: { type: 'string', format: 'ipv4' },
          interval: { type: 'number' },
          timeout: { type: 'number', minimum: 1 },
        },
        additionalProperties: false,
      },
    },
  },
};

async function playJson(lines) {
  const service = getLanguageService({});
  service.configure({ validate: true, schemas: [{ uri: 'schema://cluster', fileMatch: ['*'], schema }] });
  let document = TextDocument.create('file:///typing.json', 'json', 1, jsonOf(lines));
  const middle = { line: Math.floor(document.lineCount / 2), character: 0 };
  const findings = [];
  for (let count = 0; count < wantedKeystrokes; count++) {
    const [began, ran] = [performance.now(), processorTime('self')];
    const range = { start: { ...middle, character: count }, end: { ...middle, character: count } };
    document = TextDocument.update(document, [{ range, text: ' ' }], count + 2);
    await service.doValidation(document, service.parseJSONDocument(document));
    findings.push({ clock: performance.now() - began, processor: processorTime('self') - ran });
  }
  return { findings, lines: document.lineCount };
}

const text = await hacText();
const hacc = await playHacc(text);
const json = await playJson(wantedLines);
const rows = [
  ['keystroke to findings', hacc.findings],
  ['completion', hacc.completions],
  [`JSON service, ${json.lines} lines`, json.findings],
];
console.log(
  `hacc: ${text.split('\n').length} lines, ${(text.length / 1024).toFixed(0)} KB; ${hacc.findings.length} keystrokes`,
);
console.log(`first findings ${hacc.opening.toFixed(0)} ms after the file is opened`);
console.log(`${'milliseconds'.padEnd(27)}   clock  median     p95     max   processor  median     p95     max`);
for (const [name, times] of rows) {
  console.log(`${name.padEnd(33)}${figures(times, 'clock')}            ${figures(times, 'processor')}`);
}
console.log('The JSON service parses and validates, without any protocol.');
console.log(
  `memory of the server: ${hacc.memory.now.toFixed(0)} MB at the end, ${hacc.memory.most.toFixed(0)} MB at most`,
);

const median = (times) =>
  quantile(
    times.map(({ processor }) => processor),
    0.5,
  );
const broken = [
  median(hacc.findings) > limits.findings && 'findings',
  median(hacc.completions) > limits.completion && 'completion',
  hacc.memory.now > limits.memory && 'memory',
].filter(Boolean);
if (broken.length > 0) {
  console.log(`over the limit: ${broken.join(', ')}`);
  process.exitCode = 1;
}
