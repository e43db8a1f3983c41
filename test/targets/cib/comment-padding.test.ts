import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../../compiler/compile.ts';
import { importDocument } from '../../../compiler/import.ts';
import { padded, unpadded } from '../../../compiler/targets/cib/comment-padding.ts';

test.each([
  [' one ', 'one'],
  [' one\n two ', 'one\ntwo'],
  [' one\n   two ', 'one\n  two'],
  ['\n  one\n', '\n  one\n'],
  ['  one ', '  one '],
  [' one', ' one'],
  ['one', 'one'],
  ['', ''],
  [' ', ' '],
])('the text of a comment %j is %j', (written, text) => {
  expect(unpadded(written)).toBe(text);
});

test('what a comment was read as is written as it was', () => {
  const part = fc.constantFrom(' ', 'a', '\n', '  b', '\t');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const written = parts.join('');
      const text = unpadded(written);
      expect(unpadded(padded(text))).toBe(text);
      if (text !== written) expect(padded(text)).toBe(written);
    }),
  );
});

test('comments around sections go with what stands below them', () => {
  const text = `<!-- outer -->
<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0">
  <configuration>
    <!-- the whole -->
    <crm_config/>
    <!-- the node -->
    <nodes>
      <node id="1" uname="a"/>
      <!-- no more nodes -->
    </nodes>
    <!-- nothing here -->
    <resources/>
    <constraints/>
  </configuration>
</cib>
<!-- behind -->
`;
  const imported = importDocument({ path: 'cib.xml', text }, { from: 'cib' }).value!.text;
  expect(imported).toBe(`# outer

# the whole

# nothing here

# behind
target pacemaker-3.9

# the node
node a as 1

section nodes {
  # no more nodes
}
`);
  const { files } = compile({ path: 'a.hac', text: imported }, { comments: true }).value;
  expect(files[0]!.text).toBe(`<cib validate-with="pacemaker-3.9" admin_epoch="0" epoch="0" num_updates="0">
  <configuration>
    <!-- outer -->
    <!-- the whole -->
    <!-- nothing here -->
    <!-- behind -->
    <crm_config/>
    <nodes>
      <!-- the node -->
      <node id="1" uname="a"/>
      <!-- no more nodes -->
    </nodes>
    <resources/>
    <constraints/>
  </configuration>
</cib>
`);
});
