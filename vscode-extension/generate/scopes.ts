/*
 * The scopes of what a .hac file is made of. Themes colour the first two words of a scope; the server's semantic tokens
 * are mapped to the same scopes, so that nothing changes its colour once the server is up.
 */
export const scope = {
  comment: 'comment.line.number-sign.hac',
  keyword: 'keyword.control.hac',
  resource: 'entity.name.type.resource.hac',
  node: 'variable.other.constant.node.hac',
  /** A role, user, tag, ticket or alert: what is named and is neither resource nor node. */
  named: 'entity.name.type.hac',
  agent: 'entity.name.function.agent.hac',
  /** What `as` gives and `@` refers to. */
  id: 'entity.name.label.hac',
  attribute: 'variable.other.property.hac',
  /** A word of a fixed choice: a role, an action, a target, a section. */
  choice: 'constant.language.choice.hac',
  constant: 'constant.language.hac',
  number: 'constant.numeric.hac',
  bare: 'string.unquoted.hac',
  double: 'string.quoted.double.hac',
  single: 'string.quoted.single.hac',
  raw: 'string.quoted.triple.hac',
  escape: 'constant.character.escape.hac',
  call: 'support.function.hac',
  assignment: 'keyword.operator.assignment.hac',
  comparison: 'keyword.operator.comparison.hac',
  arrow: 'keyword.operator.arrow.hac',
  bracket: 'punctuation.section.brackets.hac',
  brace: 'punctuation.section.block.hac',
  parenthesis: 'punctuation.section.parens.hac',
} as const;
