import { join } from 'node:path';
import { Command, Option } from 'commander';
import type { SourceText } from '../../grammar/source.ts';
import { CallFailure, exitCode } from './failure.ts';
import { kindOf, openInputs } from './inputs.ts';
import { filesArgument, forceOption, outputOption, requireDirectory, withCommon } from './options.ts';
import { isDirectoryOutput, type Output, writeOutputs } from './outputs.ts';
import { progressOf } from './progress.ts';
import { type ColourChoice, type Format, formatOption, openReport, useColour } from './report.ts';
import type { Finish } from './run.ts';
import type { Terminal } from './terminal.ts';

interface Flags {
  readonly from?: 'cib' | 'haresources';
  readonly haCf?: string;
  readonly authkeys?: string;
  readonly keepIds?: boolean;
  readonly output?: string;
  readonly force?: boolean;
  readonly format: Format;
  readonly color: ColourChoice;
}

/** `hacc import`. */
export function importCommand(terminal: Terminal, finish: Finish): Command {
  const command = new Command('import')
    .summary('turn CIB XML or haresources into .hac')
    .description(
      'Turns CIB XML (a whole CIB, a section or any fragment) or haresources into .hac and loses nothing. What is wrong in the ' +
        'document is told as a warning, kept, and marked with a comment, so that the result compiles to the same document.',
    )
    .addArgument(filesArgument('CIB XML or haresources'))
    .addOption(
      new Option('--from <kind>', 'what the files are, where the guess is wrong').choices(['cib', 'haresources']),
    )
    .option('--ha-cf <file>', "Heartbeat's ha.cf, to be taken in too")
    .option('--authkeys <file>', "Heartbeat's authkeys, to be taken in too")
    .option('--keep-ids', 'keep every id, so that compiling gives the same XML')
    .addOption(outputOption('the file or directory to write to instead of standard output'))
    .addOption(forceOption())
    .addOption(formatOption())
    .action(async (files: string[], flags: Flags) => finish(await importFiles(files, flags, terminal)));
  return withCommon(command, [
    'cibadmin --query | hacc import - -o cluster.hac',
    'hacc import haresources --ha-cf ha.cf --authkeys authkeys',
  ]);
}

async function importFiles(files: readonly string[], flags: Flags, terminal: Terminal): Promise<number> {
  const { guessKind, importDocument } = await import('../import.ts');
  const { inputs, several } = openInputs(files, ['cib', 'haresources'], terminal);
  requireDirectory(several && flags.format === 'text', flags.output);
  if (several && (flags.haCf !== undefined || flags.authkeys !== undefined)) {
    throw new CallFailure('--ha-cf and --authkeys belong to one cluster; import its files in a call of their own.');
  }
  const haCf = readFlag(flags.haCf, terminal);
  const authkeys = readFlag(flags.authkeys, terminal);
  const report = openReport(flags.format, useColour(flags.color, terminal), terminal);
  const progress = progressOf(inputs.length, terminal);
  const outputs: Output[] = [];
  for (const input of inputs) {
    const source = input.read();
    const kind = flags.from ?? kindOf(source) ?? guessKind(source);
    if (kind === undefined) {
      throw new CallFailure(
        `Cannot tell what ${input.path} is: neither CIB XML nor haresources. Say it with --from cib or --from haresources.`,
      );
    }
    if (kind === 'hac')
      throw new CallFailure(`${input.path} is .hac already; hacc compile turns it into configuration.`);
    if (kind === 'ha.cf' || kind === 'authkeys') {
      const option = kind === 'ha.cf' ? '--ha-cf' : '--authkeys';
      throw new CallFailure(
        `${input.path} says nothing of resources; give it with ${option} beside haresources or a CIB.`,
      );
    }
    const { value, diagnostics } = importDocument(source, { from: kind, keepIds: flags.keepIds, haCf, authkeys });
    report.add(diagnostics);
    if (value !== undefined && flags.output !== undefined) {
      const inDirectory = isDirectoryOutput(flags.output, several, terminal);
      const path = inDirectory ? join(flags.output, `${input.base}.hac`) : flags.output;
      const secret = (value.cluster.heartbeat?.keys.length ?? 0) > 0;
      outputs.push({ path, text: value.text, source: input.absolute, secret });
    } else if (value !== undefined && flags.format === 'text') terminal.out(value.text);
    progress.step(input.path);
  }
  progress.end();
  const code = await report.finish();
  await writeOutputs(outputs, { force: flags.force === true }, terminal);
  return code === exitCode.done ? exitCode.done : exitCode.errors;
}

function readFlag(path: string | undefined, terminal: Terminal): SourceText | undefined {
  return path === undefined ? undefined : openInputs([path], [], terminal).inputs[0]?.read();
}
