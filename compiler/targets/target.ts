import { type SchemaVersion, schemaVersions } from '../vocabulary/entry.ts';

/** What a .hac file can be compiled to. */
export type PacemakerTarget = `pacemaker-${SchemaVersion}`;
export type CibTarget = PacemakerTarget | 'heartbeat-2';
export type Target = CibTarget | 'heartbeat-1';

/** All targets, oldest first. */
export const targets: readonly Target[] = [
  'heartbeat-1',
  'heartbeat-2',
  ...schemaVersions.map((version): PacemakerTarget => `pacemaker-${version}`),
];

/** The target of a file that names none: the newest schema that every supported Pacemaker 2.1 and 3 loads. */
export const defaultTarget: Target = 'pacemaker-3.9';

/** Whether a word names a target. */
export function isTarget(word: string): word is Target {
  return (targets as readonly string[]).includes(word);
}

/** The schema version of a Pacemaker target, undefined for Heartbeat's. */
export function schemaOf(target: Target): SchemaVersion | undefined {
  return target.startsWith('pacemaker-') ? (target.slice('pacemaker-'.length) as SchemaVersion) : undefined;
}

/** Whether a schema version is at least another. */
export function isAtLeast(version: SchemaVersion, other: SchemaVersion): boolean {
  return schemaVersions.indexOf(version) >= schemaVersions.indexOf(other);
}

/** Whether validate-with names a schema from before Pacemaker 1.0. */
export function isSchemaBefore1(name: string): boolean {
  return /^(?:pacemaker|transitional)-0\.\d+$/.test(name.trim());
}
