import { childrenOfKind } from '../../model/access.ts';
import { dummies } from '../examples.ts';
import type { ColocationEdge } from '../facts/constraints.ts';
import type { LintRule } from '../rule.ts';

const resources = dummies('disk', 'files', 'web');

/** More links than these explain nothing more. */
const mostLinks = 8;

export const setReadingDirection: LintRule = {
  id: 'set-reading-direction',
  severity: 'advice',
  area: 'constraints',
  summary: 'A colocation of several resource sets is read in two directions; this says what it means.',
  reason:
    'Inside a set each member follows the one before it, but a whole set follows the set behind it. Nearly everybody reads one of the two the wrong way round.',
  source: 'Pacemaker Explained, colocation sets; crmsh issue 84; measured with crm_simulate',
  bad: `${resources}colocation score=INFINITY {\n  set files web\n  set disk\n}\norder disk -> files -> web\n`,
  good: `${resources}colocation files with disk\ncolocation web with files\norder disk -> files -> web\n`,
  check({ constraints }, report) {
    const links = new Map<ColocationEdge['constraint'], ColocationEdge[]>();
    for (const edge of constraints.colocations) {
      if (childrenOfKind(edge.constraint, 'resource_set').length < 2) continue;
      const known = links.get(edge.constraint);
      if (known) known.push(edge);
      else links.set(edge.constraint, [edge]);
    }
    for (const [constraint, edges] of links) {
      const words = edges.map(
        ({ resource, with: main, score }) => `${resource} ${score < 0 ? 'avoids' : 'follows'} ${main}`,
      );
      const shown = words.length > mostLinks ? [...words.slice(0, mostLinks), '…'] : words;
      report({
        message: `These sets mean: ${shown.join(', ')}`,
        help: 'If that is not what is meant, exchange the sets; a colocation for each pair says it more plainly.',
        span: constraint.headSpan,
        scope: constraint.span,
      });
    }
  },
};
