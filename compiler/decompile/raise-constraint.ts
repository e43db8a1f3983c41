import type { Colocation, Location, Order, Ticket } from '../../grammar/ast.ts';
import type { Constraint } from '../model/cluster.ts';
import { raiseColocation } from './raise-colocation.ts';
import { raiseLocation } from './raise-location.ts';
import { raiseOrder } from './raise-order.ts';
import type { WritesId } from './raise-parts.ts';
import { raiseTicket } from './raise-ticket.ts';

/**
 * The statement of a constraint, a sentence wherever one means just that element. Its layout holds the comments from inside
 * the element that have no place of their own; those before it in its section are the caller's.
 */
export function raiseConstraint(constraint: Constraint, writesId: WritesId): Location | Colocation | Order | Ticket {
  switch (constraint.kind) {
    case 'rsc_location':
      return raiseLocation(constraint, writesId);
    case 'rsc_colocation':
      return raiseColocation(constraint, writesId);
    case 'rsc_order':
      return raiseOrder(constraint, writesId);
    case 'rsc_ticket':
      return raiseTicket(constraint, writesId);
  }
}
