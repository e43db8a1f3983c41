import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { afterAll, expect, test } from 'vitest';

const project = join(import.meta.dirname, '../..');
const extension = join(project, 'vscode-extension');
const directory = mkdtempSync(join(tmpdir(), 'hacc-vsix-'));
const archive = join(directory, 'hacc.vsix');

execFileSync(process.execPath, [join(extension, 'package.mjs'), archive], { stdio: 'ignore' });

afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

test('the package is far below what a download should cost', () => {
  expect(statSync(archive).size).toBeLessThan(2_000_000);
});

test('the package holds what VS Code reads and nothing else', async () => {
  const files = await listFiles({ cwd: extension, packageManager: PackageManager.None });
  expect([...files].sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'dist/extension.cjs',
    'dist/server.cjs',
    'images/file-dark.svg',
    'images/file-light.svg',
    'images/icon.png',
    'language-configuration.json',
    'package.json',
    'schemas/hacc.schema.json',
    'snippets/hac.json',
    'syntaxes/hac.tmLanguage.json',
    'walkthrough/compile.md',
    'walkthrough/example.hac',
    'walkthrough/example.md',
    'walkthrough/import.md',
    'walkthrough/problems.md',
    'walkthrough/write.md',
  ]);
});

test.each(['extension.cjs', 'server.cjs'])('%s needs nothing but VS Code and Node', (name) => {
  const text = readFileSync(join(extension, 'dist', name), 'utf8');
  const needed = new Set([...text.matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1]!.replace(/^node:/, '')));
  expect(needed.size).toBeGreaterThan(0);
  expect([...needed].filter((module) => module !== 'vscode' && !builtinModules.includes(module))).toEqual([]);
});
