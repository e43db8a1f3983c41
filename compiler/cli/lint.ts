import { Command, InvalidArgumentError } from 'commander';
import type { SourceText } from '../../grammar/source.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Judge } from '../simulate/judge.ts';
import type { Target } from '../targets/target.ts';
import { openBaseline, startBaseline } from './baseline.ts';
import { CallFailure, exitCode } from './failure.ts';
import { isHeartbeatKind, neighboursOf } from './heartbeat-files.ts';
import { kindOf, openInputs } from './inputs.ts';
import type { Level } from './level.ts';
import { agentsOption, filesArgument, ruleOption, targetOption, withCommon } from './options.ts';
import { type Output, writeOutputs } from './outputs.ts';
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
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly fix?: boolean;
  readonly withPacemaker?: boolean;
}

function parseCount(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It has to be a number, 0 or more.');
  return Number(text);
}

/** `hacc lint`. */
export function lintCommand(terminal: Terminal, finish: Finish): Command {
  const command = new Command('lint')
    .summary('find what is wrong or risky')
    .description(
      'Tells everything that is wrong or risky in .hac files, CIB XML or haresources, ha.cf and authkeys. Nothing is written but what --fix and ' +
        '--write-baseline ask for.',
    )
    .addArgument(filesArgument('.hac files, CIB XML, haresources, ha.cf or authkeys'))
    .addOption(targetOption())
    .addOption(formatOption())
    .option('--max-warnings <number>', 'fail (exit code 1) when there are more warnings', parseCount)
    .addOption(ruleOption())
    .addOption(agentsOption())
    .option('--with-pacemaker', 'also ask the crm_verify and crm_simulate of this machine; no cluster is touched')
    .option('--fix', 'apply the safe fixes to .hac files, and tell what is left')
    .option('--baseline <file>', 'leave out the findings of this file, so that only new ones appear')
    .option('--write-baseline <file>', 'write all findings into this file, for --baseline, and tell none')
    .action(async (files: string[], flags: Flags) => finish(await lintFiles(files, flags, terminal)));
  return withCommon(command, ['hacc lint web.hac', 'hacc lint --rule fencing-disabled=off --max-warnings 0 cluster/']);
}

async function lintFiles(files: readonly string[], flags: Flags, terminal: Terminal): Promise<number> {
  const { lintDocument } = await import('../lint-document.ts');
  const { knownLevels, settingsFinder } = await import('./settings.ts');
  const { siteAgents } = await import('./site-agents.ts');
  const { inputs } = openInputs(files, ['hac', 'cib', 'haresources', 'ha.cf', 'authkeys'], terminal);
  const report = openReport(flags.format, useColour(flags.color, terminal), terminal);
  const settings = settingsFinder(terminal);
  const rules = knownLevels(flags.rule);
  const known = flags.baseline === undefined ? undefined : await openBaseline(flags.baseline, terminal);
  const collected = flags.writeBaseline === undefined ? undefined : await startBaseline(flags.writeBaseline, terminal);
  if (flags.fix && collected) throw new CallFailure('--fix and --write-baseline exclude one another.');
  const asked = flags.withPacemaker ? await pacemakerFor(terminal) : undefined;
  const progress = progressOf(inputs.length, terminal);
  const outputs: Output[] = [];
  const copies = { haresources: [] as SourceText[], 'ha.cf': [] as SourceText[] };
  let fixes = 0;
  for (const input of inputs) {
    const { value: site, diagnostics: faults } = settings.settingsFor(input.absolute);
    const source = input.read();
    const kind = kindOf(source) ?? 'hac';
    if (kind === 'haresources' || kind === 'ha.cf') copies[kind].push(source);
    const agents = siteAgents(flags.agents ?? site.agents, terminal);
    const judge = (text: SourceText): readonly Diagnostic[] => {
      const levels = { ...site.rules, ...rules };
      const options = { target: flags.target, fallbackTarget: site.target, levels, agents, judge: asked?.(input.path) };
      const found = lintDocument(text, kind, options, isHeartbeatKind(kind) ? neighboursOf(input.absolute, kind) : {});
      return known ? known(input.absolute, found) : found;
    };
    let found: readonly Diagnostic[];
    if (flags.fix && kind === 'hac' && input.absolute !== '-') {
      const { fixDocument } = await import('../fix-document.ts');
      const fixed = fixDocument(source, judge);
      found = fixed.diagnostics;
      fixes += fixed.applied.length;
      const { absolute } = input;
      if (fixed.applied.length > 0) {
        outputs.push({ path: absolute, text: fixed.source.text, source: absolute, secret: false });
      }
    } else found = judge(source);
    if (collected) collected.add(input.absolute, found);
    else report.add([...faults, ...found]);
    progress.step(input.path);
  }
  progress.end();
  if (copies.haresources.length > 1 || copies['ha.cf'].length > 1) {
    const { compareNodes } = await import('../targets/haresources/compare-nodes.ts');
    const { withLevels } = await import('../compile.ts');
    const found = [...compareNodes(copies.haresources, 'haresources'), ...compareNodes(copies['ha.cf'], 'ha.cf')];
    if (!collected) report.add(withLevels(found, rules));
  }
  await writeOutputs(outputs, { force: true }, terminal);
  if (collected) {
    await collected.write();
    return exitCode.done;
  }
  if (fixes > 0) terminal.err(`${fixes} ${fixes === 1 ? 'fix' : 'fixes'} applied\n`);
  const code = await report.finish();
  if (flags.maxWarnings === undefined || report.warnings <= flags.maxWarnings) return code;
  terminal.err(`hacc: there are ${report.warnings} warnings, more than --max-warnings ${flags.maxWarnings} allows.\n`);
  return exitCode.errors;
}

/** The installed Pacemaker as a judge of each document; why one cannot be simulated is told on standard error. */
async function pacemakerFor(terminal: Terminal): Promise<(path: string) => Judge> {
  const { openPacemaker } = await import('./pacemaker.ts');
  const { pacemakerJudge } = await import('../simulate/judge.ts');
  const pacemaker = openPacemaker(terminal);
  return (path) => pacemakerJudge(pacemaker, (why) => terminal.err(`hacc: ${path} was not simulated: ${why}.\n`));
}
