import { scope } from './scopes.ts';

/** The scope that themes colour each of the server's semantic tokens by: the one that the grammar gives the same thing. */
export const semanticTokenScopes: Readonly<Record<string, readonly string[]>> = {
  keyword: [scope.keyword],
};
