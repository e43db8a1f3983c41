import { describe, expect, test } from 'vitest';
import { renderCount, renderText } from '../../compiler/diagnostics/render-text.ts';
import { finding, marked } from '../support/findings.ts';

describe('a finding as text', () => {
  test('says what, where and what to do, with related places', () => {
    const { source, span } = marked('web.hac', 'primitive vip IPaddr2\nlocation «vipp» prefers host1\n');
    const related = [{ message: 'vip stands here', span: { anchor: { source, offset: 0 }, start: 10, end: 13 } }];
    expect(renderText(finding(span, { help: 'Did you mean vip?', related }), false)).toBe(
      [
        'web.hac:2:10: error[dangling-reference]: There is no resource vipp',
        '   2 | location vipp prefers host1',
        '     |          ^^^^',
        '  web.hac:1:11: vip stands here',
        '   1 | primitive vip IPaddr2',
        '     |           ---',
        '  help: Did you mean vip?',
        '',
      ].join('\n'),
    );
  });

  test('is coloured on request', () => {
    const { span } = marked('a.hac', '«node»');
    expect(renderText(finding(span, { severity: 'warning' }), true)).toContain(
      '\u001b[1;33mwarning[dangling-reference]\u001b[0m',
    );
    expect(renderText(finding(span), false)).not.toContain('\u001b');
  });

  function excerpt(text: string): string[] {
    const { span } = marked('a', text);
    return renderText(finding(span), false).split('\n').slice(1, 3);
  }

  test('puts carets below tabs and wide characters', () => {
    expect(excerpt('\ta\t«b»')).toEqual(['   1 |     a   b', '     |         ^']);
    expect(excerpt('節点 «x»')).toEqual(['   1 | 節点 x', '     |      ^']);
    expect(excerpt('é «x»'.normalize('NFD'))).toEqual([`   1 | ${'é'.normalize('NFD')} x`, '     |   ^']);
  });

  test('points behind the last character at the end of a line and of the text', () => {
    expect(excerpt('node«»')).toEqual(['   1 | node', '     |     ^']);
    expect(excerpt('node«»\nnext')).toEqual(['   1 | node', '     |     ^']);
    expect(excerpt('«»')).toEqual(['   1 | ', '     | ^']);
  });

  test('marks of a span over several lines end with its first line', () => {
    expect(excerpt('group «g {\r\n}»')).toEqual(['   1 | group g {', '     |       ^^^']);
  });

  test('shows the neighbourhood of a place in a very long line', () => {
    const [line, marks] = excerpt(`${'a'.repeat(50_000)}«here»${'b'.repeat(50_000)}`);
    expect(line!.length).toBeLessThan(140);
    expect(line!.slice(marks!.indexOf('^'), marks!.lastIndexOf('^') + 1)).toBe('here');
  });

  test('never shows control characters', () => {
    const { span } = marked('a\u001b[2J', 'x «\u001b[31m» \u0007 \u202e');
    const text = renderText(finding(span, { message: 'No \u001b[1m' }), false);
    expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });
});

describe('secrets in excerpts', () => {
  function lineOf(text: string): string {
    const { span } = marked('a', text);
    return renderText(finding(span), false).split('\n')[1]!.slice(7);
  }

  test.each([
    ['«primitive» f fence { password=geheim ip=1 }', 'primitive f fence { password=****** ip=1 }'],
    ['«op» passwd="geh\\"eim" a=b', 'op passwd=****** a=b'],
    ["«op» login_secret='geheim'", 'op login_secret=******'],
    ['«op» "ipmi-password" = geheim', 'op "ipmi-password" = ******'],
    ['<«nvpair» id="x" name="password" value="geheim"/>', '<nvpair id="x" name="password" value="******"/>'],
    ["<«nvpair» value='geheim' name='auth_key'/>", "<nvpair value='******' name='auth_key'/>"],
    ['<«cib» token="geheim">', '<cib token=******>'],
    ["  «auth» sha1 'geheim'", '  auth sha1 ******'],
    ['«1» sha1 geheim', '1 sha1 ******'],
  ])('%s', (text, shown) => expect(lineOf(text)).toBe(shown));

  test.each([
    '«op» password_file=/etc/pw',
    '«op» passwd_script=/usr/bin/pw',
    '<«nvpair» name="keepalive" value="1"/>',
    '«auth» 1',
    '«op» monkey=1 bypass=2',
  ])('no secret: %s', (text) => expect(lineOf(text)).toBe(text.replace(/[«»]/g, '')));

  test('a secret of several lines is hidden on each', () => {
    expect(lineOf("op password='''geheim\n«noch» geheim\n'''")).toBe('******');
  });

  test('carets stand below what is left', () => {
    const { span } = marked('a', 'op password=geheim «ip»=1');
    const [, line, marks] = renderText(finding(span), false).split('\n');
    expect(line!.slice(marks!.indexOf('^'), marks!.lastIndexOf('^') + 1)).toBe('ip');
  });
});

test('counts of findings', () => {
  const { span } = marked('a', '«»');
  const of = (severity: 'error' | 'warning' | 'advice') => finding(span, { severity });
  expect(renderCount([of('error'), of('warning'), of('error'), of('advice'), of('advice')])).toBe(
    '2 errors, 1 warning, 2 advice',
  );
  expect(renderCount([])).toBe('');
});
