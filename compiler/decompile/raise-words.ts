import type { Name, Reference } from '../../grammar/ast.ts';
import { nowhere } from '../../grammar/source.ts';
import { isSuffix, mayStand, type WordPlace } from '../../grammar/tokens.ts';
import { name } from './raise-parts.ts';

/** A word in a constraint or rule: quoted where it would be a keyword or a reference. */
export function word(text: string, place: WordPlace): Name {
  return name(text, !mayStand(text, place) || text.startsWith('@'));
}

/** A role or action, where it can stand behind a colon; others stand in the header. */
export function suffixOf(value: string | undefined): string | undefined {
  return value !== undefined && isSuffix(value) ? value : undefined;
}

/** A resource in a constraint; an id with a colon is quoted, because behind a bare colon stands a role or an action. */
export function resourceReference(id: string, suffix?: string): Reference {
  return {
    kind: 'reference',
    name: name(id, id.includes(':') || !mayStand(id, 'term') || id.startsWith('@')),
    suffix: suffix === undefined ? undefined : name(suffix),
    span: nowhere,
  };
}
