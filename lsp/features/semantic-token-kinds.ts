/** What the server's tokens may be, in the order of the legend; themes know these words, and they mean: */
export const semanticTokenTypes = [
  /** A keyword of the language. */
  'keyword',
  /** A resource, template, or the name of one. */
  'class',
  /** A node. */
  'variable',
  /** A role, user, tag, ticket or alert. */
  'type',
  /** An agent. */
  'function',
  /** An id: what `as` gives and `@` refers to. */
  'label',
  /** The name of a pair, or an attribute that a rule asks. */
  'property',
  /** A word of a fixed choice: a role, an action, a target, a section. */
  'enumMember',
] as const;

export type SemanticTokenType = (typeof semanticTokenTypes)[number];
