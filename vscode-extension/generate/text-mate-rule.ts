/** One rule of a TextMate grammar, as its JSON has it. */
export interface TextMateRule {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly contentName?: string;
  readonly patterns?: readonly TextMateRule[];
  readonly include?: string;
}

export type Captures = Readonly<Record<string, TextMateRule>>;

/** A whole grammar. */
export interface TextMateGrammar {
  readonly name: string;
  readonly scopeName: string;
  readonly fileTypes: readonly string[];
  readonly patterns: readonly TextMateRule[];
  readonly repository: Readonly<Record<string, TextMateRule>>;
}

/** Scopes for the numbered groups of a pattern, from 1. */
export function groups(...scopes: readonly (string | TextMateRule)[]): Captures {
  return Object.fromEntries(
    scopes.map((scope, index) => [String(index + 1), typeof scope === 'string' ? { name: scope } : scope]),
  );
}

/** Rules of the repository, by name. */
export function includes(...names: readonly string[]): TextMateRule[] {
  return names.map((name) => ({ include: `#${name}` }));
}
