import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/compile.ts';
import { renderJson } from '../../compiler/diagnostics/render-json.ts';
import { renderSarif } from '../../compiler/diagnostics/render-sarif.ts';
import { renderText } from '../../compiler/diagnostics/render-text.ts';
import { secretRanges } from '../../compiler/diagnostics/secrets.ts';
import { isTarget } from '../../compiler/targets/target.ts';
import { isSecretName } from '../../compiler/vocabulary/index.ts';

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

describe('no output shows a secret, wherever it stands and whatever is wrong with it', () => {
  const hostile = `options { password=S3CRETa my_token=S3CRETb password=S3CRETc }
primitive f stonith:fence_ipmilan password=S3CRETd {
  passwd=S3CRETe pasword=S3CRETf password="S3CRETg  password=S3CRETh
  op monitor interval=10s password=S3CRETi { passwd=S3CRETj }
  params { password S3CRETk }
}
node n {
  password=S3CRETl
  utilization password=S3CRETm
}
heartbeat { auth sha1 S3CRETn
  auth shaX 'S3CRETo'
  stonith_host alice ilo host S3CRETp
}
primitive g stonith:external/ipmi { params passwd = S3CRETq  passwd= S3CRETr }
primitive h stonith:external/ipmi { passwd=S3CRETs }
xml '<nvpair name="password" value="S3CRETt">'
password=S3CRETu
`;

  test.each(['pacemaker-3.9', 'heartbeat-2', 'heartbeat-1'].filter(isTarget))('for %s', (target) => {
    const { diagnostics } = compile({ path: 'a.hac', text: hostile }, { target });
    expect(diagnostics.length).toBeGreaterThan(10);
    const text = diagnostics.map((found) => renderText(found, false)).join('');
    for (const output of [text, renderJson(diagnostics), renderSarif(diagnostics, '1.0.0')])
      expect(output.match(/.*S3CRET.*/g)).toBeNull();
  });

  test('a fix that would write one again is left out, the others stay', () => {
    const { diagnostics } = compile({ path: 'a.hac', text: 'primitive h stonith:external/ipmi { passwd=S3CRETs }\n' });
    const found = diagnostics.find(({ id }) => id === 'no-monitor')!;
    expect(found.fixes()).toHaveLength(1);
    expect(JSON.parse(renderJson([found]))[0].fixes).toEqual([]);
    const plain = compile({ path: 'a.hac', text: 'primitive h stonith:external/ipmi { hostname=a }\n' });
    const other = plain.diagnostics.find(({ id }) => id === 'no-monitor')!;
    expect(JSON.parse(renderJson([other]))[0].fixes).toHaveLength(1);
  });
});
