import type { LintRule } from '../rule.ts';
import { fencingDisabled } from './fencing-disabled.ts';
import { noFenceDevice } from './no-fence-device.ts';

/** Every rule, in the order of the catalogue: by area, then by name. */
export const rules: readonly LintRule[] = [fencingDisabled, noFenceDevice];
