import { visitElements } from '../../model/access.ts';
import type { Element } from '../../model/cluster.ts';
import type { LintRule } from '../rule.ts';

/** Elements whose id names something else. */
const references: ReadonlySet<string> = new Set(['resource_ref', 'obj_ref', 'role_ref', 'link', 'node']);

export const idOfTwoThings: LintRule = {
  id: 'id-of-two-things',
  severity: 'error',
  area: 'heartbeat',
  summary: 'Elements of different kinds have one id.',
  reason:
    'Heartbeat 2 kept ids apart by their elements and let this pass, unless both were resources, of which it then found the wrong one. Every schema of Pacemaker refuses such a document, so that it cannot be upgraded.',
  source: "Linux-HA's ciblint; Pacemaker's schemas",
  bad: `target heartbeat-2
primitive mail MailTo {
  params as mail { email=root@example.com }
  op monitor interval=60s timeout=30s
}
`,
  good: `target heartbeat-2
primitive mail MailTo {
  params as mail-params { email=root@example.com }
  op monitor interval=60s timeout=30s
}
`,
  check({ cluster, target }, report) {
    if (target !== 'heartbeat-2') return;
    const byId = new Map<string, Element[]>();
    for (const section of cluster.sections) {
      visitElements(section, (element) => {
        if (element.id && !references.has(element.kind) && !element.attributes.some(({ name }) => name === 'id-ref')) {
          const known = byId.get(element.id.value);
          if (known) known.push(element);
          else byId.set(element.id.value, [element]);
        }
        return undefined;
      });
    }
    for (const [id, [first, ...others]] of byId) {
      const other = others.find(({ kind }) => kind !== first!.kind);
      if (!first || !other) continue;
      const rest = [first, ...others.filter((element) => element !== other)];
      report({
        message: `${id} is the id of ${rest.length === 1 ? 'two things' : `${rest.length + 1} things`}`,
        help: 'Give each an id of its own, such as one that begins with that of the resource.',
        span: other.id!.span,
        related: rest.map((element) => ({ message: `this ${element.kind} has it too`, span: element.id!.span })),
      });
    }
  },
};
