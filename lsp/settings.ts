import type { Connection } from 'vscode-languageserver/node';
import { type Level, levels } from '../compiler/cli/level.ts';
import { settingsFinder } from '../compiler/cli/settings.ts';
import { siteAgents } from '../compiler/cli/site-agents.ts';
import { registry } from '../compiler/diagnostics/registry.ts';
import { isTarget } from '../compiler/targets/target.ts';
import { pathOf } from './documents.ts';
import { defaultSettings, type EditorSettings } from './editor-settings.ts';

/** Where the settings of a document come from. */
export interface SettingsSource {
  /** The directory that relative paths of the editor's settings are counted from. */
  readonly directory: string;
  /** Whether agent metadata of the workspace may be read. */
  readonly trusted: boolean;
  /** Whether the client can be asked for its settings. */
  readonly asks: boolean;
}

interface Said {
  readonly target?: unknown;
  readonly agents?: unknown;
  readonly rules?: unknown;
  readonly inlayHints?: unknown;
  readonly codeLens?: unknown;
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function levelsOf(value: unknown): Readonly<Record<string, Level>> {
  return Object.fromEntries(
    Object.entries(objectOf(value)).filter(
      (entry): entry is [string, Level] => registry.has(entry[0]) && levels.some((level) => level === entry[1]),
    ),
  );
}

/**
 * The settings of a document: what the nearest `hacc.json` at or above it says, and where that says nothing, what the client
 * says of its section `hacc`. Files that cannot be read are logged and passed over.
 */
export async function settingsFor(
  uri: string,
  source: SettingsSource,
  connection: Connection,
): Promise<EditorSettings> {
  const asked: unknown = source.asks
    ? await connection.workspace.getConfiguration({ scopeUri: uri, section: 'hacc' })
    : undefined;
  return settingsFrom(uri, source, objectOf(asked), (message) => connection.console.warn(message));
}

function settingsFrom(
  uri: string,
  { directory, trusted }: SettingsSource,
  said: Said,
  warn: (message: string) => void,
): EditorSettings {
  const attempt = <Result>(work: () => Result, otherwise: Result): Result => {
    try {
      return work();
    } catch (error) {
      warn(error instanceof Error ? error.message : 'The settings cannot be read.');
      return otherwise;
    }
  };
  const nothing = { target: undefined, agents: [], rules: {} };
  const tree = attempt(() => {
    const { value, diagnostics } = settingsFinder({ directory }).settingsFor(pathOf(uri));
    for (const { message, help } of diagnostics) warn(`hacc.json: ${message}. ${help ?? ''}`);
    return value;
  }, nothing);
  const own = Array.isArray(said.agents) ? said.agents.filter((path) => typeof path === 'string') : [];
  const paths = trusted ? [...tree.agents, ...own] : [];
  const chosen = typeof said.target === 'string' && isTarget(said.target) ? said.target : undefined;
  const hints = objectOf(said.inlayHints);
  return {
    target: tree.target ?? chosen,
    levels: { ...levelsOf(said.rules), ...tree.rules },
    agents: attempt(() => siteAgents(paths, { directory }), []),
    inlayHints: { ids: hints.ids === true, defaults: hints.defaults === true },
    codeLens: typeof said.codeLens === 'boolean' ? said.codeLens : defaultSettings.codeLens,
  };
}
