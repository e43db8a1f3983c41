// Writes shipped.generated.ts from the agents of this machine, which needs Debian's resource-agents, fence-agents,
// pacemaker-resource-agents, drbd-utils and cluster-glue. Run by `npm run agents` after a build.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

const table = execFileSync('node', ['dist/hacc.cjs', 'agents', 'dump'], { encoding: 'utf8', maxBuffer: 1 << 26 });
const text = JSON.stringify(JSON.stringify(JSON.parse(table)));
writeFileSync(
  new URL('shipped.generated.ts', import.meta.url),
  `// Made by compiler/agents/ship.mjs; do not edit.\nexport const shippedAgentTable =\n  ${text};\n`,
);
