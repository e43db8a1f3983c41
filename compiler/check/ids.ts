import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { replacement } from '../diagnostics/replacement.ts';
import { shownName } from '../diagnostics/shown-name.ts';
import { attributeValue } from '../model/access.ts';
import type { Element } from '../model/cluster.ts';
import { elementEntry } from '../vocabulary/index.ts';
import { asWarning } from './advice.ts';
import { report } from './catalogue.ts';
import type { Context } from './context.ts';
import { subject } from './describe.ts';
import type { Symbols } from './symbols.ts';

/** Ids that two elements have or would get. Heartbeat 2 kept ids apart by their tags. */
export function checkCollisions(symbols: Symbols, context: Context): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { id, first, second, derived } of symbols.assignment.collisions) {
    if (context.heartbeat2 && first.kind !== second.kind) continue;
    if (derived && isRepeatedPair(first, second)) continue;
    found.push(derived ? takenId(id, first, second) : duplicateId(id, first, second));
  }
  return context.heartbeat2 ? found.map(asWarning) : found;
}

/** Two pairs of one name in one set would have one id, and are told as what they are by the check of pairs. */
function isRepeatedPair(first: Element, second: Element): boolean {
  return (
    first.kind === 'nvpair' &&
    second.kind === 'nvpair' &&
    !first.id &&
    !second.id &&
    attributeValue(first, 'name') === attributeValue(second, 'name')
  );
}

function duplicateId(id: string, first: Element, second: Element): Diagnostic {
  const related = [{ message: `${shownName(id)} is used here first`, span: first.id?.span ?? first.headSpan }];
  return report('duplicate-id', second.id?.span ?? second.headSpan, { id: shownName(id) }, { related });
}

/** The element whose id is derived is the one to name; of two, the later. */
function takenId(id: string, first: Element, second: Element): Diagnostic {
  const [toName, other] = second.id ? [first, second] : [second, first];
  const related = [{ message: `${shownName(id)} is used here`, span: other.id?.span ?? other.headSpan }];
  return report('derived-id-taken', toName.headSpan, { element: subject(toName), id: shownName(id) }, { related });
}

/** An id that XML, or Heartbeat 2, does not take. */
export function checkId(element: Element, context: Context): Diagnostic | undefined {
  if (!element.id) return undefined;
  return context.heartbeat2 ? instanceLikeId(element) : invalidId(element, context);
}

/** Nearly all ids; this is quicker to see than what Unicode says of letters. */
const plainId = /^[A-Za-z_][\w.-]*$/;
const idForm = /^[\p{L}_][\p{L}\p{M}\p{N}._\-·]*$/u;

function invalidId(element: Element, context: Context): Diagnostic | undefined {
  const identifier = element.id;
  if (!identifier || !context.schema) return undefined;
  if (plainId.test(identifier.value)) return undefined;
  const trimmed = identifier.value.trim();
  if (idForm.test(trimmed)) return undefined;
  const kind = elementEntry(element.kind)?.id;
  if (kind !== 'id' && kind !== 'optional') return undefined;
  const better = sanitised(trimmed);
  const bad = /[^\p{L}\p{M}\p{N}._\-·]/u.exec(trimmed)?.[0];
  const reason =
    bad !== undefined ? `it has ${bad === ' ' ? 'a blank' : `'${bad}'`}` : `it begins with '${trimmed.charAt(0)}'`;
  const values = {
    id: `'${identifier.value}'`,
    reason: trimmed === '' ? 'it is empty' : reason,
    advice: `Write ${shownName(better)}, also where it is referred to.`,
  };
  const fixes = replacement(identifier.span, identifier.value, better, false);
  return report('invalid-id', identifier.span, values, { fixes });
}

function sanitised(id: string): string {
  const plain = id.replace(/[^\p{L}\p{M}\p{N}._\-·]+/gu, '-');
  return /^[\p{L}_]/u.test(plain) ? plain : `id-${plain}`.replace(/-$/, '');
}

const resourceKinds: ReadonlySet<string> = new Set(['primitive', 'group', 'clone', 'master']);

function instanceLikeId(element: Element): Diagnostic | undefined {
  const identifier = element.id;
  if (!identifier || !resourceKinds.has(element.kind) || !identifier.value.includes(':')) return undefined;
  return report('instance-like-id', identifier.span, { id: shownName(identifier.value) });
}
