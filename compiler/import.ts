import { parse, type SourceText } from '../grammar/index.ts';
import { asWarning, compile, distinct, inTextOrder, judge } from './compile.ts';
import { raise } from './decompile/raise.ts';
import type { Outcome } from './diagnostics/diagnostic.ts';
import { withIgnores } from './diagnostics/ignore-comments.ts';
import { print } from './format/print.ts';
import type { Cluster } from './model/cluster.ts';
import { readCib } from './targets/cib/index.ts';
import { readHeartbeat, resemblesHaresources } from './targets/haresources/index.ts';
import { type CibTarget, defaultTarget, isTarget, type Target } from './targets/target.ts';

export interface ImportOptions {
  /** What the document is. */
  readonly from: 'cib' | 'haresources';
  /** Every id is kept, so that compiling gives the same XML. */
  readonly keepIds?: boolean;
  /** What a CIB is to be taken for where it does not say. */
  readonly target?: CibTarget;
  /** Heartbeat's other files. */
  readonly haCf?: SourceText;
  readonly authkeys?: SourceText;
}

/** What was imported. */
export interface Imported {
  /** The text of the .hac file, in the one style. */
  readonly text: string;
  readonly cluster: Cluster;
}

/** What a document is that has no markup and no telling name: haresources, .hac, or a CIB with nothing in it; undefined for prose. */
export function guessKind(source: SourceText): 'cib' | 'haresources' | 'hac' | undefined {
  if (source.text.trim() === '') return 'cib';
  const { file, faults } = parse(source);
  if (file.statements.length > 0 && faults.length === 0) return 'hac';
  return resemblesHaresources(source) ? 'haresources' : undefined;
}

/**
 * Turns CIB XML or haresources into a .hac file; undefined only where the document cannot be read at all.
 *
 * Errors that the document itself has are kept, with a comment above them that ignores them, so that the file compiles to
 * the same document; among the diagnostics they are warnings.
 */
export function importDocument(source: SourceText, options: ImportOptions): Outcome<Imported | undefined> {
  const { value: cluster, diagnostics } = readDocument(source, options);
  if (cluster === undefined) return { value: undefined, diagnostics };
  const target = targetOf(cluster, options);
  const judged = judge(cluster, target, { lint: false });
  const found = inTextOrder(distinct([...diagnostics, ...judged].map(asWarning)));
  const text = print(
    raise(cluster, { target: namesTarget(cluster) ? target : undefined, keepIds: options.keepIds === true }),
  );
  return { value: { text: withoutErrors(text, found.length > 0), cluster }, diagnostics: found };
}

function targetOf(cluster: Cluster, options: ImportOptions): Target {
  const said = cluster.target?.value;
  if (said !== undefined && isTarget(said)) return said;
  return options.from === 'haresources' ? 'heartbeat-1' : (options.target ?? defaultTarget);
}

/** Whether the file has to name a target because a whole document names none, so that compiling it says the same anywhere. */
function namesTarget({ target, header, fragment, isConfiguration }: Cluster): boolean {
  const isSilent = target === undefined && !header.some(({ name }) => name === 'validate-with');
  return isSilent && fragment === undefined && !isConfiguration;
}

/** The text with a comment above each error that it has, so that it compiles. */
function withoutErrors(text: string, suspicious: boolean): string {
  if (!suspicious) return text;
  const source: SourceText = { path: '', text };
  const errors = compile(source, { lint: false }).diagnostics.filter(({ severity }) => severity === 'error');
  return errors.length === 0 ? text : print(withIgnores(parse(source).file, errors));
}

function readDocument(source: SourceText, options: ImportOptions): Outcome<Cluster | undefined> {
  const { haCf, authkeys } = options;
  if (options.from === 'haresources') return readHeartbeat({ haresources: source, haCf, authkeys });
  const { value, diagnostics } = readCib(source, { target: options.target });
  if (value === undefined || (haCf === undefined && authkeys === undefined)) {
    return { value: value?.cluster, diagnostics };
  }
  const daemon = readHeartbeat({ haresources: undefined, haCf, authkeys });
  return {
    value: { ...value.cluster, heartbeat: daemon.value.heartbeat },
    diagnostics: [...diagnostics, ...daemon.diagnostics],
  };
}
