import { attributeValue, pairsOf, setsOf, visitElements } from '../../model/access.ts';
import type { AttributeSet, Element } from '../../model/cluster.ts';
import { isSecretName } from '../../vocabulary/index.ts';
import type { LintContext } from '../context.ts';
import type { LintRule } from '../rule.ts';

const device = (line: string): string => `primitive fencing stonith:fence_vmware_rest {
  ip=vcenter.example.com
  username=fence-user
  ${line}
  pcmk_host_list="alpha beta gamma"
  op monitor interval=60s timeout=60s
}
`;

/** What stands in the place of a secret: a path, a reference to a secret kept elsewhere, a mask, a switch. */
const noSecret = /^(?:\s*|\/.*|lrm:\/\/.*|\$\{.*\}|[*x]+|true|false|yes|no|on|off|public|file|env)$/i;

/** What is called a key and is the name of one. */
const isPublic = /^access[-_]key(?:[-_]id)?$/i;

/** The parameter of the agent that takes a program which prints the secret, where it has one. */
function scriptFor(name: string, agent: LintContext['primitives'][number]['agent']): string | undefined {
  const wanted = [`${name}_script`, ...(/^pass(?:wd|word)$/.test(name) ? ['password_script', 'passwd_script'] : [])];
  return wanted.find((candidate) => agent?.parameters.some((parameter) => parameter.name === candidate));
}

export const cleartextSecret: LintRule = {
  id: 'cleartext-secret',
  severity: 'warning',
  area: 'secrets and residue',
  summary: 'A password or another secret stands in the configuration.',
  reason:
    'Everyone who may read the cluster configuration, its copies, backups and support archives reads the secret too. Fence agents take a script that prints it, and cibsecret keeps it outside of the configuration.',
  source: 'crmsh issue 155; pcs RHEL-7604; 20 of 32 configurations from the field',
  bad: device('password=secret'),
  good: device('password_script=/etc/cluster/vcenter-password'),
  check({ cluster, inventory, primitives, target }, report) {
    if (![...inventory.names].some(isSecretName)) return;
    const agents = new Map<Element, (typeof primitives)[number]>();
    for (const primitive of primitives) {
      agents.set(primitive.resource, primitive);
      if (primitive.template) agents.set(primitive.template, primitive);
    }
    const look = (set: AttributeSet, owner: Element): void => {
      for (const pair of pairsOf(set)) {
        const name = attributeValue(pair, 'name') ?? '';
        const value = attributeValue(pair, 'value');
        if (value === undefined || !isSecretName(name) || isPublic.test(name) || noSecret.test(value)) continue;
        const script = scriptFor(name, agents.get(owner)?.agent);
        const id = attributeValue(owner, 'uname') ?? owner.id?.value ?? owner.kind;
        report({
          message: `The ${name} of ${id} stands in the configuration for all to read`,
          help: script
            ? `Use ${script}, or keep it outside with cibsecret.`
            : target === 'heartbeat-2'
              ? 'Keep it in a file that only root reads, if the agent can take it from there.'
              : 'Keep it outside with cibsecret.',
          span: pair.headSpan,
        });
      }
    };
    for (const section of cluster.sections) {
      visitElements(section, (element) => {
        for (const set of setsOf(element, 'instance_attributes')) look(set, element);
        return undefined;
      });
    }
  },
};
