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
