/** Runs a command of the server; the answer is undefined where the server has none. */
export type Ask = <Answer>(command: string, argument: object) => Promise<Answer | undefined>;
