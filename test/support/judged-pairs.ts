import { spawnSync } from 'node:child_process';

/** Calls the judge for many pairs of files in one process, because starting one for each takes minutes. */
const judgeAll = `
import contextlib, importlib.machinery, io, sys
judge = importlib.machinery.SourceFileLoader('judge', sys.argv[1]).load_module()
for line in sys.stdin.read().splitlines():
    pair = line.split('\\t')
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        verdict = judge.main(['--level', sys.argv[2], *pair])
    if verdict != 0:
        print(pair[0], 'differs:', said.getvalue().strip())
`;

/** What `cib-compare` says of pairs of files, the original and its copy: a line for each pair that differs. */
export function judgedPairs(
  judge: string,
  level: 'exact' | 'ids',
  pairs: readonly (readonly [original: string, copy: string])[],
): readonly string[] {
  const { stdout, stderr, status } = spawnSync('python3', ['-W', 'ignore', '-c', judgeAll, judge, level], {
    input: pairs.map((pair) => pair.join('\t')).join('\n'),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`cib-compare failed: ${stderr}`);
  return stdout.split('\n').filter((line) => line !== '');
}
