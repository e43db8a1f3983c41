import { attributeValue } from '../../model/access.ts';
import type { Cluster, Element, Extra, Rule } from '../../model/cluster.ts';

/** A rule that stands in no other rule, and the location constraint, the set, or the lifetime that it stands in. */
export interface OutermostRule {
  readonly rule: Rule;
  readonly parent: Element;
}

/** What occurs in a cluster at all, from one walk: rules about rare things see here that there is nothing to look for. */
export interface Inventory {
  /** The name of every pair, and of every attribute but those of operations (see operationsThatMaySay). */
  readonly names: ReadonlySet<string>;
  /** In document order of each section. */
  readonly rules: readonly OutermostRule[];
}

/** Walks through all sections of a cluster. */
export function inventoryOf({ sections }: Cluster): Inventory {
  const names = new Set<string>();
  const rules: OutermostRule[] = [];
  const visit = (element: Element, parent: Element, isInRule: boolean): void => {
    if (element.kind === 'rule' && !isInRule) rules.push({ rule: element, parent });
    const { attributes } = element;
    for (let index = 0; index < attributes.length && element.kind !== 'op'; index++) names.add(attributes[index]!.name);
    const children = element.children as readonly (Element | Extra)[];
    for (let index = 0; index < children.length; index++) {
      const child = children[index]!;
      if (child.kind === 'nvpair') {
        const name = attributeValue(child, 'name');
        if (name !== undefined) names.add(name);
      } else if (child.kind === 'op' && child.children.length === 0) continue;
      else if (child.kind !== 'comment' && child.kind !== 'xml')
        visit(child, element, isInRule || element.kind === 'rule');
    }
  };
  for (const section of sections) visit(section, section, false);
  return { names, rules };
}
