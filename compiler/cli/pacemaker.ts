import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Pacemaker, PacemakerVersion } from '../simulate/pacemaker.ts';
import { CallFailure } from './failure.ts';
import type { Terminal } from './terminal.ts';

/** The longest that one run of a program may last, in milliseconds; it takes seconds for thousands of resources. */
const longestRun = 300_000;
const mostOutput = 1 << 30;

/** Where distributions put the programs of administrators, which is not always on the PATH of others. */
const furtherPlaces = ['/usr/sbin', '/usr/local/sbin', '/sbin'];

function find(program: string, terminal: Terminal): string {
  const places = [
    ...(terminal.environment.PATH ?? '').split(delimiter).filter((place) => place !== ''),
    ...furtherPlaces,
  ];
  const found = places.map((place) => join(place, program)).find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new CallFailure(
    `${program} is not installed here; it comes with Pacemaker's command-line tools (pacemaker-cli-utils, pacemaker-cli).`,
  );
}

/** Opens the Pacemaker of this machine. Its programs work on copies in a directory of their own, and ask no cluster. */
export function openPacemaker(terminal: Terminal): Pacemaker {
  const simulator = find('crm_simulate', terminal);
  const verifier = find('crm_verify', terminal);
  const { CIB_file: _file, CIB_shadow: _shadow, ...rest } = terminal.environment;
  const environment = { ...rest, LC_ALL: 'C', PCMK_logfile: 'none' };
  const run = (program: string, argv: readonly string[], directory: string) =>
    spawnSync(program, [...argv], {
      cwd: directory,
      env: environment,
      encoding: 'utf8',
      timeout: longestRun,
      maxBuffer: mostOutput,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const inDirectory = <Result>(cib: string, body: (directory: string) => Result): Result => {
    const directory = mkdtempSync(join(tmpdir(), 'hacc-pacemaker-'));
    try {
      writeFileSync(join(directory, 'cib.xml'), cib, { mode: 0o600 });
      return body(directory);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  };
  const printed = run(simulator, ['--version'], tmpdir()).stdout ?? '';
  const [, major, minor, patch] = /Pacemaker (\d+)\.(\d+)\.(\d+)/.exec(printed) ?? [];
  if (major === undefined) throw new CallFailure(`${simulator} does not say which Pacemaker it belongs to.`);
  const version: PacemakerVersion = [Number(major), Number(minor), Number(patch)];
  return {
    version,
    verify: (cib) =>
      inDirectory(cib, (directory) => {
        const { stderr } = run(verifier, ['-VV', '-x', 'cib.xml'], directory);
        return stderr.split('\n');
      }),
    simulate: (cib, events) =>
      inDirectory(cib, (directory) => {
        const argv = ['--simulate', '--xml-file=cib.xml', '--output-as=xml', '--save-output=after.xml', ...events];
        const { stdout, stderr, error } = run(simulator, argv, directory);
        const after = join(directory, 'after.xml');
        if (error || !existsSync(after)) return { failure: reasonIn(stderr ?? '', error) };
        return { report: stdout, after: readFileSync(after, 'utf8') };
      }),
  };
}

/** Why crm_simulate did nothing: what it says first, or what kept it from running. */
function reasonIn(stderr: string, error: Error | undefined): string {
  const said = stderr.split('\n').find((line) => /error|invalid/i.test(line));
  return said?.trim() ?? error?.message ?? 'crm_simulate wrote no result';
}
