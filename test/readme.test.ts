import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { workplace } from './support/command-line.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(`${root}README.md`, 'utf8');

/** The code blocks of a language. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map((match) => match[1]!);
}

test('the example compiles to the XML beside it', async () => {
  const [example] = blocks('hac');
  const place = workplace({ 'web.hac': example! });
  expect(await place.hacc('compile', '--no-lint', 'web.hac')).toEqual({ code: 0, out: blocks('xml')[0], err: '' });
  expect((await place.hacc('fmt', '--check', 'web.hac')).code).toBe(0);
});

test('the slip is found as shown', async () => {
  const [shown] = blocks('text');
  const place = workplace({ 'web.hac': blocks('hac')[0]!.replace('with vip', 'with vipp') });
  const { code, err } = await place.hacc('compile', '--no-lint', 'web.hac');
  expect({ code, err }).toEqual({ code: 1, err: `${shown}1 error\n` });
});

test('every file that is linked is there', () => {
  const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1]!);
  expect(links.length).toBeGreaterThan(2);
  expect(links.filter((link) => !existsSync(`${root}${link}`))).toEqual([]);
  expect(existsSync(`${root}samples/drbd-web.hac`)).toBe(true);
});
