import { parse, type SourceText } from '../../grammar/index.ts';
import { compile } from '../compile.ts';
import { importDocument } from '../import.ts';
import { firstDifference, type Level } from './compare.ts';
import { firstHaresourcesDifference } from './compare-haresources.ts';
import { type ReadingFigures, readingFigures } from './figures.ts';
import { plainXml } from './plain-xml.ts';

/** What became of one document that was imported and compiled again. */
export interface RoundTrip {
  readonly path: string;
  readonly level: Level;
  /** `kept`: the same came back; `lost`: something differs; `refused`: it could not be read at all. */
  readonly verdict: 'kept' | 'lost' | 'refused';
  /** The first difference, or why it was refused. */
  readonly difference: string | undefined;
  /** How the imported file reads; undefined where it was refused. */
  readonly reading: Reading | undefined;
}

export interface Reading extends ReadingFigures {
  /** Characters of the .hac text. */
  readonly hacCharacters: number;
  /** Characters of the document's `<configuration>`; undefined where it has none. */
  readonly configurationCharacters: number | undefined;
}

/** Imports and compiles a document and compares the result with it; `exact` keeps all ids, `ids` leaves out what it can. */
export function roundTrip(source: SourceText, kind: 'cib' | 'haresources', level: Level): RoundTrip {
  const { path } = source;
  const imported = importDocument(source, { from: kind, keepIds: level === 'exact' });
  if (imported.value === undefined) {
    const difference = imported.diagnostics[0]?.message ?? 'it could not be read';
    return { path, level, verdict: 'refused', difference, reading: undefined };
  }
  const { text } = imported.value;
  const hac: SourceText = { path: `${path} as .hac`, text };
  const compiled = compile(hac, { lint: false });
  const reading = readingOf(hac, source);
  const error = compiled.diagnostics.find(({ severity }) => severity === 'error');
  const difference = error
    ? `it does not compile: ${error.message}`
    : differenceOf(source, { path, text: compiled.value.files[0]?.text ?? '' }, kind, level);
  return { path, level, verdict: difference === undefined ? 'kept' : 'lost', difference, reading };
}

function differenceOf(
  original: SourceText,
  result: SourceText,
  kind: 'cib' | 'haresources',
  level: Level,
): string | undefined {
  if (kind === 'haresources') return firstHaresourcesDifference(original.text, result.text);
  const [before, after] = [plainXml(original), plainXml(result)];
  if (!before || !after) return 'the result is not well-formed XML';
  return firstDifference(before, after, level);
}

function readingOf(hac: SourceText, original: SourceText): Reading {
  const start = original.text.indexOf('<configuration');
  const end = original.text.lastIndexOf('</configuration>');
  return {
    ...readingFigures(parse(hac).file),
    hacCharacters: hac.text.length,
    configurationCharacters: start < 0 || end < start ? undefined : end + '</configuration>'.length - start,
  };
}
