import { Command } from 'commander';
import { CallFailure, exitCode } from './failure.ts';
import { openInputs } from './inputs.ts';
import { filesArgument, withCommon } from './options.ts';
import { type Output, writeOutputs } from './outputs.ts';
import { progressOf } from './progress.ts';
import { type ColourChoice, openReport, useColour } from './report.ts';
import type { Finish } from './run.ts';
import type { Terminal } from './terminal.ts';

interface Flags {
  readonly check?: boolean;
  readonly write?: boolean;
  readonly color: ColourChoice;
}

/** `hacc fmt`. */
export function fmtCommand(terminal: Terminal, finish: Finish): Command {
  const command = new Command('fmt')
    .summary('bring .hac files into the one style')
    .description(
      'Prints a .hac file in the one style, which has no options. A file with faults of the text is left alone, as nobody ' +
        'can know what was meant.',
    )
    .addArgument(filesArgument('.hac files'))
    .option('--check', 'write nothing; exit code 1 and the names of the files that are not in the style')
    .option('--write', 'write the files back')
    .action(async (files: string[], flags: Flags) => finish(await formatFiles(files, flags, terminal)));
  return withCommon(command, ['hacc fmt web.hac', 'hacc fmt --write cluster/']);
}

async function formatFiles(files: readonly string[], flags: Flags, terminal: Terminal): Promise<number> {
  const { formatDocument } = await import('../format-document.ts');
  const { inputs, several } = openInputs(files, ['hac'], terminal);
  if (flags.check && flags.write) throw new CallFailure('--check and --write exclude one another.');
  if (several && !flags.check && !flags.write) {
    throw new CallFailure('There are several inputs; say --write to write them back or --check to check them.');
  }
  if (flags.write && inputs.some(({ path }) => path === '-')) {
    throw new CallFailure('Standard input cannot be written back; leave out --write.');
  }
  const report = openReport('text', useColour(flags.color, terminal), terminal);
  const progress = progressOf(inputs.length, terminal);
  const outputs: Output[] = [];
  let different = 0;
  for (const input of inputs) {
    const source = input.read();
    const { value, diagnostics } = formatDocument(source);
    report.add(diagnostics);
    if (value !== undefined) {
      if (!flags.check && !flags.write) terminal.out(value);
      if (value !== source.text) {
        different++;
        if (flags.check) terminal.out(`${input.path}\n`);
        if (flags.write) outputs.push({ path: input.absolute, text: value, source: input.absolute, secret: false });
      }
    }
    progress.step(input.path);
  }
  progress.end();
  const code = await report.finish();
  await writeOutputs(outputs, { force: true }, terminal);
  return flags.check && different > 0 ? exitCode.errors : code;
}
