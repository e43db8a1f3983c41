import { Command, InvalidArgumentError } from 'commander';
import type { Target } from '../targets/target.ts';
import { exitCode } from './failure.ts';
import { kindOf, openInputs } from './inputs.ts';
import type { Level } from './level.ts';
import { agentsOption, filesArgument, ruleOption, targetOption, withCommon } from './options.ts';
import { progressOf } from './progress.ts';
import { type ColourChoice, type Format, formatOption, openReport, useColour } from './report.ts';
import type { Finish } from './run.ts';
import type { Terminal } from './terminal.ts';

interface Flags {
  readonly target?: Target;
  readonly format: Format;
  readonly color: ColourChoice;
  readonly maxWarnings?: number;
  readonly rule: Readonly<Record<string, Level>>;
  readonly agents?: readonly string[];
}

function parseCount(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It has to be a number, 0 or more.');
  return Number(text);
}

/** `hacc lint`. */
export function lintCommand(terminal: Terminal, finish: Finish): Command {
  const command = new Command('lint')
    .summary('find what is wrong or risky, and write nothing')
    .description('Tells everything that is wrong or risky in .hac files, CIB XML or haresources. Nothing is written.')
    .addArgument(filesArgument('.hac files, CIB XML or haresources'))
    .addOption(targetOption())
    .addOption(formatOption())
    .option('--max-warnings <number>', 'fail (exit code 1) when there are more warnings', parseCount)
    .addOption(ruleOption())
    .addOption(agentsOption())
    .action(async (files: string[], flags: Flags) => finish(await lintFiles(files, flags, terminal)));
  return withCommon(command, ['hacc lint web.hac', 'hacc lint --rule stonith-disabled=off --max-warnings 0 cluster/']);
}

async function lintFiles(files: readonly string[], flags: Flags, terminal: Terminal): Promise<number> {
  const { lintDocument } = await import('../lint-document.ts');
  const { knownLevels, settingsFinder } = await import('./settings.ts');
  const { siteAgents } = await import('./site-agents.ts');
  const { inputs } = openInputs(files, ['hac', 'cib', 'haresources'], terminal);
  const report = openReport(flags.format, useColour(flags.color, terminal), terminal);
  const settings = settingsFinder(terminal);
  const rules = knownLevels(flags.rule);
  const progress = progressOf(inputs.length, terminal);
  for (const input of inputs) {
    const { value: site, diagnostics: faults } = settings.settingsFor(input.absolute);
    const source = input.read();
    const found = lintDocument(source, kindOf(source, 'hac'), {
      target: flags.target,
      fallbackTarget: site.target,
      levels: { ...site.rules, ...rules },
      agents: siteAgents(flags.agents ?? site.agents, terminal),
    });
    report.add([...faults, ...found]);
    progress.step(input.path);
  }
  progress.end();
  const code = await report.finish();
  if (flags.maxWarnings === undefined || report.warnings <= flags.maxWarnings) return code;
  terminal.err(`hacc: there are ${report.warnings} warnings, more than --max-warnings ${flags.maxWarnings} allows.\n`);
  return exitCode.errors;
}
