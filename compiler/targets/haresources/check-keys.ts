import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Heartbeat } from '../../model/cluster.ts';
import { authenticationMethods } from '../../vocabulary/authentication-methods.ts';
import { report } from './daemon-catalogue.ts';

const highestNumber = 15;

/** Words of samples; keys made at random do not have them. */
const sampleWords = /secret|pass|change|your|sample|example|hello|heartbeat|linux|test|key/i;
const shortestKey = 8;

function isPlaceholder(key: string): boolean {
  return key.length < shortestKey || sampleWords.test(key);
}

/** What the daemon refuses of authkeys. Every line counts, also those of keys that are not in use. */
export function checkKeys({ keys, keyInUse, span }: Heartbeat): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { number, method, key, span: place } of keys) {
    if (!/^\d+$/.test(number) || Number(number) > highestNumber) found.push(report('key-number', place, { number }));
    const known = authenticationMethods.find(({ name }) => name === method);
    if (!known) found.push(report('unknown-method', place, { method }));
    else if (known.key && key === undefined) found.push(report('key-missing', place, { method }));
    else if (!known.key && key !== undefined) found.push(report('key-not-wanted', place, { method }));
  }
  const used = keys.filter(({ number }) => number === keyInUse).at(-1);
  const takesKey = authenticationMethods.some(({ name, key }) => name === used?.method && key);
  if (takesKey && used?.key !== undefined && isPlaceholder(used.key))
    found.push(report('placeholder-key', used.span, {}));
  if (keyInUse === undefined) {
    if (keys.length > 0) found.push(report('no-key-in-use', keys[0]!.span, {}));
  } else if (!keys.some(({ number }) => number === keyInUse)) {
    found.push(report('unknown-key', keys[0]?.span ?? span, { number: keyInUse }));
  }
  return found;
}
