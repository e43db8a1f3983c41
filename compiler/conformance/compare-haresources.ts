/** A resource of a line: script and arguments. */
type Words = readonly string[];

interface Line {
  readonly node: string;
  readonly resources: readonly Words[];
}

const shorthand = /^\d.*\.\d.*\.\d.*\.\d/;

/** The lines as Heartbeat's own script reads them: a `#` ends a physical line before continued lines are joined. */
function linesOf(text: string): Line[] {
  const physical: string[] = [];
  let continued = false;
  for (const line of text.split('\n')) {
    const content: string = continued ? line : line.replace(/#.*/s, '');
    if (continued) physical[physical.length - 1] = `${physical.at(-1)!.slice(0, -1)}${content}`;
    else physical.push(content);
    continued = content.endsWith('\\');
  }
  return physical.flatMap((line) => {
    const [node, ...words] = line.split(/[ \t]+/).filter((word) => word !== '');
    return node === undefined ? [] : [{ node: node.toLowerCase(), resources: words.map(resourceOf) }];
  });
}

function resourceOf(word: string): Words {
  const [script = '', ...rest] = (shorthand.test(word) && !word.includes('::') ? `IPaddr::${word}` : word).split('::');
  return [script, ...rest.filter((argument) => argument !== '')];
}

/** The first difference of two haresources files in what Heartbeat makes of them, or undefined where there is none. */
export function firstHaresourcesDifference(original: string, result: string): string | undefined {
  const [before, after] = [linesOf(original), linesOf(result)];
  for (const [index, line] of before.entries()) {
    const other = after[index];
    if (!other) return `the line of ${line.node} with ${line.resources.length} resources was lost`;
    if (line.node !== other.node) return `node ${line.node} became ${other.node}`;
    for (let at = 0; at < Math.max(line.resources.length, other.resources.length); at++) {
      const [was, is] = [line.resources[at]?.join('::'), other.resources[at]?.join('::')];
      if (was !== is) return `${line.node}: ${was ?? 'nothing'} became ${is ?? 'nothing'}`;
    }
  }
  return after.length > before.length ? `a line of ${after[before.length]!.node} was added` : undefined;
}
