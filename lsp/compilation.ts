import { type AgentCatalogue, agentCatalogue } from '../compiler/agents/catalogue.ts';
import { assemble, type LoweredStatement, lowerStatement } from '../compiler/analysis/lower.ts';
import { commentNodes } from '../compiler/analysis/lower-comments.ts';
import { check, collectSymbols, type Symbols } from '../compiler/check/index.ts';
import { toldFindings, unreadableText } from '../compiler/compile.ts';
import type { Diagnostic } from '../compiler/diagnostics/diagnostic.ts';
import { fromSyntaxFault } from '../compiler/diagnostics/syntax-catalogue.ts';
import { type LintContext, lintContext } from '../compiler/lint/context.ts';
import { lint, type RuleLevels } from '../compiler/lint/lint.ts';
import { rules } from '../compiler/lint/rules/index.ts';
import type { Cluster } from '../compiler/model/cluster.ts';
import { writingFindings } from '../compiler/targets/cib/index.ts';
import { emit } from '../compiler/targets/emit.ts';
import { checkHeartbeat } from '../compiler/targets/haresources/index.ts';
import { defaultTarget, isTarget, type Target } from '../compiler/targets/target.ts';
import { type ParsedFile, parse, type SourceText, type Statement } from '../grammar/index.ts';
import type { EditorSettings } from './editor-settings.ts';

/**
 * One version of a .hac document with everything that features ask of it. What is costly is made when first asked for. As
 * versions share the statements that an edit left alone, a compilation must not be used any more once there is a newer one.
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
  /**
   * What can be told at once while somebody types: what the parser and the checks find, and of the rules, which look at the
   * cluster as a whole, what they last found in the statements that are still there.
   */
  readonly quickDiagnostics: readonly Diagnostic[];
  /** Does a small piece of the work behind `diagnostics`; true once all of it is done, so that asking for them costs little. */
  advance(): boolean;
}

/** What the stages find that look at the cluster as a whole. */
interface WholeFindings {
  readonly beforeWriting: readonly Diagnostic[];
  readonly ofWriting: readonly Diagnostic[];
}

const noFindings: WholeFindings = { beforeWriting: [], ofWriting: [] };

const loweredStatements = new WeakMap<Statement, LoweredStatement>();
const catalogues = new WeakMap<EditorSettings, AgentCatalogue>();
const wholeFindings = new WeakMap<Compilation, () => WholeFindings>();

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

/** The findings of an older version whose places are in this one too. */
function stillThere(found: readonly Diagnostic[], source: SourceText): readonly Diagnostic[] {
  return found
    .filter(({ span }) => span.anchor.source === source)
    .map((diagnostic) => {
      const related = diagnostic.related.filter(({ span }) => span.anchor.source === source);
      return related.length === diagnostic.related.length ? diagnostic : { ...diagnostic, related };
    });
}

/** Looks at a cluster as a whole, a rule at a time. */
function* wholeOf(
  cluster: Cluster,
  context: LintContext,
  levels: RuleLevels,
  isHeartbeat: boolean,
): Generator<undefined, WholeFindings> {
  const beforeWriting: Diagnostic[] = isHeartbeat ? [...checkHeartbeat(cluster, context.target)] : [];
  for (const rule of rules) {
    for (const found of lint(context, levels, [rule])) beforeWriting.push(found);
    yield;
  }
  return { beforeWriting, ofWriting: isHeartbeat ? emit(cluster, context.target).diagnostics : [] };
}

/** Compiles one version of a document; what an older one shares with it is taken over. */
export function compileDocument(
  document: { readonly uri: string; readonly version: number; readonly source: SourceText },
  settings: EditorSettings,
  previous?: Compilation,
): Compilation {
  const { source } = document;
  const unreadable = unreadableText(source);
  const parsed = parse(unreadable ? { ...source, text: '' } : source, previous?.parsed);
  const lowered = parsed.file.statements.map(loweredOf);
  const { value: cluster, diagnostics: ofLowering } = assemble(lowered, commentNodes(parsed.file.endComments));
  const said = cluster.target?.value;
  const target = said !== undefined && isTarget(said) ? said : (settings.target ?? defaultTarget);
  const symbols = collectSymbols(cluster, target, previous?.symbols);
  const agents = agentsOf(settings);
  const { levels } = settings;

  const ofText = (): readonly Diagnostic[] => [
    ...(unreadable ? [unreadable] : parsed.faults.map(fromSyntaxFault)),
    ...ofLowering,
    ...check(cluster, target, symbols),
  ];
  const ofCib = (): readonly Diagnostic[] =>
    target === 'heartbeat-1' ? [] : writingFindings(cluster, target, symbols.assignment.idsIn);
  const older = (previous && wholeFindings.get(previous)?.()) ?? noFindings;
  let whole: WholeFindings | undefined;
  const isHeartbeat = target === 'heartbeat-1' || target === 'heartbeat-2';
  const looking = wholeOf(cluster, lintContext(cluster, target, agents, symbols), levels, isHeartbeat);
  const advance = (): boolean => {
    const step = whole ? undefined : looking.next();
    if (step?.done) whole = step.value;
    return whole !== undefined;
  };
  const findWhole = (): WholeFindings => {
    while (!advance());
    return whole!;
  };
  const told = (found: readonly Diagnostic[], isComplete: boolean): readonly Diagnostic[] =>
    toldFindings(parsed.file, found, { levels, lint: isComplete });
  let diagnostics: readonly Diagnostic[] | undefined;
  let quickDiagnostics: readonly Diagnostic[] | undefined;
  const compilation: Compilation = {
    ...document,
    settings,
    parsed,
    lowered,
    cluster,
    target,
    agents,
    symbols,
    get diagnostics() {
      const { beforeWriting, ofWriting } = findWhole();
      diagnostics ??= told([...ofText(), ...beforeWriting, ...ofCib(), ...ofWriting], true);
      return diagnostics;
    },
    get quickDiagnostics() {
      if (diagnostics) return diagnostics;
      const held = stillThere([...older.beforeWriting, ...older.ofWriting], parsed.source);
      quickDiagnostics ??= told([...ofText(), ...held, ...ofCib()], false);
      return quickDiagnostics;
    },
    advance,
  };
  wholeFindings.set(compilation, () => whole ?? older);
  return compilation;
}
