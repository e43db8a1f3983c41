import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { sectionKinds } from '../model/sections.ts';
import { isTarget, type Target } from '../targets/target.ts';
import { targetAdvice } from './advice.ts';
import { CallFailure } from './failure.ts';
import { type Level, levels } from './level.ts';
import { colourOption } from './report.ts';

/** What every command has: `--color`, and an example at the end of its help. */
export function withCommon(command: Command, examples: readonly string[]): Command {
  const lines = examples.map((example) => `  ${example}`).join('\n');
  return command
    .addOption(colourOption())
    .helpOption('-h, --help', 'show help')
    .addHelpText('after', `\nExample${examples.length > 1 ? 's' : ''}:\n${lines}`);
}

/** `FILE…`. */
export function filesArgument(what: string): Argument {
  return new Argument('<file...>', `${what}; - is standard input, a directory stands for the files below it`);
}

/** `--target`. */
export function targetOption(): Option {
  return new Option('--target <target>', 'what to compile for: pacemaker-X.Y, heartbeat-2 or heartbeat-1').argParser(
    (word): Target => {
      if (isTarget(word)) return word;
      throw new InvalidArgumentError(targetAdvice(word));
    },
  );
}

/** `--section`. */
export function sectionOption(): Option {
  return new Option('--section <name>', 'write one section alone, as cibadmin -o SECTION -x takes it').choices(
    sectionKinds,
  );
}

/** `--rule id=level`, which may be repeated. */
export function ruleOption(): Option {
  return new Option('--rule <id=level>', 'the level of a finding: off, advice, warning or error; may be repeated')
    .default({})
    .argParser((text, before: Record<string, Level>): Record<string, Level> => {
      const [id = '', word = ''] = text.split('=');
      const level = levels.find((one) => one === word);
      if (level === undefined) throw new InvalidArgumentError('Write ID=off, ID=advice, ID=warning or ID=error.');
      return { ...before, [id]: level };
    });
}

/** `-o`. */
export function outputOption(what: string): Option {
  return new Option('-o, --output <path>', what);
}

/** `--force`. */
export function forceOption(): Option {
  return new Option('--force', 'replace existing files that hacc did not write from the same source');
}

/** `--agents`, which may be repeated. */
export function agentsOption(): Option {
  return new Option('--agents <path>', 'metadata of your own agents, a file or directory; may be repeated').argParser(
    (path, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), path],
  );
}

/** Several results need a place of their own each. */
export function requireDirectory(several: boolean, output: string | undefined): void {
  if (several && output === undefined) {
    throw new CallFailure('There are several inputs; say with -o DIR where their results go.');
  }
}
