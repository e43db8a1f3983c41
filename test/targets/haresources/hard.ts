/** Files that the two readers of Heartbeat find hard, each by what it is about. */
export const hard: Readonly<Record<string, string>> = {
  'backslash and blank': 'n1 a \\ \nn2 b\n',
  'backslash at the end': 'n1 a \\\n',
  'comment on a continued line': 'n1 a b \\\n   c # words that run\n',
  'comment line in a continuation': 'n1 a \\\n# no comment\nn2 b\n',
  'backslash in a comment': 'n1 a # x \\\nn2 b\n',
  'two backslashes': 'n1 a\\\\\n  b\n',
  'word in pieces': 'n1 Files\\\nystem::/dev/sda1::/data\n',
  'hash in an argument': 'n1 Filesystem::/dev/#1::/x y\n',
  colons: 'n1 a:b::c d:::e f:::: ::g\n',
  addresses: 'n1 10.0.0.1 IPaddr::10.0.0.1 IPaddr2::10.0.0.2/24/eth0:x/10.0.0.255 10.0.0.3//x 10.0.0.4::y\n',
  'carriage returns': 'n1 a b\r\nn2 c \\\r\nd\r\n',
  'nodes alone': 'n1\n\nn2\nN1 a\n',
  'no end of line': '\tn1\t\ta  b',
  wide: `n1 ${Array.from({ length: 40 }, (_, index) => `script${index}::argument`).join(' ')}\n`,
};
