import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeGrammar } from '../../grammar/describe.ts';
import { topLevelKeywords } from '../../grammar/index.ts';
import { HacParser } from '../../grammar/parser.ts';

const path = join(import.meta.dirname, '../../docs/grammar.md');

function page(): string {
  const { rules, words } = describeGrammar();
  const any = words.get('WORD')!;
  const without = (category: string): string => {
    const allowed = new Set(words.get(category));
    return any
      .filter((word) => !allowed.has(word))
      .map((word) => `\`${word}\``)
      .join(' ');
  };
  const list = (category: string): string =>
    words
      .get(category)!
      .map((word) => `\`${word}\``)
      .join(' ');
  return `# The grammar

This page is made from the parser (\`grammar/parser.ts\`) by \`UPDATE=1 npx vitest run test/grammar/docs.test.ts\`; a test keeps
it fresh. \`docs/language.md\` says what the statements mean.

A file is a sequence of statements, each parsed by itself. A statement ends with its line, unless a brace, bracket or
parenthesis is open or the next line begins with \`and\`, \`or\` or \`->\`. Which item makes sense in which block is checked
later: the grammar allows any in any, but for the lines of \`heartbeat\`.

## Tokens

| token | what it is |
| --- | --- |
| \`WORD\` | letters, digits and \`_ . : / @ % +\`, and \`-\` where no \`>\` follows; keywords among them |
| \`PLAIN\` | a word other than ${without('PLAIN')} |
| \`TERM\` | a word other than ${without('TERM')} |
| \`OPERANDWORD\` | a word other than ${without('OPERANDWORD')} |
| \`MISPLACED\` | a word that begins no item; it is reported |
| \`DECLARATIONTOKEN\` | ${list('DECLARATIONTOKEN')} |
| \`SETTOKEN\` | ${list('SETTOKEN')} |
| \`STRING\` | \`"…"\` with the escapes \`\\" \\\\ \\n \\t \\$ \\u{…}\`, raw \`'…'\`, or raw \`'''…'''\` over several lines |
| \`ASSIGN\` | \`=\` with its value glued to it, or \` = \` with blanks on both sides; the value is bare, a \`STRING\`, an \`AT\` or nothing |
| \`AT\` | \`@\` and an id, which may be quoted |
| \`HASH\` | \`#\` glued to a letter within a line, such as \`#uname\`; any other \`#\` begins a comment |
| \`SUFFIX\` | \`:\` and a role or action behind a \`STRING\`; a bare \`TERM\` is divided at its last colon if one follows |
| \`COMPARISON\` | \`==\` \`!=\` \`<\` \`<=\` \`>\` \`>=\` |
| \`OTHER\` | whatever begins no item; it is reported |

Keywords that begin a statement: ${topLevelKeywords.map((word) => `\`${word}\``).join(' ')}.

## Rules

\`\`\`ebnf
file = { NEWLINE | statement } ;
${rules}
\`\`\`
`;
}

test('the grammar has no ambiguity that no gate decides', () => {
  expect(() => new HacParser(false)).not.toThrow();
});

test('docs/grammar.md is what the parser says', () => {
  if (process.env.UPDATE) writeFileSync(path, page());
  expect(existsSync(path) ? readFileSync(path, 'utf8') : 'no such file').toBe(page());
});
