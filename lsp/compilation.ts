import type { AgentCatalogue } from '../compiler/agents/catalogue.ts';
import type { LoweredStatement } from '../compiler/analysis/lower.ts';
import type { Symbols } from '../compiler/check/index.ts';
import { isRule, toldFindings, unreadableText } from '../compiler/compile.ts';
import type { Diagnostic } from '../compiler/diagnostics/diagnostic.ts';
import { editFile } from '../compiler/diagnostics/judge-edited.ts';
import { effectsOfSlips, keyOf, placeOf } from '../compiler/diagnostics/slips.ts';
import type { Cluster } from '../compiler/model/cluster.ts';
import type { Target } from '../compiler/targets/target.ts';
import { type ParsedFile, parse, type SourceText } from '../grammar/index.ts';
import type { EditorSettings } from './editor-settings.ts';
import { judgeFile } from './judgement.ts';

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

const wholeFindings = new WeakMap<Compilation, () => readonly Diagnostic[]>();

/** The findings of an older version whose places are in this one too. */
function stillThere(found: readonly Diagnostic[], source: SourceText): readonly Diagnostic[] {
  return found
    .filter(({ span }) => span.anchor.source === source)
    .map((diagnostic) => {
      const related = diagnostic.related.filter(({ span }) => span.anchor.source === source);
      return related.length === diagnostic.related.length ? diagnostic : { ...diagnostic, related };
    });
}

/** Does work a piece at a time. */
function inPieces<Result>(work: Generator<undefined, Result>): { advance(): boolean; finish(): Result } {
  let done: { readonly value: Result } | undefined;
  const advance = (): boolean => {
    const step = done ? undefined : work.next();
    if (step?.done) done = { value: step.value };
    return done !== undefined;
  };
  return {
    advance,
    finish() {
      while (!advance());
      return done!.value;
    },
  };
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
  const judgement = judgeFile(parsed, settings, previous?.symbols);
  const { lowered, cluster, target, agents, symbols } = judgement;
  const { levels } = settings;
  let textFindings: readonly Diagnostic[] | undefined;
  const ofText = (): readonly Diagnostic[] => {
    textFindings ??= [...(unreadable ? [unreadable] : []), ...judgement.ofText()];
    return textFindings;
  };
  const older = (previous && wholeFindings.get(previous)?.()) ?? [];
  let whole: readonly Diagnostic[] | undefined;

  const work = inPieces(
    (function* (): Generator<undefined, readonly Diagnostic[]> {
      const found = yield* judgement.ofWhole();
      const all = toldFindings(parsed.file, [...ofText(), ...found], { levels });
      const told = yield* withoutEffects(all);
      const left = new Set(told);
      const hidden = new Set(all.filter((one) => !left.has(one)).map((one) => keyOf(placeOf(one))));
      whole = hidden.size === 0 ? found : found.filter((one) => !hidden.has(keyOf(placeOf(one))));
      return told;
    })(),
  );
  function* withoutEffects(all: readonly Diagnostic[]): Generator<undefined, readonly Diagnostic[]> {
    const slips = effectsOfSlips(all, isRule);
    let step = slips.next();
    while (!step.done) {
      const edited = editFile(parsed, step.value);
      const other = judgeFile(edited.parsed, settings);
      const atOnce = other.ofText();
      yield;
      const left = toldFindings(edited.parsed.file, [...atOnce, ...(yield* other.ofWhole())], { levels });
      step = slips.next(left.map(edited.placeOf));
    }
    return step.value;
  }

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
      return work.finish();
    },
    get quickDiagnostics() {
      if (whole) return work.finish();
      const held = stillThere(older, parsed.source);
      quickDiagnostics ??= toldFindings(parsed.file, [...ofText(), ...held], { levels, lint: false });
      return quickDiagnostics;
    },
    advance: work.advance,
  };
  wholeFindings.set(compilation, () => whole ?? older);
  return compilation;
}
