// The tests of the workbench in their order: each is a person's way through a file of its own.
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';

const problems = (vs) => vs.page.locator('.markers-panel .monaco-list-row');
const errors = (vs, name) => vs.editorOf(name).locator('.squiggly-error').first();
const view = (vs, scheme) => vs.page.locator(`.monaco-editor[data-uri^="${scheme}:"]`);

/** Waits until a part of the workbench shows a text. */
const shows = (vs, what, part, text) =>
  vs.until(what, async () => (await part.count()) > 0 && text.test(await vs.textOf(part.first())));

/** In a folder that the user trusts. */
export const steps = [
  [
    'a sample opens as HACC, in the colours of its language',
    async (vs) => {
      await vs.openFromExplorer('web.hac');
      await shows(vs, 'the language is known', vs.page.locator('#status\\.editor\\.mode'), /HACC/);
      const expected = {
        options: 'rgb(197, 134, 192)',
        'resource-stickiness': 'rgb(156, 220, 254)',
        100: 'rgb(181, 206, 168)',
        true: 'rgb(86, 156, 214)',
        alice: 'rgb(79, 193, 255)',
        'fence-alice': 'rgb(78, 201, 176)',
        'stonith:fence_ipmilan': 'rgb(220, 220, 170)',
      };
      const words = Object.keys(expected);
      let colours = {};
      await vs
        .until('all words have their colours', async () => {
          colours = Object.fromEntries(
            await Promise.all(words.map(async (word) => [word, await vs.colourOf('web.hac', word)])),
          );
          return isDeepStrictEqual(colours, expected);
        })
        .catch(() => assert.deepEqual(colours, expected));
      await vs.shot('highlighting');
    },
  ],
  [
    'a mistake is underlined and stands in the Problems view',
    async (vs) => {
      await vs.openFile('web.hac');
      await vs.replace('colocation web-service', 'colocation web-servise');
      await errors(vs, 'web.hac').waitFor();
      await vs.key('Control+Shift+M');
      const row = problems(vs).filter({ hasText: 'web-servise' }).first();
      await row.waitFor();
      assert.match(await vs.textOf(row), /There is no resource .*dangling-reference/);
      await vs.shot('problem');
    },
  ],
  [
    'its quick fix mends it',
    async (vs) => {
      await vs.openFile('web.hac');
      await vs.cursorAt('web-servise', 2);
      await vs.key('Control+.');
      const actions = vs.page.locator('.action-widget .monaco-list-row.action');
      const action = actions.filter({ hasText: 'web-service' }).first();
      await action.waitFor();
      await vs.shot('quick-fix');
      await action.click();
      await errors(vs, 'web.hac').waitFor({ state: 'detached' });
      await problems(vs).filter({ hasText: 'web-servise' }).first().waitFor({ state: 'detached' });
      await vs.saved('web.hac', (text) => /^colocation web-service with disk:Promoted$/m.test(text));
      await vs.key('Control+J');
    },
  ],
  [
    'a parameter is completed with what its agent takes',
    async (vs) => {
      await vs.openFile('complete.hac');
      await vs.cursorAt('cidr_netmask=24', 'cidr_netmask=24'.length);
      await vs.key('Enter');
      await vs.type('ni');
      const offered = vs.page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: /^nic/ });
      await vs.until('the parameter is offered', async () => {
        if (await offered.count()) return true;
        await vs.key('Control+Space');
        await vs.page.waitForTimeout(500);
        return (await offered.count()) > 0;
      });
      await vs.shot('completion');
      await offered.first().click();
      await shows(vs, 'the parameter stands in the text', vs.editorOf('complete.hac'), / nic=/);
      await vs.type('eth0');
      await vs.key('Escape');
      await vs.saved('complete.hac', (text) => /^ +nic=eth0$/m.test(text));
    },
  ],
  [
    'pointing at a constraint says what it does',
    async (vs) => {
      await vs.openFile('web.hac');
      await vs.cursorAt('colocation web-service with', 3);
      await vs.command('Show or Focus Hover');
      const hover = vs.page.locator('.monaco-hover-content:visible');
      await shows(vs, 'the sentence is shown', hover, /web-service runs where disk is promoted/);
      await vs.shot('hover');
      await vs.key('Escape');
    },
  ],
  [
    'a resource is renamed wherever it stands',
    async (vs, { sample }) => {
      await vs.openFile('rename.hac');
      await vs.cursorAt('group web-service', 'group w'.length);
      await vs.key('F2');
      const box = vs.page.locator('.rename-box input');
      await box.waitFor();
      await box.fill('shop');
      await vs.key('Enter');
      await vs.saved('rename.hac', (text) => text === sample.replaceAll(/\bweb-service\b/g, 'shop'));
    },
  ],
  [
    'a file is printed in the one style',
    async (vs, { sample }) => {
      await vs.openFile('format.hac');
      await vs.command('Format Document');
      await vs.saved('format.hac', (text) => text === sample);
    },
  ],
  [
    'the compiled configuration stands beside the file and follows its edits',
    async (vs) => {
      await vs.command('View: Close All Editors');
      await vs.openFile('compile.hac');
      await vs.key('Control+B');
      await vs.command('HACC: Compile');
      await vs.pick('pacemaker-3.9');
      const result = view(vs, 'hacc-compiled');
      await shows(vs, 'the CIB is shown', result, /validate-with="pacemaker-3\.9"/);
      await vs.replace('no-quorum-policy=stop', 'no-quorum-policy=freeze');
      await shows(vs, 'the CIB follows', result, /value="freeze"/);
      await vs.key('Escape');
      await vs.shot('compile');
      await vs.replace('node alice as 1', 'node alice as');
      await shows(vs, 'what is wrong is said', result, /compile\.hac has /);
      await vs.replace('node alice as', 'node alice as 1');
      await shows(vs, 'it is right again', result, /^(?!.*compile\.hac has )/);
      await vs.saved('compile.hac', (text) => text.includes('freeze'));
      await vs.key('Control+B');
      await vs.command('View: Close All Editors');
    },
  ],
  [
    'the lens of a resource shows the constraints that name it',
    async (vs) => {
      await vs.openFile('rename.hac');
      await vs.key('Control+Home');
      await vs.editorOf('rename.hac').locator('.codelens-decoration a', { hasText: '1 constraint' }).first().click();
      await shows(
        vs,
        'the constraint is shown',
        vs.page.locator('.peekview-widget'),
        /location fence-alice avoids alice/,
      );
      await vs.command('View: Close All Editors');
    },
  ],
  [
    'the walkthrough opens, and its example has no finding',
    async (vs) => {
      await vs.command('Welcome: Open Walkthrough...');
      await vs.pick('Write a cluster in .hac');
      await vs.page.getByRole('button', { name: 'Open the example' }).first().click();
      const example = view(vs, 'untitled');
      await shows(vs, 'the example is there', example, /A web server and its address on two nodes/);
      await vs.page.locator('.codelens-decoration a', { hasText: 'constraint' }).first().waitFor();
      assert.equal(await example.locator('.squiggly-error, .squiggly-warning, .squiggly-info').count(), 0);
      await vs.command('View: Revert and Close Editor');
      await vs.command('View: Close All Editors');
    },
  ],
  [
    'a CIB that is opened as XML has findings',
    async (vs) => {
      await vs.openFile('faulty.xml');
      await vs.key('Control+Shift+M');
      await problems(vs).filter({ hasText: 'nobody' }).first().waitFor();
      await vs.key('Control+J');
    },
  ],
  [
    'a CIB is imported into a new document',
    async (vs) => {
      await vs.openFile('cib.xml');
      await vs.command('HACC: Import CIB');
      const imported = view(vs, 'untitled');
      await shows(vs, 'it is .hac', imported, /target pacemaker-3\.9/);
      await vs.shot('import');
      await vs.command('View: Revert and Close Editor');
    },
  ],
  [
    'a finding is explained',
    async (vs) => {
      await vs.openFile('explain.hac');
      await errors(vs, 'explain.hac').waitFor();
      await vs.cursorAt('nobody', 2);
      await vs.command('HACC: Explain');
      await shows(vs, 'it is explained', view(vs, 'hacc-explained'), /A name is used that nothing has/);
      await vs.command('View: Close All Editors');
    },
  ],
  [
    'the id in the Problems view leads to its explanation',
    async (vs) => {
      await vs.openFile('explain.hac');
      await vs.key('Control+Shift+M');
      const problem = problems(vs).filter({ hasText: 'nobody' }).first();
      await problem.locator('a', { hasText: 'dangling-reference' }).click();
      await shows(vs, 'it is explained', view(vs, 'hacc-explained'), /A name is used that nothing has/);
      await vs.command('View: Close All Editors');
    },
  ],
  [
    'the server is restarted, and finds again what it found',
    async (vs) => {
      await vs.openFile('explain.hac');
      await errors(vs, 'explain.hac').waitFor();
      await vs.command('HACC: Restart server');
      await vs.replace('nobody', 'somebody');
      await vs.key('Control+Shift+M');
      await problems(vs).filter({ hasText: 'somebody' }).first().waitFor();
      await vs.replace('somebody', 'web');
      await problems(vs).filter({ hasText: 'somebody' }).first().waitFor({ state: 'detached' });
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
      await errors(vs, 'explain.hac').waitFor();
      assert.equal(await vs.colourOf('explain.hac', 'primitive'), 'rgb(197, 134, 192)');
      await vs.openFile('compile.hac');
      await vs.command('HACC: Compile');
      await vs.pick('As the file says');
      await shows(vs, 'the CIB is shown', view(vs, 'hacc-compiled'), /<cib/);
      await vs.shot('restricted');
    },
  ],
];
