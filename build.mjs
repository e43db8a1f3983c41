// Bundles each executable into one file: start-up then costs a tenth of what loading the sources and libraries would.
import { chmodSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The executables, each with its entry: the command line, and the language server that it turns into for `hacc lsp`. */
const executables = [
  { entry: 'compiler/cli/main.ts', result: 'dist/hacc.cjs' },
  { entry: 'lsp/main.ts', result: 'dist/server.cjs' },
];

for (const { entry, result } of executables) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: result,
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    legalComments: 'none',
    banner: { js: '#!/usr/bin/env node' },
    logLevel: 'warning',
  });
  // Renamed into its place, so that a test that starts it meanwhile never meets half of it.
  const temporary = `${root}${result}.${process.pid}.tmp`;
  mkdirSync(dirname(temporary), { recursive: true });
  writeFileSync(temporary, outputFiles[0].contents);
  chmodSync(temporary, 0o755);
  renameSync(temporary, `${root}${result}`);
}
