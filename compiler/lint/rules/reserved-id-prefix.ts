import { elementsOf } from '../../model/access.ts';
import { toolPrefixes } from '../facts/residue.ts';
import type { LintRule } from '../rule.ts';

const mail = (id: string): string => `primitive ${id} MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
`;

const sections: ReadonlySet<string> = new Set(['resources', 'constraints', 'tags', 'fencing-topology']);

export const reservedIdPrefix: LintRule = {
  id: 'reserved-id-prefix',
  severity: 'error',
  area: 'secrets and residue',
  summary: 'An id begins like those that tools give and remove.',
  reason:
    'Tools take ids that begin with cli- or drbd-fence-by-handler- for their own: they clear or replace what bears them, whoever wrote it.',
  source: 'Documentation of FlocksCM; manual page of crm_resource',
  bad: mail('cli-mail'),
  good: mail('mail'),
  check({ cluster }, report) {
    for (const member of cluster.sections.filter(({ kind }) => sections.has(kind)).flatMap(elementsOf)) {
      const { id, kind } = member;
      if (id === undefined || !/^(?:cli-|drbd-fence-by-handler-)/.test(id.value)) continue;
      const isResidue =
        kind === 'rsc_location' && (toolPrefixes.moves.test(id.value) || toolPrefixes.fenceHandler.test(id.value));
      if (isResidue) continue;
      const prefix = id.value.startsWith('cli-') ? 'cli-' : 'drbd-fence-by-handler-';
      report({
        message: `${id.value} begins with ${prefix}, by which tools know what they may remove`,
        help: 'Choose another id.',
        span: id.span,
      });
    }
  },
};
