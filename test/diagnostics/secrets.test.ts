import { expect, test } from 'vitest';
import { isSecretName, secretRanges } from '../../compiler/diagnostics/secrets.ts';

test('names of secrets', () => {
  const secret = [
    'password',
    'passwd',
    'ipmi_password',
    'LOGIN-PASS',
    'pass',
    'token',
    'client_secret',
    'auth_key',
    'community',
    'pwd',
    'key',
    'rootpasswd',
  ];
  const harmless = [
    'password_file',
    'passwd_script',
    'monkey',
    'bypass',
    'compass',
    'keepalive',
    'tokens-lost',
    'ssh_key_file',
    'key_type',
    'passive',
  ];
  expect(secret.filter((name) => !isSecretName(name))).toEqual([]);
  expect(harmless.filter(isSecretName)).toEqual([]);
});

test.each(['= ', '"=', "='''", '<a ', ' ', 'a', '1 ', '\n', '1 sha1 ', 'password=', '<nvpair name="', "'", '"a" '])(
  'searching a document full of %j takes time linear in its size',
  (piece) => {
    const begin = performance.now();
    secretRanges({ path: 'a', text: piece.repeat(Math.ceil(1_000_000 / piece.length)) });
    expect(performance.now() - begin).toBeLessThan(3000);
  },
);
