import { setFlagsFromString } from 'node:v8';

const isMeasured = process.version.startsWith('v20.');

/** Sets flags of V8, on Node 20 alone: newer versions have other compilers and other figures, and not all of the flags. */
export function setFlags(...flags: readonly string[]): void {
  if (isMeasured) for (const flag of flags) setFlagsFromString(flag);
}
