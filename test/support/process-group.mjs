import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

function signal(group, name) {
  try {
    process.kill(-group, name);
    return true;
  } catch {
    return false;
  }
}

/**
 * Ends a process that was started detached, with all that it started itself, and waits until the last of them is gone. What has not
 * gone after 4 seconds is killed.
 */
export async function endGroup(leader) {
  const ended =
    leader.exitCode === null && leader.signalCode === null && new Promise((resolve) => leader.once('exit', resolve));
  signal(leader.pid, 'SIGTERM');
  for (let waited = 0; signal(leader.pid, 0) && waited < 8000; waited += 50) {
    if (waited === 4000) signal(leader.pid, 'SIGKILL');
    await pause(50);
  }
  await ended;
}

/**
 * Removes a folder that a process which is just ending may still write into: rmSync tries again for a folder that is in use, but
 * not for one that got a new file since it was read.
 */
export async function removeFolder(path) {
  for (let attempts = 50; ; attempts--) {
    try {
      rmSync(path, { recursive: true, force: true });
      return;
    } catch (error) {
      if (attempts === 0) throw error;
      await pause(200);
    }
  }
}
