import type { Reference } from '../../grammar/ast.ts';
import { isSuffix } from '../../grammar/index.ts';
import { nowhere } from '../../grammar/source.ts';
import { name } from './raise-parts.ts';

/** A role or action, where it can stand behind a colon; others stand in the header. */
export function suffixOf(value: string | undefined): string | undefined {
  return value !== undefined && isSuffix(value) ? value : undefined;
}

/** A resource in a constraint, with its role or action. */
export function resourceReference(id: string, suffix?: string): Reference {
  return {
    kind: 'reference',
    name: name(id),
    suffix: suffix === undefined ? undefined : name(suffix),
    span: nowhere,
  };
}
