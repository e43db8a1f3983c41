/** Exit codes, as docs/cli.md promises them. */
export const exitCode = { done: 0, errors: 1, wrongCall: 2, defect: 70 } as const;

/** The call is wrong, or a file cannot be read or written: told in one line, exit code 2. */
export class CallFailure extends Error {}

interface SystemError {
  readonly code?: string;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or directory',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a directory',
  EEXIST: 'a file is in the way',
  ENOTDIR: 'a part of its path is no directory',
  ENOSPC: 'the disk is full',
  EROFS: 'the file system is read-only',
  ELOOP: 'its symbolic links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
};

/** Why the system refused a file, in words. */
export function reasonOf(error: unknown): string {
  const code = (error as SystemError).code ?? '';
  return reasons[code] ?? (code === '' ? String(error) : code);
}
