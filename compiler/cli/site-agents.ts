import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Agent } from '../agents/agent.ts';
import { metadataName } from '../agents/metadata-name.ts';
import { readAgentMetadata } from '../agents/read-metadata.ts';
import { parseAgentTable } from '../agents/table.ts';
import { CallFailure, reasonOf } from './failure.ts';
import type { Terminal } from './terminal.ts';

const known = new Map<string, readonly Agent[]>();

/**
 * A site's own agents from the files and directories that `--agents` or hacc.json name: metadata as agents print it, or tables
 * as `hacc agents dump` writes them. Each path is read once a run; a `CallFailure` names the file that is neither.
 */
export function siteAgents(paths: readonly string[], { directory }: Pick<Terminal, 'directory'>): readonly Agent[] {
  return paths.flatMap((path) => {
    const absolute = resolve(directory, path);
    const before = known.get(absolute);
    if (before) return before;
    const agents = agentsIn(path, absolute);
    known.set(absolute, agents);
    return agents;
  });
}

function agentsIn(path: string, absolute: string): Agent[] {
  try {
    if (!statSync(absolute).isDirectory()) return agentsOfFile(path, absolute, basename(absolute));
    const files = filesBelow(absolute, '');
    if (files.length === 0) throw new CallFailure(`${path} holds no agent metadata.`);
    return files.flatMap((below) => agentsOfFile(join(path, below), join(absolute, below), below));
  } catch (error) {
    if (error instanceof CallFailure) throw error;
    throw new CallFailure(`Cannot read the agents in ${path}: ${reasonOf(error)}.`);
  }
}

/** Files of metadata and tables: what ends in .xml or .json, and what has no ending at all. */
function filesBelow(directory: string, below: string): string[] {
  return readdirSync(join(directory, below), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.name.startsWith('.')) return [];
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(directory, path);
      return entry.isFile() && /(?:^[^.]+|\.xml|\.json)$/.test(entry.name) ? [path] : [];
    });
}

function agentsOfFile(shown: string, absolute: string, below: string): Agent[] {
  const text = readFileSync(absolute, 'utf8');
  if (/^\ufeff?\s*</.test(text)) {
    const name = metadataName(below);
    if (!name) {
      throw new CallFailure(
        `The name of ${shown} does not tell which agent it is about; call it ocf:PROVIDER:TYPE.xml or stonith:TYPE.xml.`,
      );
    }
    const { value, diagnostics } = readAgentMetadata({ path: shown, text }, name);
    if (value) return [value];
    const fault = diagnostics[0]?.message ?? 'it has no <resource-agent>';
    throw new CallFailure(`${shown} is no metadata of an agent: ${fault}.`);
  }
  try {
    return [...parseAgentTable(text).values()];
  } catch {
    throw new CallFailure(`${shown} is neither metadata of an agent nor a table that hacc agents dump wrote.`);
  }
}
