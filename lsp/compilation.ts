import { type AgentCatalogue, agentCatalogue } from '../compiler/agents/catalogue.ts';
import { assemble, type LoweredStatement, lowerStatement } from '../compiler/analysis/lower.ts';
import { commentNodes } from '../compiler/analysis/lower-comments.ts';
import { collectSymbols, type Symbols } from '../compiler/check/index.ts';
import { compile } from '../compiler/compile.ts';
import type { Diagnostic } from '../compiler/diagnostics/diagnostic.ts';
import type { Cluster } from '../compiler/model/cluster.ts';
import { defaultTarget, isTarget, type Target } from '../compiler/targets/target.ts';
import { type ParsedFile, parse, type SourceText, type Statement } from '../grammar/index.ts';
import type { EditorSettings } from './editor-settings.ts';

/**
 * One version of a .hac document with everything that features ask of it. What is costly is made when first asked for. As
 * parses share the statements that an edit left alone, a compilation must not be used any more once there is a newer one.
 */
export interface Compilation {
  readonly uri: string;
  readonly version: number;
  readonly settings: EditorSettings;
  readonly source: SourceText;
  readonly parsed: ParsedFile;
  /** One for each statement of the file, in its order. */
  readonly lowered: readonly LoweredStatement[];
  readonly cluster: Cluster;
  readonly target: Target;
  readonly agents: AgentCatalogue;
  readonly symbols: Symbols;
  /** All that a fresh run finds, in the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

const loweredStatements = new WeakMap<Statement, LoweredStatement>();

function loweredOf(statement: Statement): LoweredStatement {
  let lowered = loweredStatements.get(statement);
  if (!lowered) {
    lowered = lowerStatement(statement);
    loweredStatements.set(statement, lowered);
  }
  return lowered;
}

/** Compiles one version of a document; what an older one shares with it is taken over. */
export function compileDocument(
  document: { readonly uri: string; readonly version: number; readonly source: SourceText },
  settings: EditorSettings,
  previous?: Compilation,
): Compilation {
  const { source } = document;
  const parsed = parse(source, previous?.parsed);
  const lowered = parsed.file.statements.map(loweredOf);
  const { value: cluster } = assemble(lowered, commentNodes(parsed.file.endComments));
  const said = cluster.target?.value;
  const target = said !== undefined && isTarget(said) ? said : (settings.target ?? defaultTarget);
  let symbols: Symbols | undefined;
  let agents: AgentCatalogue | undefined;
  let diagnostics: readonly Diagnostic[] | undefined;
  return {
    ...document,
    settings,
    parsed,
    lowered,
    cluster,
    target,
    get agents() {
      agents ??= agentCatalogue(settings.agents);
      return agents;
    },
    get symbols() {
      symbols ??= collectSymbols(cluster, target);
      return symbols;
    },
    get diagnostics() {
      const { levels, agents: own } = settings;
      diagnostics ??= compile(source, { fallbackTarget: settings.target, levels, agents: own }).diagnostics;
      return diagnostics;
    },
  };
}
