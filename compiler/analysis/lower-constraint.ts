import type {
  Colocation as SyntaxColocation,
  Location as SyntaxLocation,
  Order as SyntaxOrder,
  Ticket as SyntaxTicket,
} from '../../grammar/ast.ts';
import type { Constraint } from '../model/cluster.ts';
import type { Report } from './catalogue.ts';
import { lowerColocation } from './lower-colocation.ts';
import { lowerLocation } from './lower-location.ts';
import { lowerOrder } from './lower-order.ts';
import { lowerTicket } from './lower-ticket.ts';

/**
 * The element of a constraint. Its children come in the order that schemas ask for, each kind in the order written; comments
 * of the statement's own layout stand outside of it and are the caller's.
 */
export function lowerConstraint(
  statement: SyntaxLocation | SyntaxColocation | SyntaxOrder | SyntaxTicket,
  report: Report,
): Constraint {
  switch (statement.kind) {
    case 'location':
      return lowerLocation(statement, report);
    case 'colocation':
      return lowerColocation(statement, report);
    case 'order':
      return lowerOrder(statement, report);
    case 'ticket':
      return lowerTicket(statement, report);
  }
}
