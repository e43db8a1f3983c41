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

/** Nobody reads more of one document; JSON and SARIF have all. */
const shownAtOnce = 100;

/** The findings of one document that are worth showing, errors first to stay, in their order; and how many are left out. */
function worthShowing(diagnostics: readonly Diagnostic[]): { shown: readonly Diagnostic[]; left: number } {
  if (diagnostics.length <= shownAtOnce) return { shown: diagnostics, left: 0 };
  const weight = { error: 0, warning: 1, advice: 2 };
  const first = [...diagnostics].sort((a, b) => weight[a.severity] - weight[b.severity]).slice(0, shownAtOnce);
  const kept = new Set(first);
  return { shown: diagnostics.filter((found) => kept.has(found)), left: diagnostics.length - shownAtOnce };
}

/** Takes findings as they come, and tells them: text at once on standard error, JSON and SARIF whole on standard output. */
export interface Report {
  /** Takes the findings of one document. */
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
      for (const found of diagnostics) all.push(found);
      if (format !== 'text') return;
      const { shown, left } = worthShowing(diagnostics);
      const texts = shown.map((found) => renderText(found, colour));
      if (left > 0) texts.push(`… and ${left} more findings here; --format json shows all\n`);
      if (texts.length > 0) terminal.err(texts.join(''));
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
