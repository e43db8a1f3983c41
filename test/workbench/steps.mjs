// The tests of the workbench in their order: each is a person's way through a file of its own.
import assert from 'node:assert/strict';

const problems = (page) => page.locator('.markers-panel .monaco-list-row');

/** In a folder that the user trusts. */
export const steps = [
  [
    'a sample opens as HACC, in the colours of its language',
    async (vs) => {
      await vs.openFile('web.hac');
      await vs.until('the language is known', async () =>
        /HACC/.test(await vs.textOf(vs.page.locator('#status\\.editor\\.mode'))),
      );
      const words = {
        keyword: 'options',
        attribute: 'resource-stickiness',
        number: '100',
        constant: 'true',
        comment: '#',
      };
      const colours = await vs.until('words have colours', async () => {
        const found = {};
        for (const [kind, word] of Object.entries(words)) found[kind] = await vs.colourOf('web.hac', word);
        return new Set(Object.values(found)).size >= 4 ? found : undefined;
      });
      assert.equal(colours.keyword, 'rgb(197, 134, 192)');
      assert.equal(colours.attribute, 'rgb(156, 220, 254)');
      assert.equal(colours.number, 'rgb(181, 206, 168)');
      assert.equal(colours.constant, 'rgb(86, 156, 214)');
      assert.equal(await vs.colourOf('web.hac', 'alice'), 'rgb(79, 193, 255)');
      await vs.shot('highlighting');
    },
  ],
  [
    'a mistake is underlined and stands in the Problems view',
    async (vs) => {
      await vs.openFile('web.hac');
      await vs.replace('web.hac', 'colocation web-service', 'colocation web-servise');
      await vs.editorOf('web.hac').locator('.squiggly-error').first().waitFor();
      await vs.key('Control+Shift+M');
      const row = problems(vs.page).filter({ hasText: 'dangling-reference' }).first();
      await row.waitFor();
      assert.match(await vs.textOf(row), /web-servise/);
      await vs.shot('problem');
    },
  ],
  [
    'its quick fix mends it',
    async (vs) => {
      await vs.openFile('web.hac');
      await vs.cursorAt('web.hac', 'web-servise', 2);
      await vs.key('Control+.');
      const action = vs.page
        .locator('.action-widget .monaco-list-row.action')
        .filter({ hasText: 'web-service' })
        .first();
      await action.waitFor();
      await vs.shot('quick-fix');
      await action.click();
      await vs.editorOf('web.hac').locator('.squiggly-error').first().waitFor({ state: 'detached' });
      assert.match(await vs.save('web.hac'), /^colocation web-service with disk:Promoted$/m);
      await problems(vs.page).first().waitFor({ state: 'detached' });
      await vs.key('Control+J');
    },
  ],
  [
    'a parameter is completed with what its agent takes',
    async (vs) => {
      await vs.openFile('complete.hac');
      await vs.cursorAt('complete.hac', 'cidr_netmask=24', 'cidr_netmask=24'.length);
      await vs.key('Enter');
      await vs.type('ni');
      const offered = vs.page.locator('.suggest-widget.visible .monaco-list-row');
      await vs.until('the list is there', async () => {
        if (await offered.filter({ hasText: /^nic/ }).count()) return true;
        await vs.key('Control+Space');
        await vs.page.waitForTimeout(500);
        return false;
      });
      await vs.shot('completion');
      await offered.filter({ hasText: /^nic/ }).first().click();
      await vs.until('the parameter stands in the text', async () =>
        / nic=/.test(await vs.textOf(vs.editorOf('complete.hac'))),
      );
      await vs.type('eth0');
      await vs.key('Escape');
      assert.match(await vs.save('complete.hac'), /^ +nic=eth0$/m);
    },
  ],
  [
    'pointing at a constraint says what it does',
    async (vs) => {
      await vs.openFile('web.hac');
      await vs.cursorAt('web.hac', 'colocation web-service with', 3);
      await vs.command('Show or Focus Hover');
      const hover = vs.page.locator('.monaco-hover-content:visible').first();
      await vs.until('the hover speaks', async () =>
        /web-service runs where disk/.test(await vs.textOf(hover).catch(() => '')),
      );
      await vs.shot('hover');
      await vs.key('Escape');
    },
  ],
  [
    'a resource is renamed wherever it stands',
    async (vs) => {
      await vs.openFile('rename.hac');
      const before = vs.onDisk('rename.hac').match(/\bweb-service\b/g).length;
      await vs.cursorAt('rename.hac', 'web-service {', 2);
      await vs.key('F2');
      const box = vs.page.locator('.rename-box input');
      await box.waitFor();
      await box.fill('shop');
      await vs.key('Enter');
      await vs.until('the new name stands in the text', async () =>
        /group shop \{/.test(await vs.textOf(vs.editorOf('rename.hac'))),
      );
      const after = await vs.save('rename.hac');
      assert.equal(after.match(/\bshop\b/g).length, before);
      assert.doesNotMatch(after, /web-service/);
    },
  ],
  [
    'a file is printed in the one style',
    async (vs, { sample }) => {
      await vs.openFile('format.hac');
      await vs.command('Format Document');
      await vs.until('the text is in the style', async () => (await vs.save('format.hac')) === sample);
    },
  ],
  [
    'the compiled configuration stands beside the file and follows its edits',
    async (vs) => {
      await vs.openFile('compile.hac');
      await vs.command('HACC: Compile');
      await vs.pick('pacemaker-3.9');
      const result = vs.page.locator('.monaco-editor[data-uri^="hacc-compiled:"]');
      await result.waitFor();
      await vs.until('the CIB is shown', async () => /validate-with="pacemaker-3\.9"/.test(await vs.textOf(result)));
      await vs.editorOf('compile.hac').locator('.view-line').first().click();
      await vs.replace('compile.hac', 'no-quorum-policy=stop', 'no-quorum-policy=freeze');
      await vs.until('the CIB follows', async () => /value="freeze"/.test(await vs.textOf(result)));
      await vs.shot('compile');
      await vs.replace('compile.hac', 'node alice as 1', 'node alice as');
      await vs.until('what is wrong is said', async () => /compile\.hac has /.test(await vs.textOf(result)));
      await vs.replace('compile.hac', 'node alice as', 'node alice as 1');
      await vs.until('it is right again', async () => !/compile\.hac has /.test(await vs.textOf(result)));
      await vs.save('compile.hac');
      await vs.command('View: Close All Editors');
    },
  ],
  [
    'a CIB is imported into a new document',
    async (vs) => {
      await vs.openFile('cib.xml');
      await vs.command('HACC: Import CIB');
      const imported = vs.page.locator('.monaco-editor[data-uri^="untitled:"]');
      await imported.waitFor();
      await vs.until('it is .hac', async () => /primitive drbd-web|promotable disk/.test(await vs.textOf(imported)));
      await vs.shot('import');
      await vs.command('View: Revert and Close Editor');
    },
  ],
  [
    'a finding is explained',
    async (vs) => {
      await vs.openFile('explain.hac');
      await vs.editorOf('explain.hac').locator('.squiggly-error').first().waitFor();
      await vs.cursorAt('explain.hac', 'nobody', 2);
      await vs.command('HACC: Explain');
      const explanation = vs.page.locator('.monaco-editor[data-uri^="hacc-explained:"]');
      await explanation.waitFor();
      await vs.until('it is explained', async () =>
        /A name is used that nothing has/.test(await vs.textOf(explanation)),
      );
      await vs.command('View: Close All Editors');
    },
  ],
  [
    'the server is restarted, and finds again what it found',
    async (vs) => {
      await vs.openFile('explain.hac');
      await vs.editorOf('explain.hac').locator('.squiggly-error').first().waitFor();
      await vs.command('HACC: Restart server');
      await vs.replace('explain.hac', 'nobody', 'nobodies');
      await vs.editorOf('explain.hac').locator('.squiggly-error').first().waitFor();
      await vs.replace('explain.hac', 'nobodies', 'web');
      await vs.editorOf('explain.hac').locator('.squiggly-error').first().waitFor({ state: 'detached' });
    },
  ],
];

/** In a folder that the user does not trust. */
export const restrictedSteps = [
  [
    'a restricted workspace has colours, findings and the compiled configuration',
    async (vs) => {
      await vs.page.getByText('Restricted Mode').first().waitFor();
      await vs.openFile('explain.hac');
      await vs.editorOf('explain.hac').locator('.squiggly-error').first().waitFor();
      assert.equal(await vs.colourOf('explain.hac', 'primitive'), 'rgb(197, 134, 192)');
      await vs.openFile('compile.hac');
      await vs.command('HACC: Compile');
      await vs.pick('As the file says');
      const result = vs.page.locator('.monaco-editor[data-uri^="hacc-compiled:"]');
      await vs.until('the CIB is shown', async () => /<cib/.test(await vs.textOf(result).catch(() => '')));
      await vs.shot('restricted');
    },
  ],
];
