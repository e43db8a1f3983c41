import { expect, test } from 'vitest';
import { collectSymbols } from '../../compiler/check/index.ts';
import { textOf } from '../../grammar/source.ts';
import { clusterOf } from './checked.ts';

const text = `node host1 as 1
primitive ilo1 stonith:fence_ilo
template big Dummy
primitive vm @big { meta remote-node=guest1 }
bundle web { podman image=x replicas=2 }
tag all ilo1 vm
fencing host1 { level 1 ilo1 }
location vm avoids where #uname == guest1
role operator { read reference=vm }
user alice operator`;

test('every name is found with the element that has it', () => {
  const { definitions, users } = collectSymbols(clusterOf(text));
  const written = [...definitions.values()].flat().filter((definition) => definition.written);
  expect(written.map(({ name, element, span, parent }) => [name, element.kind, textOf(span), parent])).toEqual([
    ['ilo1', 'primitive', 'ilo1', undefined],
    ['big', 'template', 'big', undefined],
    ['vm', 'primitive', 'vm', undefined],
    ['web', 'bundle', 'web', undefined],
    ['all', 'tag', 'all', undefined],
    ['operator', 'acl_role', 'operator', undefined],
  ]);
  expect([...users.keys()]).toEqual(['alice']);
});

test('derived ids are names too, with the head of their element', () => {
  const { definitions } = collectSymbols(clusterOf(text));
  const [found] = definitions.get('vm-meta_attributes') ?? [];
  const { written, element, parent, member } = found!;
  expect([written, element.kind, parent?.kind, member.kind]).toEqual([
    false,
    'meta_attributes',
    'primitive',
    'primitive',
  ]);
});

test('every use of a name is found, section by section, with its place and what it means', () => {
  const { references } = collectSymbols(clusterOf(text));
  expect(
    references.map(({ name, refersTo, attribute, span, target }) => [
      name,
      refersTo,
      attribute,
      textOf(span),
      target?.kind,
    ]),
  ).toEqual([
    ['big', 'template', 'template', 'big', 'template'],
    ['vm', 'resource', 'rsc', 'vm', 'primitive'],
    ['guest1', 'node', 'value', 'guest1', 'primitive'],
    ['host1', 'node', 'target', 'host1', 'node'],
    ['ilo1', 'fence-device', 'devices', 'ilo1', 'primitive'],
    ['ilo1', 'id', 'id', 'ilo1', 'primitive'],
    ['vm', 'id', 'id', 'vm', 'primitive'],
    ['vm', 'id', 'reference', 'vm', 'primitive'],
    ['operator', 'role', 'id', 'operator', 'acl_role'],
  ]);
});

test('nodes are those listed and those that resources make', () => {
  const { nodes, listsNodes } = collectSymbols(clusterOf(text));
  expect([...nodes].map(([name, { element }]) => [name, element.kind])).toEqual([
    ['host1', 'node'],
    ['guest1', 'primitive'],
    ['web-0', 'bundle'],
    ['web-1', 'bundle'],
  ]);
  expect(listsNodes).toBe(true);
});

test('several definitions of one name are all kept', () => {
  const { definitions } = collectSymbols(clusterOf('primitive web apache\ngroup web { primitive ip IPaddr2 }'));
  expect(definitions.get('web')?.map(({ element }) => element.kind)).toEqual(['primitive', 'group']);
});
