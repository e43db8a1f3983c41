import { join } from 'node:path';
import { Command } from 'commander';
import type { SectionKind } from '../model/cluster.ts';
import type { EmittedFile } from '../targets/emit.ts';
import type { Target } from '../targets/target.ts';
import { exitCode } from './failure.ts';
import { type Input, openInputs } from './inputs.ts';
import type { Level } from './level.ts';
import {
  agentsOption,
  filesArgument,
  forceOption,
  outputOption,
  requireDirectory,
  ruleOption,
  sectionOption,
  targetOption,
  withCommon,
} from './options.ts';
import { isDirectoryOutput, type Output, writeOutputs } from './outputs.ts';
import { progressOf } from './progress.ts';
import { type ColourChoice, type Format, formatOption, openReport, useColour } from './report.ts';
import type { Finish } from './run.ts';
import type { Terminal } from './terminal.ts';

interface Flags {
  readonly target?: Target;
  readonly section?: SectionKind;
  readonly output?: string;
  readonly lint: boolean;
  readonly comments?: boolean;
  readonly force?: boolean;
  readonly format: Format;
  readonly color: ColourChoice;
  readonly rule: Readonly<Record<string, Level>>;
  readonly agents?: readonly string[];
}

/** `hacc compile`. */
export function compileCommand(terminal: Terminal, finish: Finish): Command {
  const command = new Command('compile')
    .summary('check .hac files and write the configuration of their target')
    .description(
      'Checks .hac files and writes what their target loads: a CIB for Pacemaker and Heartbeat 2, haresources for Heartbeat 1. ' +
        'Nothing is written while there are errors; what the lint rules find is told as warnings here. With -o DIR, ha.cf and authkeys of a heartbeat block are written too.',
    )
    .addArgument(filesArgument('.hac files'))
    .addOption(targetOption())
    .addOption(sectionOption())
    .addOption(outputOption('the file or directory to write to instead of standard output'))
    .option('--no-lint', 'leave out the lint rules; errors are found all the same')
    .option('--comments', 'write comments into the XML')
    .addOption(forceOption())
    .addOption(formatOption())
    .addOption(ruleOption())
    .addOption(agentsOption())
    .action(async (files: string[], flags: Flags) => finish(await compileFiles(files, flags, terminal)));
  return withCommon(command, [
    'hacc compile web.hac > cib.xml',
    'hacc compile --target heartbeat-1 web.hac -o /etc/ha.d',
    'hacc compile --section resources web.hac | cibadmin --replace -o resources -p',
  ]);
}

async function compileFiles(files: readonly string[], flags: Flags, terminal: Terminal): Promise<number> {
  const { compile } = await import('../compile.ts');
  const { knownLevels, settingsFinder } = await import('./settings.ts');
  const { siteAgents } = await import('./site-agents.ts');
  const { inputs, several } = openInputs(files, ['hac'], terminal);
  requireDirectory(several && flags.format === 'text', flags.output);
  const report = openReport(flags.format, useColour(flags.color, terminal), terminal);
  const settings = settingsFinder(terminal);
  const rules = knownLevels(flags.rule);
  const progress = progressOf(inputs.length, terminal);
  const outputs: Output[] = [];
  for (const input of inputs) {
    const { value: site, diagnostics: faults } = settings.settingsFor(input.absolute);
    const agents = siteAgents(flags.agents ?? site.agents, terminal);
    const { value, diagnostics } = compile(input.read(), {
      target: flags.target,
      fallbackTarget: site.target,
      section: flags.section,
      comments: flags.comments,
      lint: flags.lint && 'warnings',
      levels: { ...site.rules, ...rules },
      agents,
    });
    report.add([...faults, ...diagnostics]);
    if (flags.output !== undefined) {
      outputs.push(...outputsOf(input, value.files, value.target, flags.output, several, terminal));
    } else if (report.errors === 0 && flags.format === 'text') printResult(value.files, terminal);
    progress.step(input.path);
  }
  progress.end();
  const code = await report.finish();
  if (code === exitCode.done) await writeOutputs(outputs, { force: flags.force === true }, terminal);
  return code;
}

function printResult(files: readonly EmittedFile[], terminal: Terminal): void {
  const [main, ...others] = files;
  terminal.out(main?.text ?? '');
  if (others.length > 0) {
    terminal.err(`hacc: ${others.map(({ name }) => name).join(' and ')} are left out here; -o DIR writes them too.\n`);
  }
}

/** Where the files of one result go: several of one input stand together in a directory. */
function outputsOf(
  { absolute, base }: Input,
  files: readonly EmittedFile[],
  target: Target,
  place: string,
  several: boolean,
  terminal: Terminal,
): Output[] {
  const toOutput = (path: string, { text, secret }: EmittedFile): Output => ({ path, text, source: absolute, secret });
  const inDirectory = isDirectoryOutput(place, several, terminal) || target === 'heartbeat-1';
  if (!inDirectory) return files.slice(0, 1).map((file) => toOutput(place, file));
  if (several && files.length === 1 && target !== 'heartbeat-1') {
    return files.map((file) => toOutput(join(place, `${base}.xml`), file));
  }
  const directory = several ? join(place, base) : place;
  return files.map((file) => {
    const name = file.name === 'cib.xml' && files.length === 1 ? `${base}.xml` : file.name;
    return toOutput(join(directory, name), file);
  });
}
