import type { Ticket as SyntaxTicket } from '../../grammar/ast.ts';
import type { Attribute, ResourceSet, Ticket } from '../model/cluster.ts';
import type { Report } from './catalogue.ts';
import { headSpan } from './head-span.ts';
import { inARow, inPlace, lowerConstraintBody } from './lower-constraint-body.ts';
import { lowerHead, positional } from './lower-head.ts';
import { lowerReferenceSet } from './lower-resource-set.ts';

const body = { suffix: 'role', preferences: false, lifetimes: false, place: 'a ticket constraint' } as const;

function wordAttributes({ subject, ticket }: SyntaxTicket): Attribute[] {
  const attributes = ticket ? [positional('ticket', ticket)] : [];
  if (subject?.kind !== 'reference') return attributes;
  attributes.push(positional('rsc', subject.name));
  if (subject.suffix) attributes.push(positional('rsc-role', subject.suffix));
  return attributes;
}

/** `ticket siteA for drbd-r0:Promoted loss-policy=fence`. */
export function lowerTicket(statement: SyntaxTicket, report: Report): Ticket {
  const { block, span, subject, ticket } = statement;
  const head = lowerHead(statement.head, report, { attributes: wordAttributes(statement) });
  const { extras, sets } = lowerConstraintBody(block, undefined, body, report);
  const ownSpan = headSpan(statement, 'ticket', ticket, subject);
  const ownSet: ResourceSet[] =
    subject?.kind === 'referenceSet' ? [lowerReferenceSet(subject, body.suffix, report)] : [];
  return {
    kind: 'rsc_ticket',
    id: head.id,
    attributes: head.attributes,
    children: inARow<Ticket['children'][number]>(ownSet, inPlace(sets), extras),
    span,
    headSpan: ownSpan,
  };
}
