import type { LintRule } from '../rule.ts';

/** Every rule, in the order of the catalogue: by area, then by name. */
export const rules: readonly LintRule[] = [];
