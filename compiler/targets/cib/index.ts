import type { SourceText } from '../../../grammar/source.ts';
import type { Outcome } from '../../diagnostics/diagnostic.ts';
import type { Cluster, SectionKind } from '../../model/cluster.ts';
import type { CibTarget } from '../target.ts';

export { assignIds, type IdAssignment, type IdCollision } from './ids.ts';

/** What a CIB document says. */
export interface ReadCib {
  readonly cluster: Cluster;
  /** What the document shows itself to be; undefined where its validate-with names no schema and nothing tells Heartbeat 2. */
  readonly target: CibTarget | undefined;
}

/** How a CIB is written. */
export interface WriteCibOptions {
  readonly target: CibTarget;
  /** Writes this section alone, as `cibadmin -C/-R -o SECTION` takes it. */
  readonly section?: SectionKind;
  /** Writes comments too. */
  readonly comments?: boolean;
}

/** How a CIB is read. */
export interface ReadCibOptions {
  /** What the document is to be taken for, where it does not say; guessed from its content otherwise. */
  readonly target?: CibTarget;
}

/**
 * Reads CIB XML: a whole `<cib>`, a section, or any elements, of every Pacemaker schema or of Heartbeat 2.
 * The value is undefined only where the text is not well-formed XML; everything else is read and what is odd reported.
 */
export function readCib(_source: SourceText, _options: ReadCibOptions = {}): Outcome<ReadCib | undefined> {
  return { value: undefined, diagnostics: [] };
}

/** Writes a Cluster as CIB XML. Emission is total: what the target cannot say is left out and reported as an error. */
export function writeCib(_cluster: Cluster, _options: WriteCibOptions): Outcome<string> {
  return { value: '', diagnostics: [] };
}
