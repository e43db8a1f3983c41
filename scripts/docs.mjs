// npm run docs: writes what of the documentation is made from the code. A test fails where it was forgotten.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs/rules');
const temporary = mkdtempSync(join(tmpdir(), 'hacc-docs-'));
const bundle = join(temporary, 'rule-pages.mjs');
await build({
  absWorkingDir: root,
  entryPoints: ['scripts/rule-pages.ts'],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});
const { rulePages } = await import(pathToFileURL(bundle).href);
rmSync(temporary, { recursive: true });

mkdirSync(folder, { recursive: true });
const pages = rulePages();
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
for (const [name, text] of pages) writeFileSync(join(folder, name), text);
console.log(`${pages.size} files in docs/rules`);
