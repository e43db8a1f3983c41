import { Argument, Command, Option } from 'commander';
import type { Level } from '../conformance/compare.ts';
import type { RoundTrip } from '../conformance/round-trip.ts';
import { exitCode } from './failure.ts';
import { kindOf, openInputs } from './inputs.ts';
import { withCommon } from './options.ts';
import { progressOf } from './progress.ts';
import type { Finish } from './run.ts';
import type { Terminal } from './terminal.ts';

interface Flags {
  readonly level?: Level;
  readonly format: 'text' | 'json';
}

/** `hacc conformance`. */
export function conformanceCommand(terminal: Terminal, finish: Finish): Command {
  const command = new Command('conformance')
    .summary('prove on your own archive that importing loses nothing')
    .description(
      'Imports every CIB and haresources below the directories, compiles it again and compares: with all ids kept (level ' +
        'exact) and with the ids that only tools care about left out (level ids). Exit code 1 when anything was lost.',
    )
    .addArgument(new Argument('<dir...>', 'directories or files'))
    .addOption(
      new Option('--level <level>', 'one level only; both otherwise').choices(['exact', 'ids'] satisfies Level[]),
    )
    .addOption(new Option('--format <format>', 'how the result is printed').choices(['text', 'json']).default('text'))
    .action(async (paths: string[], flags: Flags) => finish(await proveConformance(paths, flags, terminal)));
  return withCommon(command, [
    'hacc conformance /var/lib/pacemaker/cib',
    'hacc conformance --level exact --format json archive/',
  ]);
}

async function proveConformance(paths: readonly string[], flags: Flags, terminal: Terminal): Promise<number> {
  const { roundTrip } = await import('../conformance/round-trip.ts');
  const { renderTable } = await import('../conformance/table.ts');
  const levels: readonly Level[] = flags.level === undefined ? ['exact', 'ids'] : [flags.level];
  const { inputs } = openInputs(paths, ['cib', 'haresources'], terminal);
  const progress = progressOf(inputs.length, terminal);
  const trips: RoundTrip[] = [];
  for (const input of inputs) {
    const source = input.read();
    const kind = kindOf(source) === 'cib' ? 'cib' : 'haresources';
    for (const level of levels) trips.push(roundTrip(source, kind, level));
    progress.step(input.path);
  }
  progress.end();
  terminal.out(flags.format === 'json' ? `${JSON.stringify(trips, undefined, 2)}\n` : renderTable(trips));
  return trips.some(({ verdict }) => verdict === 'lost') ? exitCode.errors : exitCode.done;
}
