import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.ts';
import { endOffset, type Span, startOffset } from '../../grammar/index.ts';
import { type Documents, openDocuments } from '../../lsp/documents.ts';
import { defaultSettings } from '../../lsp/editor-settings.ts';

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));
const names = readdirSync(samples).filter((name) => name.endsWith('.hac'));
/** Edits of each sample; a nightly run may ask for more. */
const edits = Number(process.env.HACC_EDITS ?? '200');

/** Numbers from 0 to 1 that are the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const pieces = [
  'primitive extra Dummy { op monitor interval=10s }\n',
  'group more web extra\n',
  'location web prefers alice\n',
  'order web -> extra\n',
  'colocation extra with web\n',
  'options { stonith-enabled=false }\n',
  '# hacc-ignore no-fence-device: tried\n',
  'target heartbeat-2\n',
  'target heartbeat-1\n',
  'ids pcs\n',
  'clone copies extra { interleave=true }\n',
  'fragment resources\n',
  "xml '<x/>'\n",
  '{',
  '}',
  '"',
  ' as web',
  ' @web',
  '=',
  '\n',
  'x',
];

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A person's edit, or what a cat makes of it. */
function nextEdit(text: string, next: () => number): Edit {
  const at = Math.floor(next() * (text.length + 1));
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = text.indexOf('\n', at) + 1 || text.length;
  const choice = next();
  if (choice < 0.2) return { start: at, end: Math.min(text.length, at + 1), text: '' };
  if (choice < 0.4) return { start: at, end: at, text: 'abc=: '[Math.floor(next() * 6)]! };
  if (choice < 0.55) return { start: lineStart, end: lineStart, text: pieces[Math.floor(next() * pieces.length)]! };
  if (choice < 0.65) return { start: at, end: at, text: pieces[Math.floor(next() * pieces.length)]! };
  if (choice < 0.75) return { start: lineStart, end: lineEnd, text: '' };
  if (choice < 0.85) return { start: lineStart, end: lineStart, text: text.slice(lineStart, lineEnd) };
  if (choice < 0.95) {
    const words = text.match(/[\w-]+/g) ?? [''];
    const word = /[\w-]*/.exec(text.slice(at))![0];
    return { start: at, end: at + word.length, text: words[Math.floor(next() * words.length)]! };
  }
  return { start: at, end: Math.min(text.length, at + Math.floor(next() * 200)), text: '' };
}

/** All that a finding says, with places as offsets. */
function plain(found: readonly Diagnostic[]): object[] {
  const place = (span: Span): object => ({ start: startOffset(span), end: endOffset(span) });
  return found.map(({ span, related, fixes, ...words }) => ({
    ...words,
    ...place(span),
    related: related.map((one) => ({ message: one.message, ...place(one.span) })),
    fixes: fixes().map(({ title, safe, edits: made }) => ({
      title,
      safe,
      edits: made.map(({ span: where, newText }) => ({ ...place(where), newText })),
    })),
  }));
}

function play(documents: Documents, uri: string, count: number, next: () => number): void {
  const original = documents.compilation(uri)!.source.text;
  let text = original;
  const undone: string[] = [];
  for (let version = 2; version < count + 2; version++) {
    const before = text;
    const undo = next() < 0.3 ? undone.pop() : undefined;
    const edit = nextEdit(text, next);
    text = undo ?? text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    if (undo === undefined) undone.push(before);
    documents.change(uri, version, [{ text }]);
    const compilation = documents.compilation(uri)!;
    // As in a session: what is told at once, some of the work behind the rest, and now and then all of it.
    void compilation.quickDiagnostics;
    for (let piece = Math.floor(next() * 5); piece > 0; piece--) compilation.advance();
    if (next() < 0.3) continue;
    const { diagnostics } = compile({ path: compilation.source.path, text });
    expect(plain(compilation.diagnostics), `after edit ${version} of ${uri}:\n${text}`).toEqual(plain(diagnostics));
  }
}

test.each(names)('%s: after every edit the findings are those of a fresh run', (name) => {
  const documents = openDocuments();
  const uri = `file:///${name}`;
  const text = readFileSync(samples + name, 'utf8');
  documents.open({ uri, languageId: 'hac', version: 1, text }, defaultSettings);
  play(documents, uri, edits, random(names.indexOf(name) + 1));
});
