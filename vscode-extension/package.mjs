// Makes hacc-VERSION.vsix at the root of the project, or the file that is named: the client, the server and what VS Code reads,
// nothing else. Run by `npm run package`, which has built the server before.
import { copyFileSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { build } from 'esbuild';

const extension = fileURLToPath(new URL('./', import.meta.url));
const project = fileURLToPath(new URL('../', import.meta.url));
const { version } = JSON.parse(readFileSync(`${extension}package.json`, 'utf8'));

await build({
  absWorkingDir: extension,
  entryPoints: ['extension.ts'],
  outfile: 'dist/extension.cjs',
  bundle: true,
  platform: 'node',
  // The Node of the oldest VS Code that the extension runs in.
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
});
copyFileSync(`${project}dist/server.cjs`, `${extension}dist/server.cjs`);
await createVSIX({
  cwd: extension,
  packagePath: process.argv[2] ?? `${project}hacc-${version}.vsix`,
  dependencies: false,
  allowMissingRepository: true,
});
