import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alertMeta } from '../../compiler/vocabulary/alert-meta.ts';
import { fencingParameters, fencingParametersOfTheDevice } from '../../compiler/vocabulary/fencing-parameters.ts';
import { heartbeatDirectives } from '../../compiler/vocabulary/heartbeat-directives.ts';
import * as vocabulary from '../../compiler/vocabulary/index.ts';
import { nodeAttributeFamilies, nodeAttributes } from '../../compiler/vocabulary/node-attributes.ts';
import { operationMeta, operationParameters } from '../../compiler/vocabulary/operation-meta.ts';
import { metaOwners, resourceMeta } from '../../compiler/vocabulary/resource-meta.ts';
import { operationActions, orderActions, roles } from '../../compiler/vocabulary/roles-and-actions.ts';
import { ruleAttributes } from '../../compiler/vocabulary/rule-attributes.ts';

const { agentArguments, authenticationMethods, clusterOptions, elementEntries, optionTwins, schemaVersions } =
  vocabulary;

const tables: readonly (readonly [string, readonly vocabulary.Entry[]])[] = [
  ...elementEntries.map((entry) => [`attributes of ${entry.kind}`, entry.attributes] as const),
  ['cluster options', clusterOptions],
  ...metaOwners.map((owner) => [`meta attributes of ${owner}`, resourceMeta[owner]] as const),
  ['options of operations', operationMeta],
  ['parameters of operations', operationParameters],
  ['node attributes', [...nodeAttributes, ...nodeAttributeFamilies.map((family) => family.entry)]],
  ['fencing parameters', [...fencingParameters, ...fencingParametersOfTheDevice]],
  ['alerts', alertMeta],
  ['rules', ruleAttributes],
];

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

const oneLine = /^[A-Z/][^\n]*[^.\s]$/;

describe.each(tables)('%s', (_name, entries) => {
  test('names stand once, also among former names and in Heartbeat 2', () => {
    expect(repeated(entries.map((entry) => entry.name))).toEqual([]);
    expect(repeated(entries.flatMap((entry) => entry.heartbeat ?? []))).toEqual([]);
    expect(repeated(entries.flatMap((entry) => [entry.name, ...(entry.formerNames ?? [])]))).toEqual([]);
  });

  test('docs are one line each, without a period', () => {
    const docs = entries.flatMap((entry) => [
      entry.doc,
      ...(entry.choices ?? []).flatMap((choice) => choice.doc ?? []),
    ]);
    expect(docs.filter((doc) => !oneLine.test(doc) || doc.length > 140)).toEqual([]);
  });

  test('defaults are accepted', () => {
    const refused = entries.filter((entry) => {
      const pacemaker = entry.default === undefined || acceptsDefault(entry, entry.default);
      const heartbeat =
        entry.heartbeatDefault === undefined || vocabulary.acceptedByHeartbeat(entry, entry.heartbeatDefault);
      return !pacemaker || !heartbeat;
    });
    expect(refused.map((entry) => entry.name)).toEqual([]);
  });

  test('lists and their types agree', () => {
    const disagreeing = entries.filter(
      (entry) => (entry.choices !== undefined) !== (entry.type.name === 'enumeration'),
    );
    expect(disagreeing.map((entry) => entry.name)).toEqual([]);
    for (const entry of entries) {
      for (const choice of entry.choices ?? []) {
        expect([entry.name, choice.value, entry.type.accepts(choice.value)]).toEqual([
          entry.name,
          choice.value,
          choice.heartbeatOnly === undefined,
        ]);
      }
      expect(repeated((entry.choices ?? []).map((choice) => choice.value))).toEqual([]);
    }
  });

  test('successors exist and have none themselves', () => {
    for (const entry of entries) {
      if (entry.replacedBy !== undefined) {
        const successor = entries.find((other) => other.name === entry.replacedBy);
        expect([entry.name, successor?.replacedBy, successor !== undefined]).toEqual([entry.name, undefined, true]);
      }
      for (const choice of entry.choices ?? []) {
        if (choice.replacedBy === undefined) continue;
        expect(entry.choices!.map((other) => other.value)).toContain(choice.replacedBy);
      }
    }
  });

  test('lives have an order, and Heartbeat 2 spells what it alone has', () => {
    for (const entry of entries) {
      for (const part of [entry, ...(entry.choices ?? [])]) {
        const first = part.since === undefined ? 0 : schemaVersions.indexOf(part.since);
        const last = part.until === undefined ? schemaVersions.length : schemaVersions.indexOf(part.until);
        expect(first).toBeLessThanOrEqual(last);
        expect(part.heartbeatOnly === undefined || part.heartbeat !== undefined).toBe(true);
      }
      expect(entry.heartbeatDefault === undefined || entry.heartbeat !== undefined).toBe(true);
      expect(entry.heartbeatDefault).not.toBe(entry.default ?? null);
    }
  });
});

/** A default of Heartbeat 2 alone is in its list, which Pacemaker's type does not take. */
function acceptsDefault(entry: vocabulary.Entry, value: string): boolean {
  return entry.heartbeatOnly ? vocabulary.acceptedByHeartbeat(entry, value) : entry.type.accepts(value);
}

describe('elements', () => {
  test('stand once', () => {
    expect(repeated(elementEntries.map((entry) => entry.kind))).toEqual([]);
    expect(repeated(elementEntries.flatMap((entry) => entry.heartbeat ?? []))).toEqual([]);
    expect(elementEntries.filter((entry) => !oneLine.test(entry.doc)).map((entry) => entry.kind)).toEqual([]);
  });

  test('children are elements, and each element but the root is a child', () => {
    const kinds = elementEntries.map((entry) => entry.kind);
    const children = new Set(elementEntries.flatMap((entry) => entry.children.map((child) => child.kind)));
    expect([...children].filter((kind) => !kinds.includes(kind))).toEqual(['status']);
    expect(kinds.filter((kind) => !children.has(kind))).toEqual(['cib']);
  });

  test('Heartbeat 2 has elements only in elements that it has', () => {
    const odd = elementEntries.flatMap((entry) =>
      entry.children.filter(
        (child) =>
          child.heartbeat &&
          child.kind !== 'status' &&
          (entry.heartbeat === undefined || vocabulary.elementEntry(child.kind)?.heartbeat === undefined) &&
          entry.kind !== 'utilization',
      ),
    );
    expect(odd).toEqual([]);
  });
});

describe('look-ups', () => {
  test('find what the tables have', () => {
    for (const element of elementEntries) {
      expect(vocabulary.elementEntry(element.kind)).toBe(element);
      for (const entry of element.attributes) {
        expect(vocabulary.attributeEntry(element.kind, entry.name)).toBe(entry);
        if (entry.heartbeat) expect(vocabulary.entryOfHeartbeatName(element.kind, entry.heartbeat)).toBe(entry);
        for (const former of entry.formerNames ?? []) {
          expect(vocabulary.attributeOfFormerName(element.kind, former)).toBe(entry);
        }
      }
      for (const child of element.children) expect(vocabulary.childEntry(element.kind, child.kind)).toBe(child);
    }
    for (const entry of clusterOptions) {
      expect(vocabulary.optionEntry(entry.name)).toBe(entry);
      expect(vocabulary.pairEntry('crm_config', 'cluster_property_set', entry.name)).toBe(entry);
      for (const former of entry.formerNames ?? []) expect(vocabulary.optionOfFormerName(former)).toBe(entry);
    }
    for (const owner of metaOwners) {
      expect(vocabulary.metaEntries(owner)).toBe(resourceMeta[owner]);
      for (const entry of resourceMeta[owner]) {
        expect(vocabulary.metaEntry(owner, entry.name)).toBe(entry);
        for (const former of entry.formerNames ?? []) expect(vocabulary.metaOfFormerName(owner, former)).toBe(entry);
      }
    }
  });

  test('find nothing for other words, also those that every object has', () => {
    for (const word of ['', 'nothing', 'constructor', '__proto__', 'toString']) {
      expect([
        vocabulary.elementEntry(word),
        vocabulary.attributeEntry('op', word),
        vocabulary.optionEntry(word),
        vocabulary.metaEntry('primitive', word),
        vocabulary.metaEntry(word, 'priority'),
        vocabulary.operationMetaEntry(word),
        vocabulary.nodeAttributeEntry(word),
        vocabulary.fencingParameterEntry(word),
        vocabulary.directiveEntry(word),
      ]).toEqual(Array(9).fill(undefined));
      expect(vocabulary.metaEntries(word)).toEqual([]);
    }
  });

  test('know a pair by where it stands', () => {
    const nameOf = (owner: string, set: vocabulary.PairSetKind, name: string) =>
      vocabulary.pairEntry(owner, set, name)?.name;
    expect([
      nameOf('rsc_defaults', 'meta_attributes', 'migration-threshold'),
      nameOf('op_defaults', 'meta_attributes', 'timeout'),
      nameOf('op', 'instance_attributes', 'OCF_CHECK_LEVEL'),
      nameOf('node', 'instance_attributes', '#health-cpu'),
      nameOf('recipient', 'meta_attributes', 'timestamp-format'),
      nameOf('promotable', 'meta_attributes', 'promoted-max'),
      nameOf('primitive', 'instance_attributes', 'target-role'),
      nameOf('node', 'utilization', 'cpu'),
    ]).toEqual([
      'migration-threshold',
      'timeout',
      'OCF_CHECK_LEVEL',
      '#health*',
      'timestamp-format',
      'promoted-max',
      undefined,
      undefined,
    ]);
    expect(vocabulary.pairOfFormerName('clone', 'meta_attributes', 'master-max')?.name).toBe('promoted-max');
    expect(vocabulary.pairOfFormerName('crm_config', 'cluster_property_set', 'no_quorum_policy')?.name).toBe(
      'no-quorum-policy',
    );
    expect(vocabulary.pairOfFormerName('op', 'meta_attributes', 'on_fail')?.name).toBe('on-fail');
  });

  test('know foreign properties', () => {
    expect(
      ['hana_prd_site_x', 'redis_REPL_INFO', 'no-such-option'].map((name) => vocabulary.foreignProperty(name)?.runtime),
    ).toEqual([true, true, undefined]);
  });
});

describe('spellings of Heartbeat 2', () => {
  test('of pairs', () => {
    const spelt = ['clone-max', 'promoted-max', 'target-role', 'on-fail', 'start-delay', 'priority', 'ip'];
    const expected = ['clone_max', 'master_max', 'target_role', 'on_fail', 'start_delay', 'priority', 'ip'];
    expect(spelt.map(vocabulary.heartbeatPairName)).toEqual(expected);
    expect(expected.map(vocabulary.pairNameFromHeartbeat)).toEqual(spelt);
  });

  test('of options', () => {
    const names = ['dc-deadtime', 'join-integration-timeout', 'no-quorum-policy', 'my-own'];
    const expected = ['dc_deadtime', 'crmd-integration-timeout', 'no-quorum-policy', 'my-own'];
    expect(names.map(vocabulary.heartbeatOptionName)).toEqual(expected);
    expect(expected.map(vocabulary.optionNameFromHeartbeat)).toEqual(names);
  });

  test('undo each other wherever the writer would write the name', () => {
    const entries = [...metaOwners.flatMap((owner) => resourceMeta[owner]), ...operationMeta, ...clusterOptions];
    const names = entries.flatMap((entry) => [entry.name, entry.heartbeat ?? entry.name, ...(entry.formerNames ?? [])]);
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...names), fc.string()), (name) => {
        const current = vocabulary.pairNameFromHeartbeat(name);
        if (vocabulary.heartbeatPairName(current) !== name) expect(current).toBe(name);
        expect(vocabulary.pairNameFromHeartbeat(vocabulary.heartbeatPairName(name))).toBe(
          vocabulary.heartbeatPairName(name) === name ? current : name,
        );
        const option = vocabulary.optionNameFromHeartbeat(name);
        if (vocabulary.heartbeatOptionName(option) !== name) expect(option).toBe(name);
      }),
    );
  });

  test('of values', () => {
    const role = vocabulary.metaEntry('clone', 'target-role')!;
    expect(['Promoted', 'Unpromoted', 'Started', 'odd'].map((value) => vocabulary.heartbeatValue(role, value))).toEqual(
      ['Master', 'Slave', 'Started', 'odd'],
    );
    expect(['master', 'started', 'Unpromoted', 'odd'].map((text) => vocabulary.choiceOf(role, text)?.value)).toEqual([
      'Master',
      'Started',
      'Unpromoted',
      undefined,
    ]);
    const reaction = vocabulary.attributeEntry('op', 'on-fail')!;
    expect(['nothing', 'FENCE', 'demote'].map((text) => vocabulary.acceptedByHeartbeat(reaction, text))).toEqual([
      true,
      true,
      false,
    ]);
    const enabled = vocabulary.attributeEntry('rsc_order', 'symmetrical')!;
    expect([enabled.type.accepts('yes'), vocabulary.acceptedByHeartbeat(enabled, 'yes')]).toEqual([false, true]);
  });

  test('a master_slave is a clone', () => {
    expect(vocabulary.elementOfHeartbeatTag('master_slave')?.kind).toBe('clone');
    expect(vocabulary.elementOfHeartbeatTag('master')).toBe(undefined);
  });
});

test('a lifetime has both ends', () => {
  const part = { since: '1.2', until: '3.10' } as const;
  const lives = (['1.0', '1.2', '3.9', '3.10', '4.0'] as const).map((version) => vocabulary.isAvailable(part, version));
  expect(lives).toEqual([false, true, true, true, false]);
  expect(vocabulary.isAvailable({ heartbeatOnly: true }, '1.0')).toBe(false);
});

test('pairs that a schema forbids', () => {
  const { isBannedPair } = vocabulary;
  expect([
    isBannedPair('crm_config', 'cluster_property_set', 'default-action-timeout', '20s', '2.10'),
    isBannedPair('crm_config', 'cluster_property_set', 'default-action-timeout', '20s', '3.9'),
    isBannedPair('crm_config', 'cluster_property_set', 'stonith-action', 'poweroff', '3.9'),
    isBannedPair('crm_config', 'cluster_property_set', 'stonith-action', 'poweroff', '4.0'),
    isBannedPair('crm_config', 'cluster_property_set', 'stonith-action', 'off', '4.0'),
    isBannedPair('primitive', 'instance_attributes', 'restart-type', 'restart', '4.0'),
    isBannedPair('promotable', 'meta_attributes', 'restart-type', 'restart', '4.0'),
  ]).toEqual([false, true, false, true, false, false, true]);
});

test('options with two names have the same type, default and list', () => {
  for (const [older, newer] of optionTwins) {
    const [a, b] = [vocabulary.optionEntry(older)!, vocabulary.optionEntry(newer)!];
    expect([a.default, a.type.name]).toEqual([b.default, b.type.name]);
    expect(a.choices).toEqual(b.choices);
    expect([vocabulary.twinOption(older), vocabulary.twinOption(newer)]).toEqual([newer, older]);
  }
  expect(vocabulary.twinOption('batch-limit')).toBe(undefined);
});

test('secrets are known by their names', () => {
  const secret = [
    'passwd',
    'ilo_password',
    'password',
    'pass',
    'secret',
    'auth_token',
    'api-key',
    'key',
    'sharedsecret',
    'ssh_key',
    'pwd',
    'secret_value',
  ];
  const harmless = ['passwd_script', 'monkey', 'keyfile', 'passive', 'bypass', 'ip', 'target-role', 'password_file'];
  expect(secret.filter((name) => !vocabulary.isSecretName(name))).toEqual([]);
  expect(harmless.filter(vocabulary.isSecretName)).toEqual([]);
});

describe('small tables', () => {
  test('roles and actions', () => {
    for (const list of [roles, orderActions, operationActions]) {
      expect(repeated(list.map((choice) => choice.value))).toEqual([]);
      expect(list.filter((choice) => !oneLine.test(choice.doc ?? ''))).toEqual([]);
    }
  });

  test('directives of ha.cf', () => {
    expect(repeated(heartbeatDirectives.map((directive) => directive.name))).toEqual([]);
    expect(heartbeatDirectives.filter((directive) => !oneLine.test(directive.doc))).toEqual([]);
    expect(
      heartbeatDirectives.filter((directive) => directive.default && !directive.type.accepts(directive.default)),
    ).toEqual([]);
    expect(heartbeatDirectives.filter((directive) => directive.medium).map((directive) => directive.name)).toEqual([
      'bcast',
      'ucast',
      'mcast',
      'mcast6',
      'ucast6',
      'serial',
    ]);
    const keepalive = vocabulary.directiveEntry('keepalive')!.type;
    expect(['1', '500ms', '1.5', '2min', '1h', ''].map((text) => keepalive.accepts(text))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('arguments of scripts', () => {
    expect(repeated(agentArguments.map((agent) => agent.script))).toEqual([]);
    for (const agent of agentArguments) {
      expect(repeated(agent.parameters)).toEqual([]);
      expect(agent.required).toBeLessThanOrEqual(agent.parameters.length);
      expect((agent.class === 'ocf') === (agent.provider !== undefined)).toBe(true);
    }
  });

  test('methods of authkeys', () => {
    expect(authenticationMethods.map(({ name, key }) => [name, key])).toEqual([
      ['crc', false],
      ['md5', true],
      ['sha1', true],
    ]);
  });
});
