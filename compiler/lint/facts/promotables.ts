import { booleanValue } from '../../vocabulary/index.ts';
import type { ResourceFacts } from './primitives.ts';

/** Whether a resource is a promotable clone: by its keyword, the legacy `<master>`, or promotable=true. */
function isPromotableClone({ resource, meta }: ResourceFacts): boolean {
  if (resource.kind === 'master') return true;
  if (resource.kind !== 'clone') return false;
  const said = meta.get('promotable')?.value;
  return said === undefined ? resource.promotable : booleanValue(said) === true;
}

/** Whether a resource has a promoted role, because a clone around it is promotable. */
export function isPromotableResource(facts: ResourceFacts): boolean {
  for (let one: ResourceFacts | undefined = facts.parent; one; one = one.parent) {
    if (isPromotableClone(one)) return true;
  }
  return false;
}
