import type { Span } from '../../../grammar/source.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { knownScript, scriptInOtherCase } from './agents.ts';
import { report } from './catalogue.ts';
import type { Joint, Word } from './logical-lines.ts';
import { expandIpv6, isAddressShorthand, isIpv4, splitWord } from './resource-word.ts';

/** What is suspicious about the way a line was continued. */
export function joinFindings(joints: readonly Joint[]): Diagnostic[] {
  return joints.map(joinFinding);
}

function joinFinding({ kind, span }: Joint): Diagnostic {
  switch (kind) {
    case 'comment-kept':
      return report('comment-becomes-resource', span, {});
    case 'cut':
      return report('comment-cuts-word', span, {});
    case 'glued':
      return report('haresources-continuation', span, {
        what: 'The words before and behind this line break become one word',
        advice: 'Put a blank before the backslash, or indent the next line.',
      });
    case 'backslash-in-comment':
      return report('haresources-continuation', span, {
        what: 'This backslash is part of the comment, so the next line begins a new entry with its first word as node',
        advice: 'Move the comment to a line of its own above the entry.',
      });
    case 'backslash-at-end':
      return report('continuation-at-end', span, {});
    case 'backslash-as-word':
      return report('haresources-continuation', span, {
        what: 'This backslash continues nothing: it is part of a resource',
        advice: 'Remove the blanks behind it.',
      });
  }
}

/** What is suspicious about one resource of a line. */
export function wordFindings(word: Word): Diagnostic[] {
  const { text, span } = word;
  const { script, parameters } = splitWord(text);
  if (isAddressShorthand(text)) {
    return isIpv4(text.split('/')[0]!) ? [] : [report('shorthand-not-address', span, { word: text })];
  }
  const known = knownScript(script) ? undefined : scriptInOtherCase(script);
  const found = known === undefined ? [] : [report('script-case', span, { script, known })];
  const full = expandIpv6(parameters.join('::'));
  if (full !== undefined) {
    const given = parameters.filter((parameter) => parameter !== '').join(' ');
    return [...found, report('ipv6-in-haresources', span, { script, arguments: given, full: `${script}::${full}` })];
  }
  return [...found, ...emptyArgumentFindings(script, parameters, span)];
}

/** The finding about an empty argument, if there is one. */
export function emptyArgumentFindings(script: string, parameters: readonly string[], span: Span): Diagnostic[] {
  return parameters.includes('') ? [report('empty-argument', span, { script })] : [];
}

/**
 * Finds each group whose first resource stands in another group too. ResourceManager selects lines by that word alone
 * (as a regular expression, which is not followed here but for whole words).
 */
export function repeatedKeyFindings(lines: readonly (readonly Word[])[]): Diagnostic[] {
  const firstUse = new Map<string, { line: number; span: Span }>();
  const other = new Map<string, Span>();
  lines.forEach((words, line) => {
    for (const { text, span } of words) {
      const known = firstUse.get(text);
      if (!known) firstUse.set(text, { line, span });
      else if (known.line !== line && !other.has(text)) other.set(text, span);
    }
  });
  const keyLines = new Map(lines.flatMap(([key], line) => (key ? [[key.span, line] as const] : [])));
  const found: Diagnostic[] = [];
  lines.forEach(([key], line) => {
    if (!key) return;
    const use = firstUse.get(key.text)!;
    const elsewhere = use.line === line ? other.get(key.text) : use.span;
    // Of two groups of one name the later one is told.
    if (!elsewhere || (keyLines.get(elsewhere) ?? -1) > line) return;
    const related = [{ message: 'it stands here too', span: elsewhere }];
    found.push(report('haresources-group-key', key.span, { word: key.text }, { related }));
  });
  return found;
}
