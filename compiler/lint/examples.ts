/*
 * Statements that the examples of rules are made of: resources with which nothing is wrong, so that an example shows its one
 * fault alone.
 */

/** Resources that do nothing, in the order of their names. */
export function dummies(...names: readonly string[]): string {
  return names
    .map((name) => `primitive ${name} ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }\n`)
    .join('');
}

/** A group of resources that do nothing. */
export function dummyGroup(name: string, ...members: readonly string[]): string {
  const lines = dummies(...members).replaceAll(/^(?=.)/gm, '  ');
  return `group ${name} {\n${lines}}\n`;
}

/** A DRBD device, `disk`, that one node at a time may write to. */
export const drbdDisk = `promotable disk {
  notify=true
  interleave=true
  primitive drbd ocf:linbit:drbd {
    drbd_resource=web
    op monitor interval=29s timeout=20s role=Promoted
    op monitor interval=31s timeout=20s role=Unpromoted
    op start timeout=240s
    op promote timeout=90s
    op demote timeout=90s
    op stop timeout=100s
  }
}
`;

/** A file system, `files`, on that device. */
export const drbdFiles = `primitive files Filesystem {
  device=/dev/drbd/by-res/web/0
  directory=/srv/www
  fstype=ext4
  op monitor interval=20s timeout=40s
  op start timeout=60s
  op stop timeout=60s
}
`;

/** A cluster of two nodes that fence each other; parameters of the first and of the second device are given. */
export function twoNodes(first: string, second: string): string {
  return `target pacemaker-3.9
options { stonith-enabled=true }
node alpha as 1
node beta as 2
primitive fence-alpha stonith:fence_ipmilan {
  ip=10.0.0.1
  pcmk_host_list=alpha
${first}  op monitor interval=60s timeout=20s
}
primitive fence-beta stonith:fence_ipmilan {
  ip=10.0.0.2
  pcmk_host_list=beta
${second}  op monitor interval=60s timeout=20s
}
`;
}
