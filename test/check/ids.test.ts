import { describe, test } from 'vitest';
import { expectFindings } from './checked.ts';

describe('ids', () => {
  test('used twice', () => {
    expectFindings(
      `primitive web apache
group «web» { primitive ip IPaddr2 }`,
      ['error duplicate-id: The id web is used twice | Give one of the two another id.'],
    );
  });
  test('a node listed twice', () => {
    expectFindings('node host1 as 1\nnode «host1» as 2', [
      'warning duplicate-node: The node host1 is listed twice | Remove one of the two, or correct its name.',
    ]);
  });
  test('nodes and users stand outside', () => {
    expectFindings(
      `node web as web
primitive web apache
role r { read xpath="//x" }
user web r`,
      [],
    );
  });
  test('a derived id that is taken', () => {
    expectFindings(
      `primitive a Dummy
location a prefers host1
«location a» prefers host1`,
      [
        'error derived-id-taken: This location constraint would get the id location-a-host1-INFINITY, which is taken | Give it an id of its own: as NAME.',
      ],
    );
  });
  test('a derived id that a written one took', () => {
    expectFindings(
      `primitive a Dummy
tag location-a-host1-INFINITY a
«location a» prefers host1`,
      [
        'error derived-id-taken: This location constraint would get the id location-a-host1-INFINITY, which is taken | Give it an id of its own: as NAME.',
      ],
    );
  });
  test('a colon', () => {
    expectFindings(
      `primitive a Dummy
location a prefers host1 as «"a:1"»`,
      ["error invalid-id: 'a:1' cannot be an id: it has ':' | Write a-1, also where it is referred to."],
    );
  });
  test('a digit at the start', () => {
    expectFindings(`primitive «1st» Dummy`, [
      "error invalid-id: '1st' cannot be an id: it begins with '1' | Write id-1st, also where it is referred to.",
    ]);
  });
  test('a blank', () => {
    expectFindings(`primitive «"my web"» Dummy`, [
      "error invalid-id: 'my web' cannot be an id: it has a blank | Write my-web, also where it is referred to.",
    ]);
  });
  test('letters of any script', () => {
    expectFindings(`primitive größe Dummy`, []);
  });
  test('a colon in Heartbeat 2', () => {
    expectFindings(
      `primitive «"web:1"» Dummy`,
      [
        'warning instance-like-id: The resource id web:1 reads like an instance of a clone | Choose an id without a colon.',
      ],
      'heartbeat-2',
    );
  });
  test('two tags of Heartbeat 2 may share an id', () => {
    expectFindings(
      `primitive a Dummy { params as x { fake=1 }
  meta as x { priority=1 } }`,
      [],
      'heartbeat-2',
    );
  });
});
