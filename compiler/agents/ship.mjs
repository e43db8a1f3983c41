// Writes shipped.generated.ts from the agents of this machine, which needs Debian's resource-agents, fence-agents,
// pacemaker-resource-agents, drbd-utils and cluster-glue. Run by `npm run agents`. Agents that are in the table and not on this
// machine would be lost, so they are named and nothing is written unless --drop says that they may go.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const hacc = fileURLToPath(new URL('../../dist/hacc.cjs', import.meta.url));
const generated = new URL('shipped.generated.ts', import.meta.url);
const table = execFileSync('node', [hacc, 'agents', 'dump'], {
  encoding: 'utf8',
  maxBuffer: 1 << 26,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const now = new Set(Object.keys(JSON.parse(table).agents));
const literal = /^ {2}(".*");$/m.exec(readFileSync(generated, 'utf8'))?.[1];
const before = literal === undefined ? [] : Object.keys(JSON.parse(JSON.parse(literal)).agents);
const lost = before.filter((name) => !now.has(name));
if (lost.length > 0 && !process.argv.includes('--drop')) {
  console.error(`This machine lacks agents that the table has: ${lost.join(', ')}.`);
  console.error('Install their packages, or let them go with: npm run agents -- --drop');
  process.exit(1);
}
const text = JSON.stringify(JSON.stringify(JSON.parse(table)));
writeFileSync(
  generated,
  `// Made by compiler/agents/ship.mjs; do not edit.\nexport const shippedAgentTable =\n  ${text};\n`,
);
console.log(`${now.size} agents, ${now.size - before.length + lost.length} of them new`);
