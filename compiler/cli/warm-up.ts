import './engine.ts';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadProgram } from './code-cache.ts';
import type { Terminal } from './terminal.ts';

/*
 * Run by the build: `warm-up DIRECTORY DOCUMENTS COMMAND RESULT`. Does with documents what people do every day with this command,
 * so that V8 compiles the part of the program in that directory which this takes, and writes the code of it.
 */

const [, , directory = '', documents = '', command = '', result = ''] = process.argv;
const loaded = loadProgram(directory, command);
const { run } = loaded.start();

let given = '';
const terminal: Terminal = {
  out: () => {},
  err: () => {},
  input: () => Buffer.from(given),
  environment: {},
  directory: documents,
  interactive: false,
};

const taken = { import: /\.xml$/, lint: /\.(?:hac|xml)$/ }[command] ?? /\.hac$/;
for (const name of readdirSync(documents).filter((file) => taken.test(file))) {
  given = readFileSync(join(documents, name), 'utf8');
  await run([command, '-'], terminal);
  given = given.replaceAll('timeout', 'timeot');
  await run([command, '-'], terminal);
}
writeFileSync(result, Buffer.concat([loaded.stamp, loaded.script.createCachedData()]));
