import type { Severity } from '../diagnostics/diagnostic.ts';

/** How much a finding counts; `off` silences it. */
export type Level = Severity | 'off';

export const levels: readonly Level[] = ['off', 'advice', 'warning', 'error'];
