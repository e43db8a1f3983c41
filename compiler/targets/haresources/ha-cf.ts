import type { Anchor } from '../../../grammar/source.ts';
import type { Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import type { HeartbeatDirective } from '../../model/cluster.ts';
import { commentLines, commentText } from './comment-text.ts';
import { cannotSay } from './not-in-target.ts';

/** What ha.cf says. */
export interface HaCf {
  readonly directives: readonly HeartbeatDirective[];
  /** Comments below the last directive. */
  readonly endComments: readonly string[];
}

/**
 * Reads ha.cf: a name and words separated by blanks on each line, a comment from the first `#`. Commas, which also separate
 * for most directives, stay in the words. Comments go with the directive below them, the one behind a directive too.
 */
export function readHaCf(anchor: Anchor): HaCf {
  const directives: HeartbeatDirective[] = [];
  let comments: string[] = [];
  let run: string[] = [];
  const endRun = (): void => {
    const text = commentText(run);
    if (text.trim() !== '') comments.push(text);
    run = [];
  };
  let start = 0;
  for (const line of anchor.source.text.slice(anchor.offset).split('\n')) {
    const hash = line.indexOf('#');
    const words = (hash < 0 ? line : line.slice(0, hash)).split(/[ \t\r\f]+/).filter((word) => word !== '');
    const comment = hash < 0 ? undefined : line.slice(hash + 1);
    const [name, ...values] = words;
    if (name !== undefined) {
      endRun();
      if (comment !== undefined) run.push(comment);
      endRun();
      const begin = start + line.indexOf(name);
      const lastWord = words.at(-1)!;
      const end = start + (hash < 0 ? line : line.slice(0, hash)).lastIndexOf(lastWord) + lastWord.length;
      directives.push({ name, values, comments, span: { anchor, start: begin, end } });
      comments = [];
    } else if (comment === undefined) endRun();
    else run.push(comment);
    start += line.length + 1;
  }
  endRun();
  return { directives, endComments: comments };
}

/**
 * Writes ha.cf in the order of the directives. Nodes of the cluster that no directive names come last, with what is to stand
 * above each of them.
 */
export function writeHaCf(
  { directives, endComments }: HaCf,
  nodes: readonly { readonly name: string; readonly comments: readonly string[] }[],
): Outcome<string> {
  const diagnostics: Diagnostic[] = [];
  const lines: string[] = [];
  const comment = (texts: readonly string[]): void => {
    for (const text of texts) lines.push(...commentLines(text));
  };
  for (const directive of directives) {
    comment(directive.comments);
    const problem = problemOf(directive);
    if (problem === undefined) lines.push([directive.name, ...directive.values].join(' '));
    else
      diagnostics.push(
        cannotSay(directive.span, `the directive ${directive.name}`, problem.reason, problem.advice, 'ha.cf'),
      );
  }
  for (const node of nodes) {
    comment(node.comments);
    lines.push(`node ${node.name}`);
  }
  comment(endComments);
  return { value: lines.map((line) => `${line}\n`).join(''), diagnostics };
}

function problemOf({ name, values }: HeartbeatDirective): { reason: string; advice: string } | undefined {
  const words = [name, ...values];
  if (words.some((word) => word.includes('#'))) {
    return { reason: 'everything from a # on is a comment there', advice: 'Choose a value without #.' };
  }
  if (words.some((word) => word.includes('\n') || word.includes('\r'))) {
    return { reason: 'a directive is one line', advice: 'Remove the line break.' };
  }
  if (values.includes('')) return { reason: 'an empty value cannot be written', advice: 'Remove it, or give a value.' };
  if (name === '' || /\s/.test(name)) return { reason: 'its name is no word', advice: 'Write a name without blanks.' };
  return undefined;
}
