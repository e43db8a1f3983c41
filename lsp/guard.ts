import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver/node';

/**
 * Runs an answer. What it throws is logged by its kind and by where it happened in hacc, without its message, which may hold
 * text of a configuration; the client is answered with an error.
 */
export type Guard = <Result>(method: string, answer: () => Result) => Result;

/** The frames of a defect without its message. */
function placesOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no error was thrown';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
}

/** A guard that logs to a client. */
export function guardOf(connection: Connection): Guard {
  return (method, answer) => {
    try {
      return answer();
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      connection.console.error(`${method} met a defect of hacc: ${placesOf(error)}`);
      throw new ResponseError(ErrorCodes.InternalError, `${method} met a defect of hacc; the log shows where.`);
    }
  };
}
