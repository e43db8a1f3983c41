import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Agent } from '../agents/agent.ts';
import { parseAgentTable } from '../agents/table.ts';
import { CallFailure, reasonOf } from './failure.ts';
import type { Terminal } from './terminal.ts';

const known = new Map<string, readonly Agent[]>();

/** A site's own agents from the files and directories that `--agents` or hacc.json name; each is read once a run. */
export function siteAgents(paths: readonly string[], terminal: Pick<Terminal, 'directory'>): readonly Agent[] {
  return paths.flatMap((path) => {
    const absolute = resolve(terminal.directory, path);
    const before = known.get(absolute);
    if (before) return before;
    try {
      const files = statSync(absolute).isDirectory()
        ? readdirSync(absolute).map((name) => join(absolute, name))
        : [absolute];
      const agents = files.flatMap((file) => [...parseAgentTable(readFileSync(file, 'utf8')).values()]);
      known.set(absolute, agents);
      return agents;
    } catch (error) {
      throw new CallFailure(`Cannot read the agents in ${path}: ${reasonOf(error)}.`);
    }
  });
}
