// Bundles each executable into one file: start-up then costs a tenth of what loading the sources and libraries would. The
// program of the command line stands beside the file that starts it, together with the code that V8 makes of it
// (compiler/cli/code-cache.ts).
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Commander asks for what starts other programs when it is loaded, for commands that are such; hacc has none. */
const withoutPrograms = {
  name: 'without-programs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/node_modules/commander/') ? { path: 'programs', namespace: 'none' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};

async function bundled(entry, options = {}) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [withoutPrograms],
    ...options,
  });
  return outputFiles[0].text;
}

/** Renamed into its place, so that a test that starts it meanwhile never meets half of it. */
function put(path, content) {
  const temporary = `${path}.${process.pid}.tmp`;
  mkdirSync(dirname(temporary), { recursive: true });
  writeFileSync(temporary, content);
  chmodSync(temporary, 0o755);
  renameSync(temporary, path);
}

const executable = { banner: { js: '#!/usr/bin/env node' } };
const dist = join(root, 'dist');

/** A function of what a module gets, and a stamp that tells it from every other. */
function asProgram(text) {
  return `(function(module,require){${text}})//${createHash('sha256').update(text).digest('hex')}`;
}

put(join(dist, 'command-line.cjs'), asProgram(await bundled('compiler/cli/main.ts')));
put(join(dist, 'hacc.cjs'), await bundled('compiler/cli/start.ts', executable));
put(join(dist, 'server.cjs'), await bundled('lsp/main.ts', executable));

const workplace = mkdtempSync(join(tmpdir(), 'hacc-build-'));
const warmUp = join(workplace, 'warm-up.mjs');
writeFileSync(warmUp, await bundled('compiler/cli/warm-up.ts', { format: 'esm' }));
const codeCache = join(workplace, 'code-cache.mjs');
writeFileSync(codeCache, await bundled('compiler/cli/code-cache.ts', { format: 'esm' }));
const { codeName, commandsWithCode } = await import(codeCache);
const documents = join(workplace, 'documents');
cpSync(join(root, 'samples'), documents, { recursive: true });
const run = (...words) => execFileSync(process.execPath, words, { stdio: 'pipe' });
run(join(dist, 'hacc.cjs'), 'compile', '--no-lint', '-o', documents, documents);
for (const command of commandsWithCode) {
  const code = join(workplace, 'code');
  run(warmUp, dist, documents, command, code);
  put(join(dist, codeName(command)), readFileSync(code));
}
rmSync(workplace, { recursive: true });
