import { Command } from 'commander';
import { adviceFor } from './advice.ts';
import { CallFailure, exitCode } from './failure.ts';
import { withCommon } from './options.ts';
import type { Finish } from './run.ts';

import type { Terminal } from './terminal.ts';

/** `hacc explain`. */
export function explainCommand(terminal: Terminal, finish: Finish): Command {
  const command = new Command('explain')
    .summary('say what a finding means')
    .description('Says what a finding means and why it matters, with a bad and a good example.')
    .argument('<id>', 'the word in brackets behind error, warning or advice')
    .action(async (id: string) => {
      const { explain } = await import('../diagnostics/explain.ts');
      const { registry } = await import('../diagnostics/registry.ts');
      const text = explain(id);
      if (text === undefined) {
        const advice = adviceFor(id, registry.keys(), 'Take the id from the finding that is meant.');
        throw new CallFailure(`There is no finding called ${id}. ${advice}`);
      }
      terminal.out(text);
      finish(exitCode.done);
    });
  return withCommon(command, ['hacc explain dangling-reference']);
}
