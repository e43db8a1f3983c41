import type { SyntaxFault, SyntaxFaultId } from '../../grammar/fault.ts';
import { type CatalogueEntry, defineCatalogue } from './catalogue.ts';
import type { Diagnostic } from './diagnostic.ts';
import { replacement } from './replacement.ts';
import { closest } from './suggest.ts';

/** What can be wrong with the text of a .hac file before it means anything. The parser words the sentence of each finding. */
export const syntaxCatalogue = defineCatalogue({
  syntax: {
    severity: 'error',
    summary:
      'The text does not follow the grammar, so nothing can be made of this place; the rest of the file is checked.',
    message: '{message}',
    help: '{help}',
    bad: 'primitive vip IPaddr2 { ip= = 10.0.0.5 }',
    good: 'primitive vip IPaddr2 { ip=10.0.0.5 }',
  },
  'unclosed-string': {
    severity: 'error',
    summary: "A quoted string has no closing quote. A string in \" or ' ends on its line, one in ''' may span several.",
    message: '{message}',
    help: '{help}',
    bad: 'node host1 description="Left rack',
    good: 'node host1 description="Left rack"',
  },
  'unclosed-bracket': {
    severity: 'error',
    summary: 'A brace, bracket or parenthesis is opened and never closed, or closed and never opened.',
    message: '{message}',
    help: '{help}',
    bad: 'order (a b -> c',
    good: 'order (a b) -> c',
  },
  'unknown-keyword': {
    severity: 'error',
    summary: 'A statement or an item of a block begins with a word that is no keyword there.',
    message: '{message}',
    help: '{help}',
    bad: 'primitiv vip IPaddr2',
    good: 'primitive vip IPaddr2',
  },
  'reserved-keyword': {
    severity: 'error',
    summary: 'The word is kept for parts of the language that do not exist yet, so it cannot begin a statement.',
    message: '{message}',
    help: '{help}',
    bad: 'include "nodes.hac"',
    good: 'node host1\nnode host2',
  },
  'too-deep': {
    severity: 'error',
    summary: 'Blocks or parentheses are nested deeper than any configuration needs; what is deeper is not read.',
    message: '{message}',
    help: '{help}',
    bad: `location a avoids where ${'('.repeat(200)}`,
    good: 'location a avoids where pingd <= 0 and (#uname == host1 or #uname == host2)',
  },
  'too-long': {
    severity: 'error',
    summary: 'The file or a part of it is longer than hacc reads, so that damaged input cannot exhaust the machine.',
    message: '{message}',
    help: '{help}',
    bad: `node ${'a'.repeat(100)} # … and ten million more letters`,
    good: 'node host1',
  },
});

// The compiler refuses this line when the grammar learns a fault that the catalogue does not explain.
const entries: Readonly<Record<SyntaxFaultId, CatalogueEntry>> = syntaxCatalogue;

/** How many findings say that a text cannot be read at some place, be it .hac or XML. */
export function faultsOfText(found: readonly { readonly id: string }[]): number {
  return found.filter(({ id }) => id in syntaxCatalogue || id === 'not-well-formed').length;
}

/** A finding of the parser as a diagnostic; a mistyped keyword carries its correction. */
export function fromSyntaxFault(fault: SyntaxFault): Diagnostic {
  const { id, message, span, word, candidates } = fault;
  const meant = word === undefined ? undefined : closest(word, candidates ?? []);
  return {
    id,
    severity: entries[id].severity,
    message,
    help: meant === undefined ? fault.help : `Did you mean ${meant}?`,
    span,
    related: [],
    fixes: word === undefined || meant === undefined ? () => [] : replacement(span, word, meant, false),
    tag: undefined,
  };
}
