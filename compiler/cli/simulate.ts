import { Command, Option } from 'commander';
import type { Placement } from '../simulate/read-report.ts';
import type { SteadyState } from '../simulate/steady-state.ts';
import type { Target } from '../targets/target.ts';
import { adviceFor } from './advice.ts';
import { CallFailure, exitCode } from './failure.ts';
import { kindOf, openInputs } from './inputs.ts';
import { targetOption, withCommon } from './options.ts';
import type { Finish } from './run.ts';
import type { Terminal } from './terminal.ts';

interface Flags {
  readonly target?: Target;
  readonly nodeDown: readonly string[];
  readonly standby: readonly string[];
  readonly resourceFail: readonly string[];
  readonly format: 'text' | 'json';
}

function repeatable(flags: string, description: string): Option {
  return new Option(flags, `${description}; may be repeated`)
    .default([])
    .argParser((word, before: readonly string[]): readonly string[] => [...before, word]);
}

/** `hacc simulate`. */
export function simulateCommand(terminal: Terminal, finish: Finish): Command {
  const command = new Command('simulate')
    .summary('show what the real scheduler would do')
    .description(
      'Asks the crm_simulate of this machine where each resource would run with all nodes up, and what would change. No cluster is asked or touched.',
    )
    .argument('<file>', 'a .hac file or CIB XML; - is standard input')
    .addOption(targetOption())
    .addOption(repeatable('--node-down <node>', 'then a node is lost'))
    .addOption(repeatable('--standby <node>', 'then a node goes into standby'))
    .addOption(repeatable('--resource-fail <resource>', 'then a resource fails where it runs'))
    .addOption(new Option('--format <format>', 'how the result is told').choices(['text', 'json']).default('text'))
    .action(async (file: string, flags: Flags) => finish(await simulateFile(file, flags, terminal)));
  return withCommon(command, ['hacc simulate web.hac', 'hacc simulate --node-down alice web.hac']);
}

/** How the place of one resource changes. */
interface Change {
  readonly resource: string;
  readonly before: Placement['places'];
  readonly after: Placement['places'];
}

async function simulateFile(file: string, flags: Flags, terminal: Terminal): Promise<number> {
  const { prepareSimulation } = await import('../simulate/prepare.ts');
  const { steadyState } = await import('../simulate/steady-state.ts');
  const { settingsFinder } = await import('./settings.ts');
  const { openPacemaker } = await import('./pacemaker.ts');
  const [input, other] = openInputs([file], ['hac', 'cib'], terminal).inputs;
  if (!input || other) throw new CallFailure('simulate takes one file.');
  const pacemaker = openPacemaker(terminal);
  const source = input.read();
  const { value: site } = settingsFinder(terminal).settingsFor(input.absolute);
  const kind = kindOf(source) ?? 'hac';
  if (kind !== 'hac' && kind !== 'cib') throw new CallFailure('simulate takes .hac files and CIB XML.');
  const prepared = prepareSimulation(source, kind, {
    target: flags.target,
    fallbackTarget: site.target,
    lint: false,
  });
  if (prepared.errors > 0) {
    terminal.err(`hacc: ${file} has errors; hacc lint tells them.\n`);
    return exitCode.errors;
  }
  const { context } = prepared;
  const { members } = context.nodes;
  if (members.length === 0) throw new CallFailure(`${file} lists no nodes, so nothing can run.`);
  for (const name of [...flags.nodeDown, ...flags.standby]) {
    if (!members.includes(name))
      throw new CallFailure(
        `There is no node ${name}. ${adviceFor(name, members, `There are ${members.join(', ')}.`)}`,
      );
  }
  const told = (state: SteadyState | { readonly failure: string }): SteadyState => {
    if ('failure' in state) throw new CallFailure(`crm_simulate cannot use ${file}: ${state.failure}.`);
    return state;
  };
  const first = told(steadyState(pacemaker, prepared.online(pacemaker.version)));
  const events = [
    ...(flags.nodeDown.length > 0 ? ['--quorum=1'] : []),
    ...flags.nodeDown.map((node) => `--node-down=${node}`),
    ...flags.resourceFail.flatMap((name) => failuresOf(name, first)),
  ];
  const isEventful = events.length > 0 || flags.standby.length > 0;
  const second = isEventful
    ? told(steadyState(pacemaker, prepared.inStandby(first.cib, flags.standby), events))
    : undefined;
  const changes = second ? changesBetween(first, second) : [];
  if (flags.format === 'json') terminal.out(asJson(first, second, changes));
  else terminal.out(asText(first, second, changes, whatHappens(flags)));
  return exitCode.done;
}

/** The options that make a resource fail wherever it runs. */
function failuresOf(name: string, { placements }: SteadyState): string[] {
  const placement = placements.get(name);
  if (!placement) {
    throw new CallFailure(
      `There is no resource ${name}. ${adviceFor(name, [...placements.keys()], 'Name a primitive.')}`,
    );
  }
  if (placement.places.length === 0) throw new CallFailure(`${name} runs nowhere, so it cannot fail.`);
  return placement.places.slice(0, 1).map(({ node }) => `--op-inject=${name}_monitor_10000@${node}=1`);
}

function placesInWords(places: Placement['places']): string {
  if (places.length === 0) return 'nowhere';
  return places.map(({ node, role }) => (role === 'Started' ? node : `${node} (${role})`)).join(', ');
}

function changesBetween(first: SteadyState, second: SteadyState): Change[] {
  return [...first.placements.values()].flatMap(({ resource, places }): Change[] => {
    const after = second.placements.get(resource)?.places ?? [];
    const key = (list: Placement['places']): string =>
      list
        .map(({ node, role }) => `${node} ${role}`)
        .sort()
        .join(' ');
    return key(places) === key(after) ? [] : [{ resource, before: places, after }];
  });
}

function whatHappens({ nodeDown, standby, resourceFail }: Flags): string {
  const parts = [
    ...nodeDown.map((node) => `${node} is lost`),
    ...standby.map((node) => `${node} goes into standby`),
    ...resourceFail.map((resource) => `${resource} fails`),
  ];
  return parts.join(', ');
}

function asText(
  first: SteadyState,
  second: SteadyState | undefined,
  changes: readonly Change[],
  event: string,
): string {
  const names = [...first.placements.keys()];
  const width = Math.max(0, ...names.map((name) => name.length));
  const lines = ['With all nodes up:'];
  for (const { resource, places } of first.placements.values()) {
    lines.push(`  ${resource.padEnd(width)}  ${placesInWords(places)}`);
  }
  if (!second) return `${lines.join('\n')}\n`;
  lines.push('', `When ${event}:`);
  for (const { resource, before, after } of changes) {
    lines.push(`  ${resource.padEnd(width)}  ${placesInWords(before)} -> ${placesInWords(after)}`);
  }
  if (changes.length === 0) lines.push('  every resource stays where it is');
  const recovered = second.actions.filter(({ action }) => action === 'recover').map(({ resource }) => resource);
  if (recovered.length > 0) lines.push(`  recovered: ${[...new Set(recovered)].join(', ')}`);
  return `${lines.join('\n')}\n`;
}

function asJson(first: SteadyState, second: SteadyState | undefined, changes: readonly Change[]): string {
  const placed = ({ placements }: SteadyState) => [...placements.values()];
  const result = {
    steady: placed(first),
    ...(second && { after: placed(second), changes, actions: second.actions }),
  };
  return `${JSON.stringify(result, undefined, 2)}\n`;
}
