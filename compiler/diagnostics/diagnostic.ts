import type { Span } from '../../grammar/source.ts';

export type Severity = 'error' | 'warning' | 'advice';

/** Another place that explains the finding. */
export interface Related {
  readonly message: string;
  readonly span: Span;
}

/** Replaces what a span covers. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** A change that answers a finding, as data; computed only when somebody asks. */
export interface Fix {
  /** In the imperative: `Replace 'tpye' with 'type'`. */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Safe to apply without looking (`lint --fix`, fix all): it cannot change what the author meant. */
  readonly safe: boolean;
}

/** One finding: what is wrong, where, and what to do. */
export interface Diagnostic {
  /** A word of the catalogue or the id of a lint rule. */
  readonly id: string;
  readonly severity: Severity;
  /** What is wrong: one sentence, with the names as the author wrote them, never with the value of a secret. */
  readonly message: string;
  /** What to do: one sentence in the imperative, or undefined where the message already says it. */
  readonly help: string | undefined;
  readonly span: Span;
  readonly related: readonly Related[];
  readonly fixes: () => readonly Fix[];
  /** How an editor may show the place besides the squiggle. */
  readonly tag: 'unnecessary' | 'deprecated' | undefined;
  /** For advice on a whole element: all of it, so that the advice gives way to graver findings inside. */
  readonly scope?: Span | undefined;
}

/** What every stage returns: its result, as much of it as could be made, and what it found. */
export interface Outcome<Value> {
  readonly value: Value;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a finding may carry besides its sentence. */
export interface DiagnosticExtras {
  readonly related?: readonly Related[];
  readonly fixes?: () => readonly Fix[];
  readonly tag?: 'unnecessary' | 'deprecated';
  readonly scope?: Span;
}
