import type { Entry, SchemaVersion } from '../entry.ts';

/** An element that may stand in another. Without lifetimes of its own it has those of the parent. */
export interface ChildEntry {
  readonly kind: string;
  readonly since?: SchemaVersion;
  readonly until?: SchemaVersion;
  /** Heartbeat 2 has it there too. */
  readonly heartbeat?: true;
  /** Pacemaker's schemas demand at least one in every version. */
  readonly least?: 1;
  /** Pacemaker's schemas allow at most one in every version. */
  readonly most?: 1;
}

/** One element of the CIB: its attributes without the id, and what may stand in it. */
export interface ElementEntry {
  /** The kind of the Cluster's element, which is Pacemaker's tag name; `cib` and `configuration` besides. */
  readonly kind: string;
  /** Attributes without lifetimes of their own have those of the element. */
  readonly attributes: readonly Entry[];
  /**
   * What its `id` is: `id` of the document (or an id-ref in its place, where there is such an attribute), `optional` the same
   * but free to lack, `text` a name outside the document's ids, `reference` the name of something else, `none`.
   */
  readonly id: 'id' | 'optional' | 'text' | 'reference' | 'none';
  /** Heartbeat 2 demands an id although Pacemaker has none. */
  readonly heartbeatId?: true;
  readonly children: readonly ChildEntry[];
  readonly since?: SchemaVersion;
  readonly until?: SchemaVersion;
  /** The tag name in Heartbeat 2; absent where Heartbeat 2 lacks it. */
  readonly heartbeat?: string;
  /** One line: what it is. */
  readonly doc: string;
}
