import type { ISerializedGast, TokenType } from 'chevrotain';
import { HacParser } from './parser.ts';
import { allTokens } from './tokens.ts';

/** A serialized production, with the fields that its type does not name. */
interface Production extends ISerializedGast {
  readonly name?: string;
  readonly label?: string;
  readonly nonTerminalName?: string;
}

const signs: Readonly<Record<string, string>> = {
  LeftCurly: '"{"',
  RightCurly: '"}"',
  LeftSquare: '"["',
  RightSquare: '"]"',
  LeftParenthesis: '"("',
  RightParenthesis: '")"',
  Arrow: '"->"',
  Assign: 'ASSIGN',
  ComparisonSign: 'COMPARISON',
  At: 'AT',
  Text: 'STRING',
  Hash: 'HASH',
  Suffix: 'SUFFIX',
  Newline: 'NEWLINE',
  Junk: 'OTHER',
};

const categories = ['Word', 'Plain', 'Term', 'OperandWord', 'Misplaced', 'DeclarationToken', 'SetToken'];

function terminal(name: string): string {
  if (name.startsWith("'")) return `"${name.slice(1, -1)}"`;
  return signs[name] ?? name.toUpperCase();
}

function sequence(parts: readonly Production[], nested: boolean): string {
  return parts.map((part) => production(part, parts.length > 1 || nested)).join(' ');
}

function production(part: Production, nested: boolean): string {
  const definition = (part.definition ?? []) as Production[];
  switch (part.type) {
    case 'NonTerminal':
      return part.nonTerminalName ?? part.name ?? '';
    case 'Terminal':
      return terminal(part.name ?? '');
    case 'Option':
      return `[ ${sequence(definition, false)} ]`;
    case 'Repetition':
      return `{ ${sequence(definition, false)} }`;
    case 'RepetitionMandatory': {
      const inner = sequence(definition, true);
      return `${inner} { ${sequence(definition, false)} }`;
    }
    case 'Alternation': {
      const text = definition.map((alternative) => production(alternative, false)).join(' | ');
      return nested ? `( ${text} )` : text;
    }
    default:
      return sequence(definition, nested);
  }
}

/** The words of each category of tokens that the grammar names, as far as they are keywords. */
function keywordsOf(category: TokenType): string[] {
  return allTokens
    .filter(({ name, CATEGORIES }) => name.startsWith("'") && CATEGORIES?.includes(category))
    .map(({ name }) => name.slice(1, -1));
}

/** The grammar in EBNF, one rule a line, made from the parser itself; and the keywords of each category of words. */
export function describeGrammar(): { readonly rules: string; readonly words: ReadonlyMap<string, readonly string[]> } {
  const parser = new HacParser();
  const rules = (parser.getSerializedGastProductions() as Production[]).map(
    (rule) => `${rule.name} = ${sequence((rule.definition ?? []) as Production[], false)} ;`,
  );
  const words = categories.map((name): [string, string[]] => {
    const category = allTokens.find((token) => token.name === name)!;
    return [name.toUpperCase(), keywordsOf(category)];
  });
  return { rules: rules.join('\n'), words: new Map(words) };
}
