import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeWith, program } from '../support/oracles.ts';
import { documentedBlocks, newDesk } from './support/documented.ts';

/** Where Debian keeps packages for Emacs. */
const packages = '/usr/share/emacs/site-lisp/elpa';
const isInstalled = existsSync('/usr/lib/emacsen-common/packages/compat/elpa-eglot');
const eglot = { name: 'eglot', path: isInstalled ? packages : undefined, remedy: 'install elpa-eglot' };

describeWith('Emacs', [program('emacs', 'emacs-nox'), eglot], (emacs, directory) => {
  test('has findings, completion, hover, rename, formatting and definition with the settings of docs/editors.md', () => {
    const desk = newDesk();
    const settings = join(desk.home, 'init.el');
    // Started without a site file, Emacs does not know where Debian keeps packages.
    const search = `(let ((default-directory "${directory}/")) (normal-top-level-add-subdirs-to-load-path))`;
    writeFileSync(settings, [search, ...documentedBlocks('Emacs', 'elisp')].join('\n'));
    const check = join(import.meta.dirname, 'check.el');
    const report = desk.run(emacs, ['-Q', '--batch', '-l', settings, '-l', check]);
    const renamed = desk.sample.replaceAll(/\bweb-service\b/g, 'shop');
    expect(report.fault).toBeUndefined();
    expect(report).toEqual({
      mode: 'hac-mode',
      findings: expect.arrayContaining([expect.stringMatching(/^78 .*There is no resource web-servise/)]),
      hover: expect.stringMatching(/^web-service runs where disk is promoted/),
      completion: expect.arrayContaining(['nic']),
      renamed,
      formatted: renamed,
      definition: 'group shop {',
    });
  });
});
