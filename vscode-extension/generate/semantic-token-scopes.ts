import type { SemanticTokenType } from '../../lsp/features/semantic-token-kinds.ts';
import { scope } from './scopes.ts';

/** The scope that themes colour each of the server's semantic tokens by: the one that the grammar gives the same thing. */
export const semanticTokenScopes: Readonly<Record<SemanticTokenType, readonly string[]>> = {
  keyword: [scope.keyword],
  class: [scope.resource],
  variable: [scope.node],
  type: [scope.named],
  function: [scope.agent],
  label: [scope.id],
  property: [scope.attribute],
  enumMember: [scope.choice],
};
