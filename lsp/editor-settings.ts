import type { Agent } from '../compiler/agents/agent.ts';
import type { RuleLevels } from '../compiler/lint/lint.ts';
import type { Target } from '../compiler/targets/target.ts';

/** What a user chose in the editor or in the `hacc.json` of the tree. */
export interface EditorSettings {
  /** For a file that names no target. */
  readonly target: Target | undefined;
  readonly levels: RuleLevels;
  /** A site's own agents. */
  readonly agents: readonly Agent[];
  readonly inlayHints: { readonly ids: boolean; readonly defaults: boolean };
  readonly codeLens: boolean;
}

/** The settings of an editor that was told none. */
export const defaultSettings: EditorSettings = {
  target: undefined,
  levels: {},
  agents: [],
  inlayHints: { ids: false, defaults: false },
  codeLens: true,
};
