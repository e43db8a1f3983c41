import { Option } from 'commander';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { renderCount, renderText } from '../diagnostics/render-text.ts';
import { exitCode } from './failure.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

export type Format = 'text' | 'json' | 'sarif';
export type ColourChoice = 'auto' | 'always' | 'never';

/** `--format` of commands that report findings. */
export function formatOption(): Option {
  return new Option('--format <format>', 'how findings are reported')
    .choices(['text', 'json', 'sarif'] satisfies Format[])
    .default('text');
}

/** `--color`, which every command has. */
export function colourOption(): Option {
  return new Option('--color <when>', 'colour in messages: auto (on a terminal, unless NO_COLOR is set), always, never')
    .choices(['auto', 'always', 'never'] satisfies ColourChoice[])
    .default('auto');
}

/** Whether messages are coloured. */
export function useColour(choice: ColourChoice, terminal: Terminal): boolean {
  if (choice !== 'auto') return choice === 'always';
  return terminal.interactive && !terminal.environment.NO_COLOR && terminal.environment.TERM !== 'dumb';
}

/** Takes findings as they come, and tells them: text at once on standard error, JSON and SARIF whole on standard output. */
export interface Report {
  add(diagnostics: readonly Diagnostic[]): void;
  readonly errors: number;
  readonly warnings: number;
  /** Writes what is left, and gives the exit code of the findings. */
  finish(): Promise<number>;
}

/** A report in a format. */
export function openReport(format: Format, colour: boolean, terminal: Terminal): Report {
  const all: Diagnostic[] = [];
  const count = (severity: Diagnostic['severity']): number => all.filter((found) => found.severity === severity).length;
  return {
    add(diagnostics) {
      for (const found of diagnostics) {
        all.push(found);
        if (format === 'text') terminal.err(renderText(found, colour));
      }
    },
    get errors() {
      return count('error');
    },
    get warnings() {
      return count('warning');
    },
    async finish() {
      if (format === 'text') {
        if (all.length > 0) terminal.err(`${renderCount(all)}\n`);
      } else if (format === 'json') {
        const { renderJson } = await import('../diagnostics/render-json.ts');
        terminal.out(renderJson(all));
      } else {
        const { renderSarif } = await import('../diagnostics/render-sarif.ts');
        terminal.out(renderSarif(all, version));
      }
      return count('error') > 0 ? exitCode.errors : exitCode.done;
    },
  };
}
