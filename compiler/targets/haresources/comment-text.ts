/** The text of a run of comment lines, given what stands behind each `#`: without the blank that all of them begin with. */
export function commentText(lines: readonly string[]): string {
  const trimmed = lines.map((line) => line.trimEnd());
  const indented = trimmed.every((line) => line === '' || line.startsWith(' '));
  return trimmed.map((line) => (indented ? line.slice(1) : line)).join('\n');
}

/**
 * The lines of a comment as both of Heartbeat's readers take them for one. A backslash at the end of a line would make
 * heartbeat's own check of haresources pass over the line behind it; a blank keeps it apart.
 */
export function commentLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/).map((line) => (line === '' ? '#' : `# ${line}${line.endsWith('\\') ? ' ' : ''}`));
}
