import { membersOf } from '../../../compiler/model/access.ts';
import type { Element } from '../../../compiler/model/cluster.ts';
import type { Compilation } from '../../documents.ts';

const resourceKinds: ReadonlySet<string> = new Set(['primitive', 'group', 'clone', 'master', 'bundle']);

function named(compilation: Compilation, wanted: (element: Element) => boolean): string[] {
  const found: string[] = [];
  for (const [name, definitions] of compilation.symbols.definitions) {
    if (definitions.some(({ element, written }) => written && wanted(element))) found.push(name);
  }
  return found;
}

/** The names of all resources, in document order. */
export function resourceNames(compilation: Compilation): string[] {
  return named(compilation, ({ kind }) => resourceKinds.has(kind));
}

/** What a constraint may name: resources, templates (all their primitives) and tags (all their members). */
export function constrainable(compilation: Compilation): string[] {
  return named(compilation, ({ kind }) => resourceKinds.has(kind) || kind === 'template' || kind === 'tag');
}

/** The names of primitives and groups that stand in nothing, so that something can take them in. */
export function freeMembers(compilation: Compilation): string[] {
  const free = membersOf(compilation.cluster, 'resources', 'primitive', 'group');
  return free.flatMap(({ id }) => id?.value ?? []);
}

/** The names of templates. */
export function templateNames(compilation: Compilation): string[] {
  return named(compilation, ({ kind }) => kind === 'template');
}

/** The names of nodes: listed, remote, guest and bundle nodes. */
export function nodeNames(compilation: Compilation): string[] {
  return [...compilation.symbols.nodes.keys()];
}

/** The names of ACL roles. */
export function roleNames(compilation: Compilation): string[] {
  return named(compilation, ({ kind }) => kind === 'acl_role');
}

/** The primitives whose agent fences. */
export function fenceDevices(compilation: Compilation): string[] {
  return named(
    compilation,
    (element) =>
      element.kind === 'primitive' &&
      element.attributes.some(({ name, value }) => name === 'class' && value === 'stonith'),
  );
}
