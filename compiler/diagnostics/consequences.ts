import { lineEnd } from '../../grammar/characters.ts';
import { positionAt, startOffset, textOf } from '../../grammar/source.ts';
import type { Diagnostic } from './diagnostic.ts';
import { syntaxCatalogue } from './syntax-catalogue.ts';

const ofMember = ['missing-element'];

/** For the id of an error, what is found on its line only because of it. */
const consequences: ReadonlyMap<string, readonly string[]> = new Map([
  ['missing-attribute', ['derived-id-taken']],
  ['surplus-word', ['missing-element', 'unknown-attribute']],
  ['missing-word', ['missing-element', 'missing-attribute']],
  ['unknown-member', ofMember],
  ['wrong-member', ofMember],
  ['repeated-member', ofMember],
  ['malformed-xml', ['unknown-element']],
  ['unknown-scope', ['unknown-meta']],
]);

/** Findings of a name that is declared nowhere: perhaps it is, in a statement that cannot be read. */
const ofUnknownNames: ReadonlySet<string> = new Set([
  ...['dangling-reference', 'unknown-member', 'unknown-node', 'rule-unknown-node', 'fence-host-unknown'],
]);

const lineOf = ({ span }: Diagnostic): number => positionAt(span.anchor.source, span.anchor.offset + span.start).line;

const isOfSyntax = ({ id, severity }: Diagnostic): boolean => severity === 'error' && id in syntaxCatalogue;

/** The whole line that an offset stands on. */
function lineText(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, lineEnd(text, offset));
}

/** Leaves out what faults of the text bring with them: see `withoutConsequences`. */
function withoutThoseOfSyntax(
  found: readonly Diagnostic[],
  faults: readonly Diagnostic[],
  surplus: readonly Diagnostic[],
  isRule: (id: string) => boolean,
): readonly Diagnostic[] {
  const lines = new Set(faults.map(lineOf));
  const statements = new Set(faults.map(({ span }) => span.anchor));
  const words = new Set(
    [...faults, ...surplus].flatMap(
      (fault) => lineText(fault.span.anchor.source.text, startOffset(fault.span)).match(/[^\s{}()[\]"'=,;]+/g) ?? [],
    ),
  );
  return found.filter((one) => {
    if (isOfSyntax(one)) return true;
    if (statements.has(one.span.anchor) && isRule(one.id)) return false;
    return !lines.has(lineOf(one)) && !(ofUnknownNames.has(one.id) && words.has(textOf(one.span)));
  });
}

/**
 * Leaves out what is found only because of another error, so that one mistake is told once. An error of a line may hide
 * others there: a group of a wrong member is empty, too. A fault of the text hides whatever else is found on its line, what
 * lint rules say of its statement, which is not known whole, and that a name is unknown which stands on its line, or on one
 * with a word too many. For `.hac` text alone, as a line of it holds one statement.
 */
export function withoutConsequences(
  all: readonly Diagnostic[],
  isRule: (id: string) => boolean,
): readonly Diagnostic[] {
  const faults = all.filter(isOfSyntax);
  const surplus = all.filter(({ id }) => id === 'surplus-word');
  const found = faults.length + surplus.length === 0 ? all : withoutThoseOfSyntax(all, faults, surplus, isRule);
  const causes = found.filter(({ id, severity }) => severity === 'error' && consequences.has(id));
  if (causes.length === 0) return found;
  const hidden = new Set(causes.flatMap((cause) => consequences.get(cause.id)!.map((id) => `${lineOf(cause)} ${id}`)));
  return found.filter((one) => !hidden.has(`${lineOf(one)} ${one.id}`));
}
