import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  acceptedByHeartbeat,
  elementEntries,
  elementOfHeartbeatTag,
  entryOfHeartbeatName,
} from '../../compiler/vocabulary/index.ts';
import { describeWith, folder } from '../support/oracles.ts';

interface Declared {
  readonly type: string;
  readonly required: boolean;
}

/** Attributes by element, and children by element, of a DTD. */
function readDtd(text: string) {
  const bare = text.replace(/<!--[\s\S]*?-->/g, '');
  const children = new Map<string, readonly string[]>();
  for (const [, name, model] of bare.matchAll(/<!ELEMENT\s+(\S+)\s+([^>]*)>/g)) {
    children.set(name!, [...new Set(model!.match(/[a-z][\w-]*/g) ?? [])]);
  }
  const attributes = new Map<string, Map<string, Declared>>();
  for (const [, name, body] of bare.matchAll(/<!ATTLIST\s+(\S+)\s+([^>]*)>/g)) {
    const found = new Map<string, Declared>();
    for (const [, attribute, type, rest] of body!.matchAll(
      /([\w-]+)\s+(CDATA|\([^)]*\))\s+(#REQUIRED|#IMPLIED|'[^']*')/g,
    )) {
      found.set(attribute!, { type: type!, required: rest === '#REQUIRED' });
    }
    attributes.set(name!, found);
  }
  return { children, attributes };
}

describeWith('the tables have what Heartbeat 2 has', [folder('HACC_SCHEMAS')], (schemas) => {
  const { children, attributes } = readDtd(readFileSync(join(schemas, 'heartbeat-2.dtd'), 'utf8'));
  const tags = elementEntries.flatMap((entry) => (entry.heartbeat === undefined ? [] : [entry.heartbeat])).sort();

  test('the same elements', () => {
    // The wrapper of pairs, and what only the running state holds, are no elements of the Cluster.
    const state = ['attributes', 'lrm', 'lrm_resource', 'lrm_resources', 'lrm_rsc_op', 'node_state', 'status'];
    const known = [...children.keys()].filter(
      (tag) => ![...state, 'transient_attributes', 'master_slave'].includes(tag),
    );
    expect(tags).toEqual(known.sort());
  });

  test.each([...tags, 'master_slave'])('the same attributes on %s', (tag) => {
    const entry = elementOfHeartbeatTag(tag)!;
    const expected = [...(attributes.get(tag)?.keys() ?? [])].filter((name) => name !== 'id').sort();
    const actual = entry.attributes.flatMap((known) => (known.heartbeat === undefined ? [] : [known.heartbeat]));
    expect(actual.sort()).toEqual(expected);
    const hasId = (entry.id !== 'none' && entry.id !== 'optional') || entry.heartbeatId === true;
    expect(hasId).toBe(attributes.get(tag)?.has('id') ?? false);
  });

  test.each(tags)('the same children in %s', (tag) => {
    const entry = elementOfHeartbeatTag(tag)!;
    const expected = (children.get(tag) ?? [])
      .filter((name) => name !== 'EMPTY')
      .map((name) => (name === 'attributes' ? 'nvpair' : name))
      .filter((name) => name !== 'master_slave');
    const actual = entry.children.filter((child) => child.heartbeat).map((child) => child.kind);
    expect(actual.sort()).toEqual(expected.sort());
  });

  test('the values that the DTD lists are accepted', () => {
    const refused: string[] = [];
    for (const tag of [...tags, 'master_slave']) {
      for (const [name, { type }] of attributes.get(tag) ?? []) {
        const kind = elementOfHeartbeatTag(tag)!.kind;
        for (const value of type === 'CDATA' ? [] : type.match(/\w+/g)!) {
          const entry = entryOfHeartbeatName(kind, name);
          if (!entry || !acceptedByHeartbeat(entry, value)) refused.push(`${tag}@${name}=${value}`);
        }
      }
    }
    expect(refused).toEqual([]);
  });
});
