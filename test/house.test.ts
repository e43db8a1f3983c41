import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { catalogues, registry } from '../compiler/diagnostics/registry.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = ['grammar', 'compiler', 'lsp', 'vscode-extension', 'test', 'bench'];

interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** What it imports: paths from the root for its own files, package names for the others. */
  readonly imports: readonly string[];
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : filesBelow(path);
    return /\.(?:ts|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

function importsOf(path: string, text: string): string[] {
  const specifiers = text.matchAll(/(?:^|\n)(?:import|export)\b[^;'"]*?from '([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g);
  return [...specifiers].map((match) => {
    const specifier = (match[1] ?? match[2])!;
    if (specifier.startsWith('.')) return normalize(join(dirname(path), specifier));
    return specifier.startsWith('node:')
      ? specifier
      : specifier
          .split('/')
          .slice(0, specifier.startsWith('@') ? 2 : 1)
          .join('/');
  });
}

const files: readonly SourceFile[] = folders
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap(filesBelow)
  .map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path, text, imports: importsOf(path, text) };
  });
const own = files.filter(({ path }) => /^(?:grammar|compiler|lsp|vscode-extension)\//.test(path));

/** Files of a list that import something that a test forbids, as `file imports thing`. */
function offences(inspected: readonly SourceFile[], forbidden: (imported: string, path: string) => boolean): string[] {
  return inspected.flatMap(({ path, imports }) =>
    imports.filter((imported) => forbidden(imported, path)).map((imported) => `${path} imports ${imported}`),
  );
}

const below = (folder: string) => (file: SourceFile) => file.path.startsWith(`${folder}/`);

describe('imports run one way', () => {
  test('the house has files to look at, and their imports are seen', () => {
    expect(own.length).toBeGreaterThan(100);
    expect(files.find(({ path }) => path === 'compiler/compile.ts')?.imports).toContain('grammar/index.ts');
  });

  test('grammar knows nothing above it', () => {
    expect(
      offences(own.filter(below('grammar')), (imported) => /^(?:compiler|lsp|vscode-extension)\//.test(imported)),
    ).toEqual([]);
  });

  test('the compiler knows nothing of editors', () => {
    const found = offences(
      own.filter(below('compiler')),
      (imported, path) => /^(?:lsp|vscode-extension)\//.test(imported) && path !== 'compiler/cli/lsp.ts',
    );
    expect(found).toEqual([]);
  });

  test('targets know of the grammar only what a place in a text is', () => {
    const targets = own.filter(below('compiler/targets'));
    expect(
      offences(targets, (imported) => imported.startsWith('grammar/') && imported !== 'grammar/source.ts'),
    ).toEqual([]);
  });

  test('the vocabulary imports nothing but itself', () => {
    const tables = own.filter(below('compiler/vocabulary'));
    expect(offences(tables, (imported) => !imported.startsWith('compiler/vocabulary/'))).toEqual([]);
  });

  test('only the command line does input and output', () => {
    const quiet = own.filter(
      ({ path }) => !/^(?:compiler\/cli|compiler\/agents|compiler\/targets\/decode|lsp|vscode-extension)\b/.test(path),
    );
    expect(offences(quiet, (imported) => /^node:(?:fs|child_process|process|net|http)/.test(imported))).toEqual([]);
  });
});

describe('each library has one door', () => {
  const doors: Readonly<Record<string, RegExp>> = {
    chevrotain: /^grammar\//,
    xmlbuilder2: /^compiler\/targets\/cib\/write-xml\.ts$/,
    'fast-xml-parser': /^compiler\/targets\/cib\/read-xml\.ts$/,
    'vscode-languageserver': /^lsp\//,
    'vscode-languageserver-textdocument': /^lsp\//,
    commander: /^compiler\/cli\//,
    '@vscode/vsce': /^vscode-extension\/package\.mjs$/,
    vscode: /^vscode-extension\//,
  };

  test.each(Object.entries(doors))('%s', (library, door) => {
    expect(offences(own, (imported, path) => imported === library && !door.test(path))).toEqual([]);
  });

  test('no other library is used', () => {
    const known = new Set([...Object.keys(doors), 'vscode-languageclient', 'esbuild']);
    const foreign = (imported: string) =>
      !/^(?:node:|grammar|compiler|lsp|vscode-extension|package\.json)/.test(imported);
    expect(offences(own, (imported) => foreign(imported) && !known.has(imported))).toEqual([]);
  });
});

describe('files', () => {
  const isTable = ({ path }: SourceFile): boolean =>
    /^compiler\/vocabulary\/|^compiler\/agents\/.*table|\.generated\./.test(path);

  test('are short', () => {
    const long = own
      .filter((file) => !isTable(file))
      .map(({ path, text }) => ({ path, lines: text.split('\n').length }));
    expect(long.filter(({ lines }) => lines > 500)).toEqual([]);
    const sorted = long.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThan(300);
  });

  test('have no default export, no enum and no word of unfinished work', () => {
    const words = [/^export default\b/m, /^(?:export )?enum\b/m, /\b(?:TO[D]O|FIX[M]E|XX[X])\b/];
    const found = own.flatMap(({ path, text }) =>
      words.filter((word) => word.test(text)).map((word) => `${path}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  test('say of every exported function what it is for', () => {
    const silent = own.flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:async )?function\*? (\w+)/gm)]
        .filter(({ index }) => !/\*\/\n$/.test(text.slice(0, index)))
        .map(([, name]) => `${path}: ${name}`),
    );
    expect(silent).toEqual([]);
  });

  test('stand in no drawer', () => {
    const drawers = /(?:^|\/)(?:types|utils?|helpers?|common|misc|shared)(?:\.ts|\/)/;
    expect(own.filter(({ path }) => drawers.test(path)).map(({ path }) => path)).toEqual([]);
  });

  test('do not name the place they were written in', () => {
    expect(files.filter(({ text }) => /['"`(\s]\/work\//.test(text)).map(({ path }) => relative(root, path))).toEqual(
      [],
    );
  });
});

describe('findings', () => {
  test('every catalogue of the house is in the registry', () => {
    const defined = own.flatMap(({ path, text }) =>
      [...text.matchAll(/^export const (\w+Catalogue) = defineCatalogue/gm)].map((match) => ({
        path,
        name: match[1]!,
      })),
    );
    const registryText = readFileSync(join(root, 'compiler/diagnostics/registry.ts'), 'utf8');
    expect(defined.length).toBeGreaterThan(3);
    expect(defined.filter(({ name }) => !registryText.includes(name))).toEqual([]);
  });

  test('no id stands in two catalogues', () => {
    const ids = catalogues.flatMap((catalogue) => Object.keys(catalogue));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('read alike: messages end without a stop, help ends with one, and nothing stands in backticks', () => {
    const entries = catalogues.flatMap((catalogue) => Object.entries(catalogue));
    const odd = entries.filter(
      ([, { message, help }]) =>
        /[.!`]/.test(message.at(-1)!) || message.includes('`') || help.includes('`') || !/(?:^|[.?!}…])$/.test(help),
    );
    expect(odd.map(([id]) => id)).toEqual([]);
  });

  test('of rules begin with a capital where they do not begin with a name', () => {
    const lower = /\bmessage: ['`](?:the|a|an|this|these|there|no|nobody|every|each|all|another|with|failures) [^\n]*/g;
    const found = own
      .filter(below('compiler/lint/rules'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(lower)]
          .filter(({ index }) => !/related[^;]{0,300}$/.test(text.slice(Math.max(0, index - 300), index)))
          .map(([message]) => `${path}: ${message}`),
      );
    expect(found).toEqual([]);
  });

  test.each([...registry])('%s is a word and is explained', (id, entry) => {
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(entry.summary).toMatch(/^[\p{L}#`'"].{20,}[.!]$/su);
    expect(entry.bad.trim()).not.toBe('');
    expect(entry.good.trim()).not.toBe('');
    expect(entry.bad).not.toBe(entry.good);
  });
});
