import { Command, CommanderError } from 'commander';
import { agentsCommand } from './agents.ts';
import { compileCommand } from './compile.ts';
import { conformanceCommand } from './conformance.ts';
import { explainCommand } from './explain.ts';
import { CallFailure, exitCode } from './failure.ts';
import { fmtCommand } from './fmt.ts';
import { importCommand } from './import.ts';
import { lintCommand } from './lint.ts';
import { lspCommand } from './lsp.ts';
import { simulateCommand } from './simulate.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

/** What a command hands to `run` when it is done. */
export type Finish = (code: number) => void;

const commands: readonly ((terminal: Terminal, finish: Finish) => Command)[] = [
  compileCommand,
  importCommand,
  lintCommand,
  fmtCommand,
  explainCommand,
  simulateCommand,
  conformanceCommand,
  agentsCommand,
  lspCommand,
];

/** Runs hacc with the arguments behind its name. Never throws; the value is the exit code. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = exitCode.done;
  const finish: Finish = (result) => {
    code = result;
  };
  const program = new Command('hacc')
    .description('Compiles .hac files to Pacemaker and Heartbeat configuration, and brings such configuration back.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .showHelpAfterError('(hacc COMMAND --help shows how it is called, with an example)');
  for (const make of commands) program.addCommand(make(terminal, finish));
  const subcommands = program.commands.flatMap(({ commands: below }) => below);
  for (const command of [program, ...program.commands, ...subcommands]) {
    command.exitOverride();
    command.configureOutput({ writeOut: terminal.out, writeErr: terminal.err, getErrHasColors: () => false });
    command.copyInheritedSettings(program);
  }
  if (argv.length === 0) {
    terminal.err(program.helpInformation());
    return exitCode.wrongCall;
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.wrongCall;
    if (error instanceof CallFailure) {
      terminal.err(`hacc: ${error.message}\n`);
      return exitCode.wrongCall;
    }
    return defect(error, terminal);
  }
}

function defect(error: unknown, terminal: Terminal): number {
  const what = error instanceof Error ? error.message : String(error);
  terminal.err(`hacc: something went wrong inside hacc ${version}: ${what}\n`);
  if (terminal.environment.HACC_DEBUG) terminal.err(`${error instanceof Error ? error.stack : ''}\n`);
  else
    terminal.err(
      'Please report it with the command and, if you can, the file. HACC_DEBUG=1 shows where it happened.\n',
    );
  return exitCode.defect;
}
