import { type AgentCatalogue, agentCatalogue } from '../compiler/agents/catalogue.ts';
import { assemble, type LoweredStatement, lowerStatement } from '../compiler/analysis/lower.ts';
import { commentNodes } from '../compiler/analysis/lower-comments.ts';
import { check, collectSymbols, type Symbols } from '../compiler/check/index.ts';
import { isBroken } from '../compiler/compile.ts';
import type { Diagnostic } from '../compiler/diagnostics/diagnostic.ts';
import { fromSyntaxFault } from '../compiler/diagnostics/syntax-catalogue.ts';
import { lintContext } from '../compiler/lint/context.ts';
import { lint } from '../compiler/lint/lint.ts';
import { rules } from '../compiler/lint/rules/index.ts';
import type { Cluster } from '../compiler/model/cluster.ts';
import { writingFindings } from '../compiler/targets/cib/index.ts';
import { emit } from '../compiler/targets/emit.ts';
import { checkHeartbeat } from '../compiler/targets/haresources/index.ts';
import { defaultTarget, isTarget, type Target } from '../compiler/targets/target.ts';
import type { ParsedFile, Statement } from '../grammar/index.ts';
import type { EditorSettings } from './editor-settings.ts';

/** A parsed file with what is made of it, and what is found in it; the costly findings come a piece at a time. */
export interface Judgement {
  /** One for each statement of the file, in its order. */
  readonly lowered: readonly LoweredStatement[];
  readonly cluster: Cluster;
  readonly target: Target;
  readonly agents: AgentCatalogue;
  readonly symbols: Symbols;
  /** What the parser, the analysis and the checks find. */
  ofText(): readonly Diagnostic[];
  /** What the stages find that look at the cluster as a whole, a rule at a time. */
  ofWhole(): Generator<undefined, readonly Diagnostic[]>;
}

const loweredStatements = new WeakMap<Statement, LoweredStatement>();
const catalogues = new WeakMap<EditorSettings, AgentCatalogue>();

function loweredOf(statement: Statement): LoweredStatement {
  let lowered = loweredStatements.get(statement);
  if (!lowered) {
    lowered = lowerStatement(statement);
    loweredStatements.set(statement, lowered);
  }
  return lowered;
}

function agentsOf(settings: EditorSettings): AgentCatalogue {
  let agents = catalogues.get(settings);
  if (!agents) {
    agents = agentCatalogue(settings.agents);
    catalogues.set(settings, agents);
  }
  return agents;
}

/** Judges a parsed file; the symbols of its older version save work and must not be used any more. */
export function judgeFile(parsed: ParsedFile, settings: EditorSettings, older?: Symbols): Judgement {
  const lowered = parsed.file.statements.map(loweredOf);
  const { value: cluster, diagnostics: ofLowering } = assemble(lowered, commentNodes(parsed.file.endComments));
  const said = cluster.target?.value;
  const target = said !== undefined && isTarget(said) ? said : (settings.target ?? defaultTarget);
  const symbols = collectSymbols(cluster, target, older);
  const agents = agentsOf(settings);
  const isHeartbeat = target === 'heartbeat-1' || target === 'heartbeat-2';
  return {
    lowered,
    cluster,
    target,
    agents,
    symbols,
    ofText() {
      const faults = parsed.faults.map(fromSyntaxFault);
      if (isBroken(parsed)) return faults;
      const ofWriting = target === 'heartbeat-1' ? [] : writingFindings(cluster, target, symbols.assignment.idsIn);
      return [...faults, ...ofLowering, ...check(cluster, target, symbols), ...ofWriting];
    },
    *ofWhole() {
      if (isBroken(parsed)) return [];
      const context = lintContext(cluster, target, agents, symbols);
      const found: Diagnostic[] = isHeartbeat ? [...checkHeartbeat(cluster, target)] : [];
      for (const rule of rules) {
        for (const one of lint(context, settings.levels, [rule])) found.push(one);
        yield;
      }
      if (isHeartbeat) found.push(...emit(cluster, target).diagnostics);
      return found;
    },
  };
}
