import './engine.ts';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadProgram } from './code-cache.ts';
import type { Terminal } from './terminal.ts';

/*
 * Run by the build: `warm-up DIRECTORY SAMPLES RESULT`. Does with samples what people do every day, so that V8 compiles the
 * part of the program in that directory which this takes, and writes the code of it.
 */

const [, , directory = '', samples = '', result = ''] = process.argv;
const loaded = loadProgram(directory);
const { run } = loaded.start();

let written = '';
let given = '';
const terminal: Terminal = {
  out: (text) => {
    written += text;
  },
  err: () => {},
  input: () => Buffer.from(given),
  environment: {},
  directory: samples,
  interactive: false,
};

async function hacc(...argv: readonly string[]): Promise<string> {
  written = '';
  await run(argv, terminal);
  return written;
}

for (const name of readdirSync(samples).filter((file) => file.endsWith('.hac'))) {
  const path = join(samples, name);
  given = await hacc('compile', path);
  given = await hacc('import', '-');
  await hacc('lint', '-');
  await hacc('fmt', '-');
  given = given.replace('primitive', 'primitiv');
  await hacc('compile', '-');
}
writeFileSync(result, Buffer.concat([loaded.stamp, loaded.script.createCachedData()]));
