import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { attributeOf, attributeValue, childrenOfKind, isResource, pairsOf } from '../../model/access.ts';
import type {
  Bundle,
  Clone,
  Container,
  Group,
  Master,
  Operation,
  PortMapping,
  Primitive,
  StorageMapping,
  Template,
} from '../../model/cluster.ts';
import { isAvailable } from '../../vocabulary/index.ts';
import { asWarning } from '../advice.ts';
import { report } from '../catalogue.ts';
import { targetName } from '../context.ts';
import { subject } from '../describe.ts';
import { type Form, findingsOn, has, hasChild } from './form.ts';

const agent = ['class', 'type', 'provider'];

const none: readonly Diagnostic[] = [];

/** Whether an agent of class ocf is named in full and nothing else, as in most primitives. */
function isPlain(primitive: Primitive | Template): boolean {
  if (attributeOf(primitive, 'class')?.value !== 'ocf' || has(primitive, 'template')) return false;
  return has(primitive, 'type') && has(primitive, 'provider');
}

/** A primitive has an agent of its own or that of a template; a provider is what class ocf has, and no other. */
export const primitiveForm: Form<Primitive | Template> = (primitive, { heartbeat2 }) => {
  if (isPlain(primitive)) return none;
  const findings = findingsOn(primitive);
  const template = primitive.kind === 'primitive' ? attributeOf(primitive, 'template') : undefined;
  if (template) {
    findings.excludedBy(template, agent, 'The template says which agent it is; remove one of the two.');
    return findings.list;
  }
  const missing = ['class', 'type'].filter((name) => !has(primitive, name));
  if (missing.length > 0) {
    findings.missing(missing, 'Name its agent: CLASS:PROVIDER:TYPE, or TYPE alone for ocf:heartbeat.');
    return findings.list;
  }
  const ofClass = attributeOf(primitive, 'class')!;
  if (heartbeat2) return findings.list;
  if (ofClass.value.trim() === 'ocf') {
    if (!has(primitive, 'provider')) findings.missing('provider', 'Agents of class ocf have one: ocf:PROVIDER:TYPE.');
  } else findings.excludedBy(`class ${ofClass.value}`, ['provider'], 'Only agents of class ocf have a provider.');
  return findings.list;
};

/** An operation is delayed or aligned to a time, not both. */
export const operationForm: Form<Operation> = (operation) => {
  if (!has(operation, 'start-delay')) return none;
  const findings = findingsOn(operation);
  findings.exclusive(['start-delay', 'interval-origin'], 'Keep one of them.');
  return findings.list;
};

/** A group has members. */
export const groupForm: Form<Group> = (group, { heartbeat2 }) => {
  const findings = findingsOn(group);
  if (!hasChild(group, 'primitive', 'link')) findings.missingChild('member', 'Add a primitive, or remove the group.');
  return heartbeat2 ? findings.list.map(asWarning) : findings.list;
};

/** The schema of the first Pacemaker that knows promotable clones. */
const firstWithPromotable = '3.1';

/** A clone has one resource, a primitive or a group. */
export const cloneForm: Form<Clone | Master> = (clone, context) => {
  const { heartbeat2 } = context;
  const findings = findingsOn(clone);
  if (clone.kind === 'clone' && clone.promotable && !pairOf(clone, 'promotable')) {
    if (context.schema && !isAvailable({ since: firstWithPromotable }, context.schema)) {
      const lifetime = `it came with pacemaker-${firstWithPromotable}`;
      const advice = 'Write master, or compile for a newer target.';
      const values = { what: 'A promotable clone', target: targetName(context), lifetime, advice };
      findings.list.push(report('not-understood', clone.headSpan, values));
    }
  }
  const copied = childrenOfKind(clone, 'primitive', 'group', 'link');
  if (!clone.children.some((child) => isResource(child) || child.kind === 'link'))
    findings.missingChild('resource', 'Add the primitive or group that is to be cloned.');
  for (const extra of copied.slice(1)) {
    findings.list.push(
      report(
        'repeated-element',
        extra.headSpan,
        {
          parent: subject(clone),
          child: 'resource',
          advice: 'Put the resources into a group and clone that, or clone each of them.',
        },
        { related: [{ message: 'The first one stands here', span: copied[0]!.headSpan }] },
      ),
    );
  }
  return heartbeat2 ? findings.list.map(asWarning) : findings.list;
};

/** A bundle has one container. */
export const bundleForm: Form<Bundle> = (bundle) => {
  const findings = findingsOn(bundle);
  const containers = childrenOfKind(bundle, 'podman', 'docker', 'rkt');
  if (containers.length === 0) findings.missingChild('container', 'Add podman image=IMAGE.');
  for (const extra of containers.slice(1)) {
    if (extra.kind === containers[0]!.kind) continue;
    findings.list.push(
      report(
        'repeated-element',
        extra.headSpan,
        { parent: subject(bundle), child: 'container', advice: 'Keep one container.' },
        { related: [{ message: 'The first one stands here', span: containers[0]!.headSpan }] },
      ),
    );
  }
  return findings.list;
};

/** A container counts its promoted replicas once. */
export const containerForm: Form<Container> = (container) => {
  const findings = findingsOn(container);
  findings.exclusive(['promoted-max', 'masters'], 'Keep promoted-max; masters is its former name.');
  return findings.list;
};

/** A port mapping is one port, perhaps to another inside, or a range. */
export const portMappingForm: Form<PortMapping> = (mapping) => {
  const findings = findingsOn(mapping);
  const given = findings.exclusive(['port', 'range'], 'Keep one of them.');
  if (!given) findings.missing('port', 'Add a port: port 80, port 80 -> 8080, or port range=8090-8099.');
  else if (given.name === 'range')
    findings.excludedBy(given, ['internal-port'], 'A range is mapped to the same ports.');
  return findings.list;
};

/** A storage mapping has one source. */
export const storageMappingForm: Form<StorageMapping> = (mapping) => {
  const findings = findingsOn(mapping);
  const given = findings.exclusive(['source-dir', 'source-dir-root'], 'Keep one of them.');
  if (!given) findings.missing('source-dir', 'Say what is mapped: /SOURCE -> /TARGET, or root /SOURCE -> /TARGET.');
  return findings.list;
};

/** Whether a clone's instances have a promoted role: by its keyword, or by a pair. */
export function isPromotable(clone: Clone): boolean {
  return clone.promotable || pairOf(clone, 'promotable');
}

function pairOf(clone: Clone, name: string): boolean {
  return childrenOfKind(clone, 'meta_attributes').some((set) =>
    pairsOf(set).some((pair) => attributeValue(pair, 'name') === name),
  );
}
