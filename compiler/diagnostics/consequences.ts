import { positionAt } from '../../grammar/source.ts';
import type { Diagnostic } from './diagnostic.ts';
import { syntaxCatalogue } from './syntax-catalogue.ts';

const ofSyntax = ['missing-attribute', 'missing-element', 'missing-word', 'derived-id-taken'];
const ofMember = ['missing-element'];

/** For the id of an error, what is found on its line only because of it. */
const consequences: ReadonlyMap<string, readonly string[]> = new Map([
  ...Object.keys(syntaxCatalogue).map((id) => [id, ofSyntax] as const),
  ['missing-attribute', ['derived-id-taken']],
  ['missing-word', ['missing-element', 'missing-attribute']],
  ['unknown-member', ofMember],
  ['wrong-member', ofMember],
  ['repeated-member', ofMember],
  ['malformed-xml', ['unknown-element']],
  ['unknown-scope', ['unknown-meta']],
]);

/**
 * Leaves out what is found only because of another error on the same line, so that one mistake is told once: a constraint
 * whose sentence cannot be read lacks its resources, too. For `.hac` text alone, as a line of it holds one statement.
 */
export function withoutConsequences(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const causes = found.filter(({ id, severity }) => severity === 'error' && consequences.has(id));
  if (causes.length === 0) return found;
  const lineOf = ({ span }: Diagnostic): number => positionAt(span.anchor.source, span.anchor.offset + span.start).line;
  const hidden = new Set(causes.flatMap((cause) => consequences.get(cause.id)!.map((id) => `${lineOf(cause)} ${id}`)));
  return found.filter((one) => !hidden.has(`${lineOf(one)} ${one.id}`));
}
