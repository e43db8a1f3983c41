import { visitElements } from '../../model/access.ts';
import type { Attribute, Element } from '../../model/cluster.ts';
import { isAtLeast, schemaOf } from '../../targets/target.ts';
import type { LintContext } from '../context.ts';
import { replaceWord } from '../edits.ts';
import { operationsThatMaySay } from '../facts/operations.ts';
import { toolPrefixes } from '../facts/residue.ts';
import type { LintRule } from '../rule.ts';

const present: Readonly<Record<string, string>> = { master: 'Promoted', slave: 'Unpromoted' };

const roleAttributes: ReadonlySet<string> = new Set(['role', 'rsc-role', 'with-rsc-role']);

/** What roles are said by: these attributes, and pairs of these names. */
const saysRole = [...roleAttributes, 'target-role'];

/** The first schema with the present words, and the first that has no others. */
const firstWithPresent = '3.7';
const firstWithoutLegacy = '4.0';

function presentWord(attribute: Attribute): string | undefined {
  return present[attribute.value.trim().toLowerCase()];
}

/** Attributes that say a role in its old word: of operations, constraints, sets and rules, and target-role. */
function legacyRoles({ cluster }: LintContext): Attribute[] {
  const found: Attribute[] = [];
  const look = (element: Element): undefined => {
    const isTargetRole =
      element.kind === 'nvpair' &&
      element.attributes.some(({ name, value }) => name === 'name' && (value === 'target-role' || value === 'role'));
    for (const attribute of element.attributes) {
      const says = roleAttributes.has(attribute.name) || (isTargetRole && attribute.name === 'value');
      if (says && element.kind !== 'acl_target' && presentWord(attribute) !== undefined) found.push(attribute);
    }
    return undefined;
  };
  // What tools write themselves is theirs to word, and has a finding of its own.
  const isLeft = ({ kind, id }: Element): boolean =>
    kind === 'rsc_location' && Object.values(toolPrefixes).some((prefix) => prefix.test(id?.value ?? ''));
  for (const section of cluster.sections) {
    if (section.kind === 'acls') continue;
    visitElements(section, (element) => (isLeft(element) ? false : look(element)));
  }
  return found;
}

const mostNamed = 10;

export const legacyRole: LintRule = {
  id: 'legacy-role',
  severity: 'warning',
  area: 'versions',
  summary: 'Roles are called Master and Slave instead of Promoted and Unpromoted.',
  reason: 'Pacemaker 3 no longer takes the old words, so that such a configuration cannot be upgraded as it is.',
  source: "Pacemaker's notes on upgrading; Red Hat's considerations in adopting RHEL 10",
  bad: `promotable state {
  primitive state-child ocf:pacemaker:Stateful {
    op monitor interval=10s timeout=20s role=Master
    op monitor interval=11s timeout=20s role=Slave
  }
}
`,
  good: `promotable state {
  primitive state-child ocf:pacemaker:Stateful {
    op monitor interval=10s timeout=20s role=Promoted
    op monitor interval=11s timeout=20s role=Unpromoted
  }
}
`,
  check(context, report) {
    const schema = schemaOf(context.target);
    if (!schema || !isAtLeast(schema, firstWithPresent) || isAtLeast(schema, firstWithoutLegacy)) return;
    if (
      operationsThatMaySay(context, 'role').length === 0 &&
      !saysRole.some((name) => context.inventory.names.has(name))
    )
      return;
    const roles = legacyRoles(context);
    const [first, ...others] = roles;
    if (!first) return;
    const times =
      others.length === 0 ? '' : `, here and ${others.length === 1 ? 'once' : `${others.length} times`} more`;
    report({
      message: `The role ${first.value} is called ${presentWord(first)} today${times}`,
      help: 'Write Promoted and Unpromoted everywhere.',
      span: first.valueSpan,
      related: others
        .slice(0, mostNamed)
        .map(({ value, valueSpan }) => ({ message: `${value} stands here`, span: valueSpan })),
      fixes: () => {
        const edits = roles.flatMap((role) => replaceWord(role.valueSpan, presentWord(role)!));
        return edits.length === 0 ? [] : [{ title: 'Write Promoted and Unpromoted', edits, safe: true }];
      },
    });
  },
};
