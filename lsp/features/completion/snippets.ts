import written from './snippets.json' with { type: 'json' };

/** Patterns that are typed again and again, offered at the top of a file. */
export interface Snippet {
  readonly label: string;
  readonly detail: string;
  /** In the snippet syntax of the Language Server Protocol. */
  readonly body: string;
}

/** The patterns that make whole statements. */
export const statementSnippets: readonly Snippet[] = written;
