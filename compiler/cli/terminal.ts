/** What a run of hacc sees of the world: streams, environment, directory. Tests give their own. */
export interface Terminal {
  /** Writes to standard output. */
  out(text: string): void;
  /** Writes to standard error. */
  err(text: string): void;
  /** All bytes of standard input, at most `limit` of them; undefined where there are more. */
  input(limit: number): Uint8Array | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The working directory, absolute. */
  readonly directory: string;
  /** Whether standard error is a terminal: only then are colour and progress shown. */
  readonly interactive: boolean;
}
