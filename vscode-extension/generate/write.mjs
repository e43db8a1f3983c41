// Writes what is generated of the extension: its TextMate grammar, and the settings of its manifest. Run by `npm run generate`;
// tests compare the files with what would be written.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('generated-files.ts', import.meta.url))],
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
});
const bundle = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`;
const { generatedFiles } = await import(bundle);
const extension = fileURLToPath(new URL('../', import.meta.url));
for (const { path, text } of generatedFiles(extension)) {
  writeFileSync(`${extension}${path}`, text);
}
