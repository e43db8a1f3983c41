import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generatedFiles } from '../../vscode-extension/generate/generated-files.ts';

const extension = join(import.meta.dirname, '../../vscode-extension');

test.each(generatedFiles(extension))('$path is what `npm run generate` writes', ({ path, text }) => {
  expect(readFileSync(join(extension, path), 'utf8')).toBe(text);
});
