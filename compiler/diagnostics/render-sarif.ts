import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Span } from '../../grammar/source.ts';
import type { Diagnostic, Fix, Severity } from './diagnostic.ts';
import { explanationUrl } from './explain.ts';
import { registry } from './registry.ts';
import { jsonRange, shownFixes } from './render-json.ts';
import { withoutSecrets } from './secrets.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  advice: 'note',
};

/** A path as the URI reference that SARIF asks for: relative ones stay relative, with every odd character escaped. */
function artifactLocation(path: string): { uri: string } {
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href };
  const uri = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return { uri: path === '-' ? 'stdin' : uri };
}

function regionOf(span: Span) {
  const { start, end } = jsonRange(span);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function physicalLocation(span: Span) {
  return { artifactLocation: artifactLocation(span.anchor.source.path), region: regionOf(span) };
}

function sarifFix(fix: Fix) {
  const files = new Map<string, Fix['edits'][number][]>();
  for (const edit of fix.edits) {
    const { path } = edit.span.anchor.source;
    const edits = files.get(path);
    if (edits) edits.push(edit);
    else files.set(path, [edit]);
  }
  return {
    description: { text: fix.title },
    artifactChanges: [...files].map(([path, edits]) => ({
      artifactLocation: artifactLocation(path),
      replacements: edits.map((edit) => ({
        deletedRegion: regionOf(edit.span),
        insertedContent: { text: edit.newText },
      })),
    })),
  };
}

/** All findings as one SARIF 2.1.0 log with one run; columns count UTF-16 units. */
export function renderSarif(diagnostics: readonly Diagnostic[], version: string): string {
  const ids = [...new Set(diagnostics.map(({ id }) => id))].sort();
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const rules = ids.map((id) => {
    const entry = registry.get(id);
    return {
      id,
      ...(entry && {
        shortDescription: { text: entry.summary },
        ...(entry.help !== '' && { help: { text: entry.help } }),
        defaultConfiguration: { level: levels[entry.severity] },
      }),
      helpUri: explanationUrl(id),
    };
  });
  const results = diagnostics.map((diagnostic) => {
    const { id, severity, message, help, span, related } = diagnostic;
    const shown = (text: string): string => withoutSecrets(text, span.anchor.source);
    const fixes = shownFixes(diagnostic).filter((fix) => fix.edits.length > 0);
    return {
      ruleId: id,
      ruleIndex: indexOf.get(id),
      level: levels[severity],
      message: { text: shown(help === undefined ? message : `${message}. ${help}`) },
      locations: [{ physicalLocation: physicalLocation(span) }],
      ...(related.length > 0 && {
        relatedLocations: related.map((place, index) => ({
          id: index + 1,
          message: { text: shown(place.message) },
          physicalLocation: physicalLocation(place.span),
        })),
      }),
      ...(fixes.length > 0 && { fixes: fixes.map(sarifFix) }),
    };
  });
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'hacc', semanticVersion: version, rules } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}
