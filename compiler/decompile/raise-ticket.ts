import type { HeadItem, Ticket as SyntaxTicket } from '../../grammar/ast.ts';
import { nowhere } from '../../grammar/source.ts';
import type { Ticket } from '../model/cluster.ts';
import { plainValue, without } from './raise-annotation.ts';
import { inlineLayout, type Parts, partsOf, raiseBody } from './raise-constraint-body.ts';
import { as, attributePairs, name, type WritesId } from './raise-parts.ts';
import { raiseReferenceSet } from './raise-resource-set.ts';
import { resourceReference, suffixOf } from './raise-words.ts';

function raiseSubject(
  ticket: Ticket,
  parts: Parts,
  writesId: WritesId,
): { subject: SyntaxTicket['subject']; said: readonly string[] } {
  const resource = plainValue(ticket, 'rsc');
  if (resource !== undefined) {
    const suffix = suffixOf(plainValue(ticket, 'rsc-role'));
    return {
      subject: resourceReference(resource, suffix),
      said: suffix === undefined ? ['rsc'] : ['rsc', 'rsc-role'],
    };
  }
  const [set] = parts.sets;
  const subject = set && parts.sets.length === 1 ? raiseReferenceSet(set.child, writesId) : undefined;
  return { subject, said: [] };
}

/** `ticket siteA for web loss-policy=fence`; without a ticket's name everything is in the header. */
export function raiseTicket(element: Ticket, writesId: WritesId): SyntaxTicket {
  const parts = partsOf(element);
  const ticket = plainValue(element, 'ticket');
  const id: HeadItem[] = element.id && writesId(element) ? [as(element.id)] : [];
  const { said, subject } =
    ticket === undefined ? { said: [], subject: undefined } : raiseSubject(element, parts, writesId);
  const inLine = subject?.kind === 'referenceSet' ? parts.sets : [];
  const rest = attributePairs(without(element, 'ticket', ...said));
  const lines = { sets: inLine.length > 0 ? [] : parts.sets, preferences: [], lifetimes: [] };
  const block = raiseBody(lines, parts, writesId);
  return {
    kind: 'ticket',
    ticket: ticket === undefined ? undefined : name(ticket),
    subject,
    head: subject ? [...rest, ...id] : [...id, ...rest],
    block,
    layout: inlineLayout(inLine, parts, block),
    span: nowhere,
  };
}
