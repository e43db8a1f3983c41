// What a person does in the workbench, by keyboard and mouse, and what they see there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const patience = Number(process.env.HACC_WORKBENCH_PATIENCE ?? 30_000);

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Whatever wants to leave this machine finds nobody.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

/** Opens a browser on a workbench; `folder` is what it shows, `shots` is where pictures go. */
export async function open({ url, folder, shots }) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: flags });
  const page = await browser.newPage({ viewport: { width: 1400, height: 780 } });
  page.setDefaultTimeout(patience);
  await page.goto(url);
  await page.locator('.monaco-workbench').waitFor({ timeout: 90_000 });

  const key = (keys) => page.keyboard.press(keys);
  const type = (text) => page.keyboard.type(text, { delay: 15 });
  const input = page.locator('.quick-input-box input').first();
  const rows = page.locator('.quick-input-list .monaco-list-row');

  /** Waits until a condition holds on this side of the browser. */
  async function until(what, condition) {
    const deadline = Date.now() + patience;
    for (;;) {
      const found = await condition();
      if (found) return found;
      if (Date.now() > deadline) throw new Error(`This never came about: ${what}`);
      await page.waitForTimeout(50);
    }
  }

  const editorOf = (name) => page.locator(`.monaco-editor[data-uri$="${name}"]`);
  const textOf = async (locator) => (await locator.innerText()).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();

  /** Clicks on the row of the open list that has just this label. */
  async function pick(label) {
    const row = rows.filter({
      has: page.locator('.label-name', { hasText: new RegExp(`^${label.replaceAll('.', '\\.')}$`) }),
    });
    await row.first().click();
  }

  /** Opens the list of a key and writes into it. */
  async function ask(keys, text) {
    await key(keys);
    await input.waitFor();
    await input.fill(text);
  }

  /** Runs a command of the palette by its whole title. */
  async function command(title) {
    await ask('F1', `>${title}`);
    await pick(title);
  }

  async function isOpen(name) {
    await editorOf(name).locator('.view-line').first().waitFor();
    await page.locator(`.monaco-editor.focused[data-uri$="${name}"]`).first().waitFor();
  }

  /** Opens a file from the Explorer. */
  async function openFromExplorer(name) {
    await page.getByRole('treeitem', { name: new RegExp(`^${name.replaceAll('.', '\\.')}`) }).dblclick();
    await isOpen(name);
  }

  /** Opens a file by its name. */
  async function openFile(name) {
    await ask('Control+P', name);
    await pick(name);
    await isOpen(name);
  }

  /** Saves the file that is being edited until what stands on the disk is as it has to be. */
  const saved = (name, condition) =>
    until(`${name} is saved as it has to be`, async () => {
      await key('Control+S');
      await page.waitForTimeout(200);
      return condition(readFileSync(join(folder, name), 'utf8'));
    });

  /** Selects the first occurrence of a text in the first editor. */
  async function select(text) {
    const find = page.locator('.find-widget.visible .find-part textarea.input').first();
    await until('the search is there', async () => {
      await key('Control+1');
      await key('Control+Home');
      await key('Control+F');
      return find.waitFor({ timeout: 1000 }).then(
        () => true,
        () => false,
      );
    });
    await find.fill(text);
    await until(`${text} is found`, async () =>
      /^1 of/.test(await page.locator('.find-widget.visible .matchesCount').first().innerText()),
    );
    await until('the search is gone', async () => {
      await key('Escape');
      await page.waitForTimeout(100);
      return (await page.locator('.find-widget.visible').count()) === 0;
    });
  }

  /** Puts the cursor into the first occurrence of a text, `offset` characters behind its start. */
  async function cursorAt(text, offset = 0) {
    await select(text);
    await key('ArrowLeft');
    for (let step = 0; step < offset; step++) await key('ArrowRight');
  }

  /** Types a text over the first occurrence of another. */
  async function replace(text, other) {
    await select(text);
    await type(other);
    await key('Escape');
  }

  /** The colour of the first piece of an editor's text that is just this text. */
  const colourOf = (name, text) =>
    page.evaluate(
      ([file, wanted]) => {
        const pieces = document.querySelectorAll(`.monaco-editor[data-uri$="${file}"] .view-line span > span`);
        const piece = [...pieces].find(({ textContent }) => textContent.replaceAll('\u00a0', ' ').trim() === wanted);
        return piece && getComputedStyle(piece).color;
      },
      [name, text],
    );

  async function shot(name) {
    // What fades in needs a moment to be seen.
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(shots, `${name}.png`) });
  }

  return {
    page,
    key,
    type,
    until,
    editorOf,
    textOf,
    command,
    openFromExplorer,
    openFile,
    saved,
    cursorAt,
    replace,
    pick,
    colourOf,
    shot,
    close: () => browser.close(),
  };
}
