import { attributeValue, childrenOfKind } from '../../model/access.ts';
import { booleanValue } from '../../vocabulary/index.ts';
import type { LintContext } from '../context.ts';
import type { ResourceFacts } from './primitives.ts';

/** Whether a resource runs in several instances: a clone, a master or a bundle. */
export function hasInstances({ resource }: ResourceFacts): boolean {
  return resource.kind === 'clone' || resource.kind === 'master' || resource.kind === 'bundle';
}

/** Whether instances of a resource can be promoted. */
export function isPromotable({ resource, meta }: ResourceFacts): boolean {
  if (resource.kind === 'master') return true;
  if (resource.kind === 'bundle') {
    const container = childrenOfKind(resource, 'podman', 'docker', 'rkt')[0];
    const most = container && (attributeValue(container, 'promoted-max') ?? attributeValue(container, 'masters'));
    if (most !== undefined) return most.trim() !== '0';
  } else if (resource.kind !== 'clone') return false;
  else if (resource.promotable) return true;
  return booleanValue(meta.get('promotable')?.value ?? '') === true;
}

/** Whether a role is that of promoted instances, in either spelling. */
export function isPromotedRole(role: string | undefined): boolean {
  return role !== undefined && /^(promoted|master)$/i.test(role);
}

/** Whether a role can be had by promotable resources alone. */
export function needsPromotion(role: string | undefined): boolean {
  return role !== undefined && /^(promoted|master|unpromoted|slave)$/i.test(role);
}

/** The group that a primitive is a member of. */
export function groupOf({ parent }: ResourceFacts): ResourceFacts | undefined {
  return parent?.resource.kind === 'group' ? parent : undefined;
}

/** The group of which both names are members; a constraint between them is not judged as one between strangers. */
export function sharedGroup({ resources }: LintContext, first: string, second: string): ResourceFacts | undefined {
  if (first === second) return undefined;
  const one = resources.get(first);
  const other = resources.get(second);
  const group = one && groupOf(one);
  return group && other && groupOf(other) === group ? group : undefined;
}

/** The clone, master or bundle that a resource stands in, so that constraints must name that. */
export function clonedBy(facts: ResourceFacts): ResourceFacts | undefined {
  return facts.top !== facts && hasInstances(facts.top) ? facts.top : undefined;
}

/** The outermost resource of a name, or the name itself where nothing has it. */
export function topOf({ resources }: LintContext, name: string): string {
  const { id } = resources.get(name)?.top ?? { id: name };
  return id === '' ? name : id;
}
