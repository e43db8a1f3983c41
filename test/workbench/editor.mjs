// What a person does in the workbench, by keyboard and mouse, and what they see there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const patience = 30_000;

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
  const page = await browser.newPage({ viewport: { width: 1360, height: 820 } });
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

  /** Runs a command of the palette by its whole title. */
  async function command(title) {
    await key('F1');
    await input.waitFor();
    await input.fill(`>${title}`);
    await rows.filter({ hasText: title }).first().waitFor();
    await key('Enter');
  }

  /** Opens a file from the Explorer and waits for its editor. */
  async function openFile(name) {
    await page.getByRole('treeitem', { name: new RegExp(`^${name.replaceAll('.', '\\.')}`) }).dblclick();
    await editorOf(name).waitFor();
    await editorOf(name).locator('.view-line').first().click();
  }

  const onDisk = (name) => readFileSync(join(folder, name), 'utf8');

  /** Saves the file that is being edited; gives what then stands on the disk. */
  async function save(name) {
    await key('Control+S');
    await until(`${name} is saved`, async () => (await page.locator('.tab.active.dirty').count()) === 0);
    return onDisk(name);
  }

  /** Puts the cursor into a file, before the first occurrence of a text or `offset` characters behind its start. */
  async function cursorAt(name, text, offset = 0) {
    const before = (await save(name)).split(text)[0];
    const lines = before.split('\n');
    await command('Go to Line/Column...');
    await input.fill(`:${lines.length}:${lines.at(-1).length + 1 + offset}`);
    await key('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** Selects the first occurrence of a text in a file and types another over it. */
  async function replace(name, text, other) {
    await cursorAt(name, text);
    for (let step = 0; step < text.length; step++) await key('Shift+ArrowRight');
    await type(other);
    await key('Escape');
  }

  /** Picks a row of the open list by its text. */
  async function pick(text) {
    await rows.filter({ hasText: text }).first().waitFor();
    await input.fill(text);
    await rows.filter({ hasText: text }).first().click();
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
    openFile,
    onDisk,
    save,
    cursorAt,
    replace,
    pick,
    colourOf,
    shot,
    close: () => browser.close(),
  };
}
