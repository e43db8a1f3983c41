import { Command, Option } from 'commander';
import { type Agent, agentName } from '../agents/agent.ts';
import type { AgentCatalogue } from '../agents/catalogue.ts';
import { adviceFor } from './advice.ts';
import { CallFailure, exitCode } from './failure.ts';
import { agentsOption, forceOption, outputOption, withCommon } from './options.ts';
import { progressOf } from './progress.ts';
import type { Finish } from './run.ts';
import type { Terminal } from './terminal.ts';

interface Flags {
  readonly format: 'text' | 'json';
  readonly agents?: readonly string[];
}

function formatOption(): Option {
  return new Option('--format <format>', 'how agents are shown').choices(['text', 'json']).default('text');
}

async function catalogueOf(paths: readonly string[] | undefined, terminal: Terminal): Promise<AgentCatalogue> {
  const { agentCatalogue } = await import('../agents/catalogue.ts');
  const { settingsFinder } = await import('./settings.ts');
  const { siteAgents } = await import('./site-agents.ts');
  const site = settingsFinder(terminal).settingsFor('-').value;
  return agentCatalogue(siteAgents(paths ?? site.agents, terminal));
}

/** `hacc agents`, with `show` and `dump` below it. */
export function agentsCommand(terminal: Terminal, finish: Finish): Command {
  const command = new Command('agents')
    .summary('list and describe agents, or read those of a node')
    .description('Lists the agents whose parameters hacc knows: those that come with it, and your own.')
    .argument('[filter]', 'a part of the name, in any case')
    .addOption(formatOption())
    .addOption(agentsOption())
    .action(async (filter: string | undefined, flags: Flags) => {
      finish(await listAgents(filter ?? '', flags, terminal));
    });
  command.addCommand(showCommand(terminal, finish));
  command.addCommand(dumpCommand(terminal, finish));
  return withCommon(command, ['hacc agents fence_', 'hacc agents show IPaddr2', 'hacc agents dump -o agents.json']);
}

async function listAgents(filter: string, { format, agents }: Flags, terminal: Terminal): Promise<number> {
  const wanted = filter.toLowerCase();
  const names = (await catalogueOf(agents, terminal)).names().filter((name) => name.toLowerCase().includes(wanted));
  if (format === 'json') terminal.out(`${JSON.stringify(names, null, 2)}\n`);
  else terminal.out(names.map((name) => `${name}\n`).join(''));
  return exitCode.done;
}

function showCommand(terminal: Terminal, finish: Finish): Command {
  const command = new Command('show')
    .summary('describe one agent')
    .description('Shows what an agent takes (parameters with type, default and choices) and what it can do.')
    .argument('<name>', 'ocf:heartbeat:IPaddr2, stonith:fence_ipmilan, or the type alone')
    .addOption(formatOption())
    .addOption(agentsOption())
    .action(async (name: string, _own: Flags, shown: Command) => {
      // Options that both commands have are taken by the outer one, wherever they stand.
      finish(await showAgent(name, shown.optsWithGlobals<Flags>(), terminal));
    });
  return withCommon(command, ['hacc agents show IPaddr2', 'hacc agents show --format json stonith:fence_ipmilan']);
}

/** The agent of a full name, or the only one of a type; ocf:heartbeat comes first, as it does in .hac. */
function findAgent(word: string, catalogue: AgentCatalogue): Agent {
  const direct = catalogue.find(word) ?? catalogue.find(`ocf:heartbeat:${word}`);
  if (direct) return direct;
  const ofType = catalogue.names().filter((name) => name.endsWith(`:${word}`));
  const only = ofType.length === 1 ? catalogue.find(ofType[0]!) : undefined;
  if (only) return only;
  if (ofType.length > 1) throw new CallFailure(`There are several agents ${word}: ${ofType.join(', ')}.`);
  const types = catalogue.names().map((name) => name.slice(name.lastIndexOf(':') + 1));
  const advice = adviceFor(
    word,
    word.includes(':') ? catalogue.names() : types,
    'hacc agents lists those that are known.',
  );
  throw new CallFailure(`There is no agent ${word}. ${advice}`);
}

async function showAgent(word: string, { format, agents }: Flags, terminal: Terminal): Promise<number> {
  const agent = findAgent(word, await catalogueOf(agents, terminal));
  if (format === 'json') {
    terminal.out(`${JSON.stringify({ name: agentName(agent), ...agent }, null, 2)}\n`);
  } else {
    const { describeAgent } = await import('../agents/describe.ts');
    terminal.out(describeAgent(agent));
  }
  return exitCode.done;
}

interface DumpFlags {
  readonly output?: string;
  readonly force?: true;
}

function dumpCommand(terminal: Terminal, finish: Finish): Command {
  const command = new Command('dump')
    .summary('read the agents of this machine')
    .description(
      'Asks every resource agent and fence agent of this machine for its metadata, which runs them, and prints the table that --agents takes.',
    )
    .addOption(outputOption('write the table to this file'))
    .addOption(forceOption())
    .action(async (flags: DumpFlags) => finish(await dump(flags, terminal)));
  return withCommon(command, ['hacc agents dump -o agents.json']);
}

async function dump({ output, force }: DumpFlags, terminal: Terminal): Promise<number> {
  const { dumpAgents } = await import('../agents/dump.ts');
  const { printAgentTable } = await import('../agents/table.ts');
  let progress: ReturnType<typeof progressOf> | undefined;
  const { agents, failed } = await dumpAgents((done, total) => {
    progress ??= progressOf(total, terminal);
    progress.step(`agent ${done}`);
  });
  progress?.end();
  if (failed.length > 0) terminal.err(`hacc: no usable metadata from ${failed.join(', ')}\n`);
  if (agents.length === 0) throw new CallFailure('No agent of this machine gave its metadata.');
  const text = `${printAgentTable(agents)}\n`;
  if (output === undefined) terminal.out(text);
  else {
    const { writeOutputs } = await import('./outputs.ts');
    await writeOutputs([{ path: output, text, source: 'agents', secret: false }], { force: force === true }, terminal);
    terminal.err(`hacc: ${agents.length} agents written to ${output}\n`);
  }
  return exitCode.done;
}
