import { expect, test } from 'vitest';
import type { Fix } from '../../compiler/diagnostics/diagnostic.ts';
import { renderJson } from '../../compiler/diagnostics/render-json.ts';
import { renderSarif } from '../../compiler/diagnostics/render-sarif.ts';
import { finding, marked } from '../support/findings.ts';

function example() {
  const { source, span } = marked('a dir/web.hac', 'primitive vip IPaddr2\nlocation «vipp» prefers host1\n');
  const related = [{ message: 'vip stands here', span: { anchor: { source, offset: 0 }, start: 10, end: 13 } }];
  const fixes: readonly Fix[] = [{ title: 'Replace vipp with vip', edits: [{ span, newText: 'vip' }], safe: false }];
  return finding(span, { help: 'Did you mean vip?', related, fixes: () => fixes });
}

test('JSON has the shape that other programs count on', () => {
  const range = { start: { line: 2, column: 10 }, end: { line: 2, column: 14 } };
  expect(JSON.parse(renderJson([example()]))).toEqual([
    {
      file: 'a dir/web.hac',
      id: 'dangling-reference',
      severity: 'error',
      message: 'There is no resource vipp',
      help: 'Did you mean vip?',
      range,
      related: [
        {
          message: 'vip stands here',
          file: 'a dir/web.hac',
          range: { start: { line: 1, column: 11 }, end: { line: 1, column: 14 } },
        },
      ],
      fixes: [
        { title: 'Replace vipp with vip', safe: false, edits: [{ file: 'a dir/web.hac', range, newText: 'vip' }] },
      ],
      url: 'urn:hacc:explain:dangling-reference',
    },
  ]);
  expect(renderJson([])).toBe('[]\n');
});

test('SARIF is a 2.1.0 log', () => {
  const uri = 'a%20dir/web.hac';
  const region = { startLine: 2, startColumn: 10, endLine: 2, endColumn: 14 };
  expect(JSON.parse(renderSarif([example()], '1.2.3'))).toEqual({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'hacc',
            semanticVersion: '1.2.3',
            rules: [
              {
                id: 'dangling-reference',
                shortDescription: { text: expect.stringMatching(/\.$/) },
                defaultConfiguration: { level: 'error' },
                helpUri: 'urn:hacc:explain:dangling-reference',
              },
            ],
          },
        },
        columnKind: 'utf16CodeUnits',
        results: [
          {
            ruleId: 'dangling-reference',
            ruleIndex: 0,
            level: 'error',
            message: { text: 'There is no resource vipp. Did you mean vip?' },
            locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
            relatedLocations: [
              {
                id: 1,
                message: { text: 'vip stands here' },
                physicalLocation: {
                  artifactLocation: { uri },
                  region: { startLine: 1, startColumn: 11, endLine: 1, endColumn: 14 },
                },
              },
            ],
            fixes: [
              {
                description: { text: 'Replace vipp with vip' },
                artifactChanges: [
                  {
                    artifactLocation: { uri },
                    replacements: [{ deletedRegion: region, insertedContent: { text: 'vip' } }],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  });
});

test('advice is a note in SARIF, and absolute paths are file URIs', () => {
  const { span } = marked('/etc/über.hac', '«x»');
  const log = JSON.parse(renderSarif([finding(span, { severity: 'advice' })], '1.0.0'));
  expect(log.runs[0].results[0].level).toBe('note');
  expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('file:///etc/%C3%BCber.hac');
});
