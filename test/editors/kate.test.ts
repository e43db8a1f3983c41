import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { describeWith, program } from '../support/oracles.ts';
import { endGroup } from '../support/process-group.mjs';
import { documentedBlocks, newDesk } from './support/documented.ts';

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const programs = [
  program('kate'),
  program('xvfb-run', 'xvfb'),
  program('xauth'),
  program('dbus-run-session', 'dbus-daemon'),
] as const;

describeWith('Kate', programs, () => {
  test('starts the server with the settings of docs/editors.md, opens the file as hac and is told the finding', async () => {
    const desk = newDesk();
    const [xml = ''] = documentedBlocks('Kate', 'xml');
    const [json = ''] = documentedBlocks('Kate', 'json');
    write(join(desk.home, 'org.kde.syntax-highlighting/syntax/hac.xml'), xml);
    write(join(desk.home, 'kate/lspclient/settings.json'), json);
    const [said, answered] = [join(desk.home, 'said.log'), join(desk.home, 'answered.log')];
    // Between Kate and the server stands one who writes down what they say to each other.
    const server = join(desk.home, 'bin/hacc');
    const script = `#!/bin/sh\ntee '${said}' | node '${desk.program}' "$@" | tee '${answered}'\n`;
    rmSync(server);
    writeFileSync(server, script);
    chmodSync(server, 0o755);
    // What Kate asks the user once.
    write(join(desk.home, 'katerc'), `[lspclient]\nAllowedServerCommandLines=${server} lsp --stdio\n`);
    chmodSync(desk.home, 0o700);

    const words = ['-a', 'dbus-run-session', 'kate', '-n', '--startanon', desk.file];
    const environment = { ...desk.environment, XDG_RUNTIME_DIR: desk.home };
    const kate = spawn('xvfb-run', words, { env: environment, detached: true, stdio: 'ignore' });
    onTestFinished(() => endGroup(kate));

    const heard = (): string => (existsSync(answered) ? readFileSync(answered, 'utf8') : '');
    await expect.poll(heard, { timeout: 50_000, interval: 200 }).toContain('There is no resource web-servise');
    expect(readFileSync(said, 'utf8')).toMatch(/"languageId":\s*"hac"/);
    expect(heard()).not.toContain('"error"');
  });
});
