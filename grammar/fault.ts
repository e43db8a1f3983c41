import type { Span } from './source.ts';

export type SyntaxFaultId =
  | 'syntax'
  | 'unclosed-string'
  | 'unclosed-bracket'
  | 'unknown-keyword'
  | 'reserved-keyword'
  | 'too-deep'
  | 'too-long';

/** Something that the grammar does not allow, in words for the author; the compiler turns it into a diagnostic. */
export interface SyntaxFault {
  readonly id: SyntaxFaultId;
  /** What is wrong, one sentence. */
  readonly message: string;
  /** What to do, one sentence in the imperative. */
  readonly help: string;
  readonly span: Span;
  /** The word that is no keyword. */
  readonly word?: string;
  /** The keywords that may stand there, for a suggestion. */
  readonly candidates?: readonly string[];
}
