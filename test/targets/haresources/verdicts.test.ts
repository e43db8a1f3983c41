import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { checkHeartbeat } from '../../../compiler/targets/haresources/index.ts';
import { describeWith, folder, heartbeatDaemon, tool } from '../../support/oracles.ts';
import { read, type Texts } from './support.ts';
import { mattersOfTheMachine, variants } from './variants.ts';

function verdict(texts: Texts): 'accepted' | 'refused' {
  const { value, diagnostics } = read(texts);
  const found = [...diagnostics, ...checkHeartbeat(value)];
  return found.some(({ severity }) => severity === 'error') ? 'refused' : 'accepted';
}

describe('our verdict is the daemon’s', () => {
  test.each(Object.entries(variants))('%s', (_, [texts, expected]) => {
    expect(verdict(texts)).toBe(expected);
  });
});

describeWith('the table of verdicts', [folder('HACC_FACTS')], (facts) => {
  test('has no variant that says otherwise, and none that is not here', () => {
    const blocks = readFileSync(join(facts, 'ha-cf-verdicts.txt'), 'utf8').split(/^### /m).slice(1);
    const recorded = blocks.map((block) => [
      block.slice(0, block.indexOf('\n')),
      block.includes('start rc=0') ? 'accepted' : 'refused',
    ]);
    const decidable = recorded.filter(([name]) => !mattersOfTheMachine.includes(name!));
    expect(decidable.map(([name]) => [name, variants[name!]?.[1]])).toEqual(decidable);
  });
});

const run = promisify(execFile);
const mayUnshare = process.getuid?.() === 0;

describeWith('the daemon itself', [tool('heartbeat-check'), heartbeatDaemon()], (check) => {
  test.skipIf(!mayUnshare)(
    'says the same of every variant',
    async () => {
      const entries = Object.entries(variants);
      const verdicts: (readonly [string, string])[] = [];
      const work = async (): Promise<void> => {
        for (let next = entries.pop(); next; next = entries.pop()) {
          const [name, [texts]] = next;
          const directory = mkdtempSync(join(tmpdir(), 'hacc-verdict-'));
          writeFileSync(join(directory, 'ha.cf'), texts.haCf);
          writeFileSync(join(directory, 'haresources'), texts.haresources);
          writeFileSync(join(directory, 'authkeys'), texts.authkeys);
          chmodSync(join(directory, 'authkeys'), 0o600);
          const { stdout } = await run(check, [directory, 'node1']);
          verdicts.push([name, stdout.includes('start rc=0') ? 'accepted' : 'refused']);
          rmSync(directory, { recursive: true });
        }
      };
      await Promise.all([work(), work(), work(), work()]);
      const expected = Object.entries(variants).map(([name, [, verdictOfOurs]]) => [name, verdictOfOurs]);
      expect(Object.fromEntries(verdicts)).toEqual(Object.fromEntries(expected));
    },
    120_000,
  );
});
