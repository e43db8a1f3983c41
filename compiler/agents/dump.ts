import { execFile } from 'node:child_process';
import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Agent } from './agent.ts';
import { readAgentMetadata } from './read-metadata.ts';

/** How one agent is asked for its metadata. */
interface Question {
  readonly class: string;
  readonly provider: string | undefined;
  readonly type: string;
  readonly command: string;
  readonly arguments: readonly string[];
}

/** What a machine's agents say, and which of them gave no usable answer. */
export interface AgentDump {
  readonly agents: readonly Agent[];
  readonly failed: readonly string[];
}

const ocfRoot = '/usr/lib/ocf';
const fenceDirectory = '/usr/sbin';
/** An agent that says nothing for so long is passed over. */
const timeoutMilliseconds = 20_000;
const atOnce = 4;

function executables(directory: string): string[] {
  try {
    return readdirSync(directory).filter((name) => {
      try {
        accessSync(join(directory, name), constants.X_OK);
        return statSync(join(directory, name)).isFile();
      } catch {
        return false;
      }
    });
  } catch {
    return [];
  }
}

function run(command: string, parameters: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const environment = { ...process.env, OCF_ROOT: ocfRoot, LC_ALL: 'C' };
    const options = { timeout: timeoutMilliseconds, maxBuffer: 16 << 20, env: environment };
    execFile(command, [...parameters], options, (_error, output) => resolve(output ?? '')).stdin?.end();
  });
}

async function questions(): Promise<Question[]> {
  const found: Question[] = [];
  const resourceDirectory = join(ocfRoot, 'resource.d');
  let providers: string[] = [];
  try {
    providers = readdirSync(resourceDirectory);
  } catch {
    // A machine without resource agents may still have fence agents.
  }
  for (const provider of providers.sort()) {
    for (const type of executables(join(resourceDirectory, provider)).sort()) {
      if (type.startsWith('.')) continue;
      const command = join(resourceDirectory, provider, type);
      found.push({ class: 'ocf', provider, type, command, arguments: ['meta-data'] });
    }
  }
  for (const type of executables(fenceDirectory)
    .filter((name) => name.startsWith('fence_'))
    .sort()) {
    const command = join(fenceDirectory, type);
    found.push({ class: 'stonith', provider: undefined, type, command, arguments: ['-o', 'metadata'] });
  }
  const devices = (await run('stonith', ['-L'])).split(/\s+/).filter((type) => type !== '');
  for (const type of devices) {
    found.push({ class: 'stonith', provider: undefined, type, command: 'stonith', arguments: ['-t', type, '-m'] });
  }
  return found;
}

/**
 * Asks every agent of this machine for its metadata: resource agents below /usr/lib/ocf, fence agents in /usr/sbin and, where
 * cluster-glue is installed, its devices. This executes them, so it is done only when a user asks for it.
 */
export async function dumpAgents(progress: (done: number, of: number) => void = () => {}): Promise<AgentDump> {
  const asked = await questions();
  const agents: Agent[] = [];
  const failed: string[] = [];
  let next = 0;
  let done = 0;
  const worker = async (): Promise<void> => {
    while (next < asked.length) {
      const question = asked[next]!;
      next += 1;
      const text = await run(question.command, question.arguments);
      const { value } = readAgentMetadata(
        { path: question.command, text },
        {
          class: question.class,
          provider: question.provider,
          type: question.type,
        },
      );
      if (value) agents.push(value);
      else failed.push(question.command === 'stonith' ? `stonith:${question.type}` : question.command);
      done += 1;
      progress(done, asked.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { agents, failed: failed.sort() };
}
