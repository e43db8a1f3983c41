import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeWith, program } from '../support/oracles.ts';
import { documentedBlocks, newDesk } from './support/documented.ts';

describeWith('Neovim', [program('nvim', 'neovim')], (neovim) => {
  test('has findings, completion, hover, rename, formatting and definition with the settings of docs/editors.md', () => {
    const desk = newDesk();
    const settings = join(desk.home, 'init.lua');
    writeFileSync(settings, documentedBlocks('Neovim', 'lua').join('\n'));
    const check = join(import.meta.dirname, 'check.lua');
    const report = desk.run(neovim, ['--headless', '-u', settings, '-i', 'NONE', '-n', '-S', check, desk.file]);
    const renamed = desk.sample.replaceAll(/\bweb-service\b/g, 'shop');
    expect(report.fault).toBeUndefined();
    expect(report).toEqual({
      filetype: 'hac',
      findings: expect.arrayContaining([
        expect.stringMatching(/^78:12 dangling-reference: There is no resource web-servise/),
      ]),
      hover: expect.stringMatching(/^web-service runs where disk is promoted/),
      completion: expect.arrayContaining(['nic']),
      renamed,
      formatted: renamed,
      definition: 'group shop {',
    });
  });
});
