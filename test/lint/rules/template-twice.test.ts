import { test } from 'vitest';
import { expectFindings } from '../../support/findings.ts';

test('finds two templates', () => {
  expectFindings(
    `template t1 ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
template t2 ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive a @t1
primitive b @t2
colocation t1 with ⟦t2⟧
`,
    [
      {
        id: 'template-twice',
        severity: 'error',
        message: 't1 and t2 each stand for several resources, of which a colocation may name one only',
        help: 'Name the resources themselves on one side, or use resource sets.',
      },
    ],
  );
});

test('finds a template and a tag', () => {
  expectFindings(
    `template t1 ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive a @t1
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
tag both b
colocation both with ⟦t1⟧
`,
    [
      {
        id: 'template-twice',
        severity: 'error',
        message: 'both and t1 each stand for several resources, of which a colocation may name one only',
        help: 'Name the resources themselves on one side, or use resource sets.',
      },
    ],
  );
});

test('is silent about one', () => {
  expectFindings(
    `template t1 ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
primitive a @t1
primitive b ocf:pacemaker:Dummy { op monitor interval=60s timeout=30s }
colocation t1 with b
`,
    [],
  );
});
