import { type HacFile, mostFaults, type ParsedFile, parse, type SourceText, type Span } from '../grammar/index.ts';
import type { Agent } from './agents/agent.ts';
import { agentCatalogue } from './agents/catalogue.ts';
import { lower } from './analysis/lower.ts';
import { check, collectSymbols, type Symbols } from './check/index.ts';
import { reporter } from './diagnostics/catalogue.ts';
import { withoutConsequences } from './diagnostics/consequences.ts';
import type { Diagnostic, Outcome } from './diagnostics/diagnostic.ts';
import { inputCatalogue } from './diagnostics/input-catalogue.ts';
import { editFile } from './diagnostics/judge-edited.ts';
import { type Place, placeOf, withoutEffectsOfSlips } from './diagnostics/slips.ts';
import { applySuppressions } from './diagnostics/suppressions.ts';
import { fromSyntaxFault, syntaxCatalogue } from './diagnostics/syntax-catalogue.ts';
import { withoutYieldingAdvice } from './diagnostics/yielding-advice.ts';
import { lintContext } from './lint/context.ts';
import { lint, type RuleLevels } from './lint/lint.ts';
import { rules } from './lint/rules/index.ts';
import type { Cluster } from './model/cluster.ts';
import { simulateCatalogue } from './simulate/catalogue.ts';
import type { Judge } from './simulate/judge.ts';
import { writingFindings } from './targets/cib/index.ts';
import { type EmitOptions, type EmittedFile, emit } from './targets/emit.ts';
import { checkHeartbeat } from './targets/haresources/index.ts';
import { type CibTarget, defaultTarget, isTarget, type Target } from './targets/target.ts';

export interface CompileOptions extends EmitOptions {
  /** Wins over what the file says. */
  readonly target?: Target;
  /** For a file that names no target. */
  readonly fallbackTarget?: Target;
  /**
   * Whether the lint rules run too; errors are found either way. `warnings` counts their errors as warnings: what they say of
   * is how a cluster will act, not whether the document is right, so that it forbids nobody to compile.
   */
  readonly lint?: boolean | 'warnings';
  readonly levels?: RuleLevels;
  /** A site's own agents. */
  readonly agents?: readonly Agent[];
  /** Who else judges the cluster, told what was found before: the installed Pacemaker, where it was asked for. */
  readonly judge?: Judge;
}

/** A compiled document with everything on the way. */
export interface Compilation {
  readonly parsed: ParsedFile;
  readonly cluster: Cluster;
  readonly target: Target;
  /** What was written for the target; to be used only where no finding is an error. */
  readonly files: readonly EmittedFile[];
}

const report = reporter(inputCatalogue);
const ruleIds: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

/** Whether an id is that of a lint rule: what it says forbids nobody to compile. */
export function isRule(id: string): boolean {
  return ruleIds.has(id);
}

/** A document as far as it is read and judged; `found` holds what all stages before the writer found. */
interface Analysed extends Omit<Compilation, 'files'> {
  readonly symbols: Symbols;
  readonly found: readonly Diagnostic[];
}

function analyse(source: SourceText, options: CompileOptions): Analysed {
  const unreadable = unreadableText(source);
  const analysed = analyseFile(parse(unreadable ? { ...source, text: '' } : source), options);
  return unreadable ? { ...analysed, found: [unreadable, ...analysed.found] } : analysed;
}

/** Of a text that is broken all over, the checks would tell mostly what its faults left over, and take long for it. */
export function isBroken({ faults }: ParsedFile): boolean {
  return faults.length >= mostFaults;
}

function analyseFile(parsed: ParsedFile, options: CompileOptions): Analysed {
  const lowered = lower(isBroken(parsed) ? { ...parsed.file, statements: [] } : parsed.file);
  const target = targetOf(lowered.value, options);
  const symbols = collectSymbols(lowered.value, target);
  const found = [
    ...parsed.faults.map(fromSyntaxFault),
    ...lowered.diagnostics,
    ...(isBroken(parsed) ? [] : judge(lowered.value, target, options, symbols)),
  ];
  return { parsed, cluster: lowered.value, target, symbols, found };
}

/** Compiles the text of a .hac file; every finding of every stage comes back, in the order of the text. */
export function compile(source: SourceText, options: CompileOptions = {}): Outcome<Compilation> {
  const { parsed, cluster, target, found } = analyse(source, options);
  const emitted = emit(cluster, target, options);
  const diagnostics = told(parsed, [...found, ...emitted.diagnostics], options);
  return { value: { parsed, cluster, target, files: emitted.value }, diagnostics };
}

/** The findings of `compile`, for those who want nothing written. */
export function findingsOf(source: SourceText, options: CompileOptions = {}): readonly Diagnostic[] {
  const analysed = analyse(source, options);
  return told(analysed.parsed, [...analysed.found, ...ofWriting(analysed, options)], options);
}

function ofWriting({ cluster, target, symbols }: Analysed, options: CompileOptions): readonly Diagnostic[] {
  return target.startsWith('heartbeat-')
    ? emit(cluster, target, options).diagnostics
    : writingFindings(cluster, target as CibTarget, symbols.assignment.idsIn);
}

function told(parsed: ParsedFile, found: readonly Diagnostic[], options: CompileOptions): readonly Diagnostic[] {
  const all = toldFindings(parsed.file, found, options);
  return withoutEffectsOfSlips(all, isRule, (edits) => {
    const edited = editFile(parsed, edits);
    const analysed = analyseFile(edited.parsed, { ...options, judge: undefined });
    const left = toldFindings(edited.parsed.file, [...analysed.found, ...ofWriting(analysed, options)], options);
    return [...left.map(edited.placeOf), ...judgedPlaces(all)];
  });
}

/** The places of what Pacemaker itself found, which is not asked again. */
export function judgedPlaces(found: readonly Diagnostic[]): readonly Place[] {
  return found.filter(({ id }) => id in simulateCatalogue).map(placeOf);
}

/** What is told of the findings of all stages about a file: each once, with the user's levels, without those that it ignores. */
export function toldFindings(
  file: HacFile,
  found: readonly Diagnostic[],
  { levels, lint, judge: judged }: Pick<CompileOptions, 'levels' | 'lint' | 'judge'>,
): readonly Diagnostic[] {
  const looked = (id: string): boolean =>
    id in simulateCatalogue ? judged !== undefined : lint !== false || !isRule(id);
  const counted = applySuppressions(file, graded(found, levels), looked);
  return inTextOrder(withoutConsequences(counted, isRule));
}

/** Checks and lints a Cluster, whatever it was read from; levels are not yet applied to the checks. */
export function judge(
  cluster: Cluster,
  target: Target,
  options: CompileOptions,
  symbols = collectSymbols(cluster, target),
): readonly Diagnostic[] {
  const checked = [
    ...check(cluster, target, symbols),
    ...(target.startsWith('heartbeat-') ? checkHeartbeat(cluster, target) : []),
  ];
  if (options.lint === false) return checked;
  const linted = lint(lintContext(cluster, target, agentCatalogue(options.agents), symbols), options.levels);
  const found = [...checked, ...(options.lint === 'warnings' ? linted.map(asWarning) : linted)];
  return options.judge ? [...found, ...options.judge(cluster, target, found)] : found;
}

/** An error as a warning, for those whom it does not stop. */
export function asWarning(found: Diagnostic): Diagnostic {
  return found.severity === 'error' ? { ...found, severity: 'warning' } : found;
}

function targetOf(cluster: Cluster, options: CompileOptions): Target {
  const said = cluster.target?.value;
  if (options.target !== undefined) return options.target;
  return said !== undefined && isTarget(said) ? said : (options.fallbackTarget ?? defaultTarget);
}

/** What makes a document no .hac text at all. */
export function unreadableText(source: SourceText): Diagnostic | undefined {
  const { text, path } = source;
  const at = (start: number, length: number): Span => ({ anchor: { source, offset: 0 }, start, end: start + length });
  const nul = text.indexOf('\0');
  if (nul >= 0) return report('binary-input', at(nul, 1), {});
  const markup = /^\ufeff?\s*<(?=[?!a-zA-Z])/.exec(text);
  return markup ? report('wrong-kind-of-input', at(markup[0].length - 1, 1), { path }) : undefined;
}

/** Findings of all stages, each once and with the user's levels; advice gives way to what is graver at its place. */
export function graded(found: readonly Diagnostic[], levels: RuleLevels = {}): readonly Diagnostic[] {
  return withoutYieldingAdvice(withLevels(distinct(found), levels));
}

/** Gives findings the levels that a user chose; what is off is left out. Faults of the text keep theirs. */
export function withLevels(diagnostics: readonly Diagnostic[], levels: RuleLevels = {}): readonly Diagnostic[] {
  return diagnostics.flatMap((found) => {
    const level = found.id in syntaxCatalogue ? undefined : levels[found.id];
    if (level === undefined || level === found.severity) return [found];
    return level === 'off' ? [] : [{ ...found, severity: level }];
  });
}

/** One finding of an id at a place: two stages may meet the same fault. */
export function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ id, span, message }) => {
    const key = `${id} ${span.anchor.offset + span.start} ${span.anchor.source.path} ${message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Findings as a reader meets them. */
export function inTextOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const place = ({ span }: Diagnostic): number => span.anchor.offset + span.start;
  return [...diagnostics].sort((a, b) => place(a) - place(b));
}
