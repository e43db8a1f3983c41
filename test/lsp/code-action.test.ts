import { describe, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver/node';
import { applied } from './support/apply.ts';
import { at, startClient } from './support/client.ts';
import { marked } from './support/marks.ts';

const uri = 'file:///cluster.hac';

async function actions(source: string, only?: readonly string[]): Promise<{ text: string; found: CodeAction[] }> {
  const { text, cursor, ranges } = marked(source);
  const client = await startClient();
  client.open(uri, text);
  await client.settled(uri);
  const { start, end } = ranges[0] ?? { start: cursor, end: cursor };
  const range = { start: at(text, start), end: at(text, end) };
  const context = { diagnostics: [], ...(only ? { only } : {}) };
  const found = await client.request<CodeAction[]>('textDocument/codeAction', uri, { range, context });
  await client.close();
  return { text, found };
}

/** The text after the action of that title. */
async function textAfter(source: string, title: string, only?: readonly string[]): Promise<string> {
  const { text, found } = await actions(source, only);
  const action = found.find((one) => one.title === title);
  if (!action) return `no such action; there are: ${found.map((one) => one.title).join(' | ')}`;
  return applied(text, action.edit!.changes![uri]!);
}

describe('findings', () => {
  const text = 'primitive a Dummy { op monitor tim▮out=20s }\n';

  test('every fix of a finding is offered, with what it answers', async () => {
    const { found } = await actions(text, ['quickfix']);
    const [fix] = found;
    expect([fix?.title, fix?.kind, fix?.isPreferred, fix?.diagnostics?.map(({ code }) => code)]).toEqual([
      'Replace timout with timeout',
      'quickfix',
      true,
      ['op-attribute-unknown'],
    ]);
    expect(await textAfter(text, fix!.title)).toBe('primitive a Dummy { op monitor timeout=20s }\n');
  });

  test('a finding can be ignored above the statement that it stands in, with a reason to be said', async () => {
    expect(
      await textAfter(
        `group g {\n  primitive a Dummy {\n    op monitor tim▮out=20s\n  }\n}\n`,
        'Ignore op-attribute-unknown here',
      ),
    ).toBe(
      'group g {\n  primitive a Dummy {\n    # hacc-ignore op-attribute-unknown: say why this is right here\n    op monitor timout=20s\n  }\n}\n',
    );
    expect(await textAfter(text, 'Ignore op-attribute-unknown here')).toBe(
      '# hacc-ignore op-attribute-unknown: say why this is right here\nprimitive a Dummy { op monitor timout=20s }\n',
    );
  });

  test('all safe fixes are one action for who asks for it', async () => {
    const both = 'primitive a Dummy { op monitor timout=20s }\nprimitive b Dummy { op monitor intervl=20s }\n';
    expect(await textAfter(both, 'Apply all safe fixes', ['source.fixAll'])).toBe(
      'primitive a Dummy { op monitor timeout=20s }\nprimitive b Dummy { op monitor interval=20s }\n',
    );
    const { found } = await actions(both);
    expect(found.filter(({ kind }) => kind?.startsWith('source'))).toEqual([]);
  });
});

describe('templates', () => {
  test('what primitives of one agent share becomes a template', async () => {
    const text = `node one

# The first.
primitive a▮ IPaddr2 {
  ip=10.0.0.1
  cidr_netmask=24
  op monitor interval=10s
}

group g {
  primitive b IPaddr2 {
    ip=10.0.0.2
    cidr_netmask=24
    op monitor interval=10s
  }
}

primitive c Dummy { cidr_netmask=24 }
`;
    expect(await textAfter(text, "Extract the template 'IPaddr2-template' of 2 primitives")).toBe(`node one

template IPaddr2-template IPaddr2 {
  cidr_netmask=24
  op monitor interval=10s
}

# The first.
primitive a @IPaddr2-template { ip=10.0.0.1 }

group g { primitive b @IPaddr2-template { ip=10.0.0.2 } }

primitive c Dummy { cidr_netmask=24 }
`);
  });

  test('a primitive alone gives all it says to its template', async () => {
    expect(await textAfter('primitive a▮ IPaddr2 { ip=10.0.0.1 }\n', "Extract the template 'IPaddr2-template'")).toBe(
      'template IPaddr2-template IPaddr2 { ip=10.0.0.1 }\n\nprimitive a @IPaddr2-template\n',
    );
  });

  test('there is nothing to extract from one that has a template or says nothing', async () => {
    for (const text of ['template t Dummy\nprimitive a▮ @t { state=x }\n', 'primitive a▮ Dummy\n']) {
      const { found } = await actions(text, ['refactor.extract']);
      expect(found).toEqual([]);
    }
  });
});

describe('members', () => {
  test('a member that is named moves into its place, with those behind it', async () => {
    const text = `primitive a Dummy

# The second.
primitive b Dummy { state=x }

group g a b▮ { primitive c Dummy }

node one
`;
    expect(await textAfter(text, "Define 'b' in its place")).toBe(`primitive a Dummy

group g a {
  # The second.
  primitive b Dummy { state=x }
  primitive c Dummy
}

node one
`);
    expect(
      await textAfter(text.replace('▮', '').replace('g a', 'g ▮a'), 'Define 2 members in their place'),
    ).toBe(`group g {
  primitive a Dummy

  # The second.
  primitive b Dummy { state=x }
  primitive c Dummy
}

node one
`);
  });

  test('a resource that is defined in place moves out, and is named', async () => {
    expect(await textAfter('node one\nclone c { primitive▮ a Dummy { state=x } }\n', "Define 'a' outside of 'c'")).toBe(
      'node one\nprimitive a Dummy { state=x }\n\nclone c a\n',
    );
  });

  test('only the first that is defined in place can move without changing the order', async () => {
    const { found } = await actions('group g { primitive a Dummy\n primitive ▮b Dummy\n }\n', ['refactor.rewrite']);
    expect(found).toEqual([]);
  });
});
