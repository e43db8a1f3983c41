import type { SchemaVersion } from '../vocabulary/entry.ts';

/** What one run of crm_simulate gave. */
export interface SimulatedRun {
  /** What it printed with --output-as=xml. */
  readonly report: string;
  /** The CIB after it, with the status of all that was done. */
  readonly after: string;
}

/** The Pacemaker of this machine: its checks and its scheduler. Nothing of it touches a cluster. */
export interface Pacemaker {
  readonly version: PacemakerVersion;
  /** What crm_verify says of a CIB, line by line as it writes them. */
  verify(cib: string): readonly string[];
  /** Lets crm_simulate act on a CIB with events in the words of its options; what it says where it fails. */
  simulate(cib: string, events: readonly string[]): SimulatedRun | { readonly failure: string };
}

/** `2.1.5` in numbers. */
export type PacemakerVersion = readonly [number, number, number];

/** The first release of Pacemaker that came with each newest schema; a release between two has the older one. */
const schemasByRelease: readonly (readonly [PacemakerVersion, SchemaVersion])[] = [
  [[1, 1, 0], '1.2'],
  [[1, 1, 12], '2.0'],
  [[1, 1, 13], '2.3'],
  [[1, 1, 14], '2.4'],
  [[1, 1, 15], '2.5'],
  [[1, 1, 17], '2.9'],
  [[1, 1, 18], '2.10'],
  [[2, 0, 0], '3.1'],
  [[2, 0, 1], '3.2'],
  [[2, 0, 4], '3.4'],
  [[2, 0, 5], '3.5'],
  [[2, 1, 0], '3.7'],
  [[2, 1, 3], '3.8'],
  [[2, 1, 5], '3.9'],
  [[2, 1, 8], '3.10'],
  [[3, 0, 0], '4.0'],
];

/** The release that knows the newer names of options, such as fencing-enabled. */
const firstWithNewerNames: PacemakerVersion = [3, 0, 2];

function isAtLeast(version: PacemakerVersion, other: PacemakerVersion): boolean {
  for (const [index, part] of version.entries()) if (part !== other[index]) return part > other[index]!;
  return true;
}

/** The newest schema that a release of Pacemaker loads. */
export function newestSchemaOf(version: PacemakerVersion): SchemaVersion {
  return schemasByRelease.findLast(([release]) => isAtLeast(version, release))?.[1] ?? '1.0';
}

/** Whether a release reads the newer names of options. */
export function knowsNewerNames(version: PacemakerVersion): boolean {
  return isAtLeast(version, firstWithNewerNames);
}
