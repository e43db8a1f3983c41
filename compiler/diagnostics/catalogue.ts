import type { Span } from '../../grammar/source.ts';
import type { Diagnostic, DiagnosticExtras, Severity } from './diagnostic.ts';

/** What the catalogue says of one id: `explain` shows it, and every finding takes its words from it. */
export interface CatalogueEntry {
  readonly severity: Severity;
  /** What the finding means, for `explain`; one paragraph. */
  readonly summary: string;
  /** The sentence of one finding; `{name}` takes an argument. */
  readonly message: string;
  /** What to do; `{name}` takes an argument. */
  readonly help: string;
  readonly bad: string;
  readonly good: string;
}

/** The arguments that a sentence asks for. */
type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

export type Catalogue = Readonly<Record<string, CatalogueEntry>>;

/** Types a catalogue so that call sites must give just the arguments that its sentences use. */
export function defineCatalogue<const Entries extends Catalogue>(entries: Entries): Entries {
  return entries;
}

export type Arguments<Entry extends CatalogueEntry> = Readonly<
  Record<Placeholder<Entry['message']> | Placeholder<Entry['help']>, string>
>;

/** Puts arguments into a sentence. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** A maker of findings over one catalogue: `report('unknown-keyword', span, { keyword })`. */
export function reporter<const Entries extends Catalogue>(entries: Entries) {
  return <Id extends keyof Entries & string>(
    id: Id,
    span: Span,
    values: Arguments<Entries[Id]>,
    extras: DiagnosticExtras = {},
  ): Diagnostic => {
    const entry = entries[id]!;
    return {
      id,
      severity: entry.severity,
      message: fill(entry.message, values),
      help: entry.help === '' ? undefined : fill(entry.help, values),
      span,
      related: extras.related ?? [],
      fixes: extras.fixes ?? (() => []),
      tag: extras.tag,
    };
  };
}
