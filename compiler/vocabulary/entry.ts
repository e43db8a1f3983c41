/** Pacemaker's schema versions, oldest first (there is no 1.1 file). */
export const schemaVersions = [
  '1.0',
  '1.2',
  '1.3',
  '2.0',
  '2.1',
  '2.2',
  '2.3',
  '2.4',
  '2.5',
  '2.6',
  '2.7',
  '2.8',
  '2.9',
  '2.10',
  '3.0',
  '3.1',
  '3.2',
  '3.3',
  '3.4',
  '3.5',
  '3.6',
  '3.7',
  '3.8',
  '3.9',
  '3.10',
  '4.0',
] as const;

export type SchemaVersion = (typeof schemaVersions)[number];

/** How values of a kind are read; the text itself is always kept as written. */
export interface ValueType {
  /** `boolean`, `score`, `duration`, … as documentation calls it. */
  readonly name: string;
  /** What may be written, in words, for messages: `a boolean (true, false)`. */
  readonly expected: string;
  /** Whether Pacemaker takes the text. */
  accepts(text: string): boolean;
}

/** One value that an entry may take. */
export interface Choice {
  readonly value: string;
  readonly since?: SchemaVersion;
  readonly until?: SchemaVersion;
  /** The value that says the same today (`Master` → `Promoted`). */
  readonly replacedBy?: string;
  /** Whether Heartbeat 2 has it, and how it is spelt there where that differs. */
  readonly heartbeat?: true | string;
  /** No Pacemaker schema has it: Heartbeat 2 alone. */
  readonly heartbeatOnly?: true;
  /** One line. */
  readonly doc?: string;
}

/** One attribute, option or parameter: a fact, stated nowhere else. */
export interface Entry {
  /** The current name. */
  readonly name: string;
  readonly type: ValueType;
  /** The values that an enumeration has; the type of such an entry is `enumeration`. */
  readonly choices?: readonly Choice[];
  readonly default?: string;
  /** The element is invalid without it (for Pacemaker's schemas). */
  readonly required?: boolean;
  /** First and last Pacemaker schema that has it; absent means from the first, to the last. */
  readonly since?: SchemaVersion;
  readonly until?: SchemaVersion;
  /** No Pacemaker schema has it: Heartbeat 2 alone. */
  readonly heartbeatOnly?: true;
  /** Its spelling in Heartbeat 2's XML; absent where Heartbeat 2 lacks it. */
  readonly heartbeat?: string;
  /** What Heartbeat 2 assumes, where that is something else than the default. */
  readonly heartbeatDefault?: string;
  /** Spellings that were valid once or are common mistakes and mean this entry (`migration_threshold`). */
  readonly formerNames?: readonly string[];
  /** The entry that says the same today, for one that is obsolete. */
  readonly replacedBy?: string;
  readonly deprecated?: true;
  /** Written by the cluster itself, never by an author. */
  readonly runtime?: true;
  /** What it names, where it is a reference. */
  readonly refersTo?: 'resource' | 'node' | 'fence-device' | 'template' | 'role' | 'ticket' | 'id';
  /** The value must not appear in any output. */
  readonly secret?: true;
  /** One line: what it means. */
  readonly doc: string;
}
