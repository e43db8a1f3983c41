/*
 * A clean cluster around a few statements: what the statements do not say themselves (options, nodes, fencing) is added, so that
 * an example shows its one fault and nothing else is found. An example with a target of its own is whole: nothing is added.
 */

const target = 'target pacemaker-3.9\n';
const options = 'options {\n  stonith-enabled=true\n  no-quorum-policy=stop\n}\n';
const nodes = 'node alpha as 1\nnode beta as 2\nnode gamma as 3\n';
const fencing = `primitive fencing stonith:fence_vmware_rest {
  ip=vcenter.example.com
  username=fence-user
  password_script=/etc/cluster/vcenter-password
  pcmk_host_list="alpha beta gamma"
  op monitor interval=60s timeout=60s
}
`;

/** The statements with a clean cluster before them; the offset is where they begin in the text. */
export function withCleanBase(statements: string): { readonly text: string; readonly offset: number } {
  const says = (pattern: RegExp): boolean => pattern.test(statements);
  if (says(/^target /m)) return { text: statements, offset: 0 };
  const base = [
    target,
    says(/^options\b/m) ? '' : options,
    says(/^node /m) ? '' : nodes,
    says(/stonith:/) ? '' : fencing,
  ].join('');
  return { text: `${base}${statements}`, offset: base.length };
}
