import { defineCatalogue, reporter } from '../../diagnostics/catalogue.ts';

/** What reading haresources and authkeys can find, and what is dangerous in both directions. */
export const haresourcesCatalogue = defineCatalogue({
  'comment-becomes-resource': {
    severity: 'warning',
    summary:
      'Heartbeat removes comments before it joins continued lines, and only on the first of them. On a later line the # and every word behind it are resources of the group.',
    message: 'On a continued line # begins no comment: these words are resources',
    help: 'Move the comment to a line of its own above the entry.',
    bad: 'node1 drbddisk::r0 \\\n      LVM::vg0  # the volume group',
    good: '# the volume group\nnode1 drbddisk::r0 \\\n      LVM::vg0',
  },
  'comment-cuts-word': {
    severity: 'warning',
    summary: 'In haresources everything from the first # of a line on is a comment, also in the middle of a word.',
    message: 'This # begins a comment in the middle of a word, which ends before it',
    help: 'Put a blank before the comment, or choose a name without # if one was meant.',
    bad: 'node1 Filesystem::/dev/#1::/srv',
    good: 'node1 Filesystem::/dev/disk/by-id/1::/srv',
  },
  'haresources-continuation': {
    severity: 'warning',
    summary:
      'A line of haresources continues only where a backslash is its very last character and no # stands before it. Backslash and line break are removed without putting a blank.',
    message: '{what}',
    help: '{advice}',
    bad: 'node1 drbddisk::r0\\\nLVM::vg0',
    good: 'node1 drbddisk::r0 \\\n      LVM::vg0',
  },
  'continuation-at-end': {
    severity: 'error',
    summary:
      'The last line of haresources ends in a backslash, which continues nothing: Heartbeat looks for a resource of that name and gives the group up.',
    message: 'Nothing follows this backslash, so that it is a resource of the group',
    help: 'Remove it, or add the line that it announces.',
    bad: 'node1 drbddisk::r0 \\',
    good: 'node1 drbddisk::r0',
  },
  'haresources-differ': {
    severity: 'error',
    summary:
      'The haresources of two nodes of one cluster differ. Each node acts on its own file, so that both start a group, or neither does.',
    message: 'From here on haresources is not that of the other node, {other}',
    help: 'Make haresources the same on all nodes.',
    bad: 'node1 10.0.0.5 apache',
    good: 'node1 10.0.0.5 apache mysql',
  },
  'ha-cf-differ': {
    severity: 'warning',
    summary:
      'The ha.cf of two nodes of one cluster differ. Heartbeat leaves out an ucast line of its own address, so that one file with all of them serves every node.',
    message: 'From here on ha.cf is not that of the other node, {other}',
    help: 'Make ha.cf the same on all nodes, with the ucast lines of both.',
    bad: 'ucast eth0 192.168.1.2',
    good: 'ucast eth0 192.168.1.1\nucast eth0 192.168.1.2',
  },
  'ipv6-in-haresources': {
    severity: 'warning',
    summary:
      'Heartbeat 1 separates the arguments of a script by ::, so an IPv6 address that contains :: falls apart into several arguments.',
    message: 'The :: in the IPv6 address separates arguments: {script} is called with {arguments}',
    help: 'Write the address in full: {full}.',
    bad: 'node1 IPv6addr::2001:db8::1',
    good: 'node1 IPv6addr::2001:db8:0:0:0:0:0:1',
  },
  'empty-argument': {
    severity: 'warning',
    summary: 'Heartbeat 1 turns each :: into a blank, so an empty argument vanishes and those behind it move forward.',
    message: 'An argument of {script} is empty, so that it vanishes and those behind it take its place',
    help: 'Give it a value, or leave out it and all behind it.',
    bad: 'node1 Filesystem::/dev/sdb1::/srv::::noatime',
    good: 'node1 Filesystem::/dev/sdb1::/srv::ext4::noatime',
  },
  'shorthand-not-address': {
    severity: 'warning',
    summary:
      'Heartbeat 1 takes every word with a digit in front and three times a dot with a digit behind it for an address and calls IPaddr with it.',
    message: '{word} is no IPv4 address, but it looks like one to Heartbeat, which calls IPaddr with it',
    help: 'Correct the address; if a script is meant, give it another name.',
    bad: 'node1 10.0.0.1.5',
    good: 'node1 10.0.0.15',
  },
  'script-case': {
    severity: 'warning',
    summary:
      'Names of scripts are case-sensitive; Heartbeat finds no script of a name in the wrong case and gives the group up.',
    message: 'There is no resource script {script} with this capitalisation',
    help: 'Write {known}.',
    bad: 'node1 IPAddr::10.0.0.5/24/eth0',
    good: 'node1 IPaddr::10.0.0.5/24/eth0',
  },
  'haresources-group-key': {
    severity: 'warning',
    summary:
      'The first resource of a line is the name of its group. Heartbeat starts and stops every line in which the word stands, as one group and with the names of the nodes among the resources.',
    message: '{word} names its group, but it stands in another group too, and Heartbeat mixes the two up',
    help: 'Put a resource first that stands nowhere else, for instance the address of the group.',
    bad: 'node1 drbddisk::r0 httpd\nnode2 httpd 10.0.0.6',
    good: 'node1 drbddisk::r0 httpd\nnode2 10.0.0.6 httpd',
  },
  'node-without-resources': {
    severity: 'warning',
    summary: 'A line that has no resource behind its first word is an empty group: the word is taken for a node.',
    message: 'Nothing but the node stands on this line, so its group is empty',
    help: 'Put the resources on the same line, or remove the line.',
    bad: 'node1\n10.0.0.5',
    good: 'node1 10.0.0.5',
  },
  'carriage-return': {
    severity: 'warning',
    summary: 'Heartbeat does not take a carriage return for the end of a line; it becomes part of the last word.',
    message: 'A carriage return is part of this word: Heartbeat looks for a script or node of that name',
    help: 'Save the file with line feeds alone (dos2unix).',
    bad: 'node1 apache<CR>',
    good: 'node1 apache',
  },
  'nodes-without-ha-cf': {
    severity: 'warning',
    summary:
      'Heartbeat 1 lists its nodes in ha.cf, which is written from the heartbeat block; without one they stand nowhere.',
    message: 'The nodes stand in ha.cf, but there is no heartbeat block to write it from',
    help: 'Add a heartbeat block with the media and times of the cluster, or list the nodes in your own ha.cf.',
    bad: 'target heartbeat-1\nnode node1',
    good: 'target heartbeat-1\nnode node1\nheartbeat { bcast eth1 }',
  },
  'authkeys-line': {
    severity: 'error',
    summary:
      'A line of authkeys is neither auth and a number, nor a number, a method and a key, so Heartbeat does not start.',
    message: 'This line of authkeys is not understood: {problem}',
    help: 'Write "auth NUMBER", or "NUMBER METHOD KEY" below it.',
    bad: 'auth 1 1 sha1 6f1ed002',
    good: 'auth 1\n1 sha1 6f1ed002',
  },
  'authkeys-order': {
    severity: 'error',
    summary: 'Heartbeat reads authkeys from top to bottom and takes the key in use only where auth stands above it.',
    message: 'The key in use stands above the line auth, where Heartbeat does not find it',
    help: 'Put the line auth first; compiling does that.',
    bad: '1 sha1 6f1ed002\nauth 1',
    good: 'auth 1\n1 sha1 6f1ed002',
  },
  'key-cut': {
    severity: 'warning',
    summary: 'A key of authkeys is one word: Heartbeat ignores what stands behind the first blank.',
    message: 'The key ends at its first blank; the words behind it are ignored',
    help: 'Remove what is ignored, or write a key without blanks on all nodes.',
    bad: 'auth 1\n1 md5 open sesame',
    good: 'auth 1\n1 md5 open-sesame',
  },
});

/** Makes findings about haresources and authkeys. */
export const report = reporter(haresourcesCatalogue);
