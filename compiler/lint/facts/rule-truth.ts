import { attributeValue } from '../../model/access.ts';
import type { Expression, Rule } from '../../model/cluster.ts';
import type { NodeFacts } from './nodes.ts';
import { askedBy } from './rules.ts';

/** True and false as far as the configuration tells; undefined where only the running cluster knows. */
type Truth = boolean | undefined;

/**
 * Whether a rule holds on a node whatever happens: what it asks of `#uname` and `#kind` is known, other attributes and dates are
 * not. Names are compared in any case, as the scheduler compares them; a name that no node has leaves it open what was meant.
 */
export function holdsOn(rule: Rule, node: string, nodes: NodeFacts): Truth {
  const decides = attributeValue(rule, 'boolean-op')?.trim().toLowerCase() === 'or';
  let open = false;
  let conditions = 0;
  for (const child of rule.children) {
    if (child.kind === 'comment') continue;
    conditions++;
    const truth =
      child.kind === 'rule'
        ? holdsOn(child, node, nodes)
        : child.kind === 'expression'
          ? asks(child, node, nodes)
          : undefined;
    if (truth === decides) return decides;
    open ||= truth === undefined;
  }
  return open || conditions === 0 ? undefined : !decides;
}

function asks(expression: Expression, node: string, nodes: NodeFacts): Truth {
  const { attribute, operation, value } = askedBy(expression);
  if (attribute === '#uname' && operation === 'defined') return true;
  if (attribute === '#uname' && operation === 'not_defined') return false;
  const source = attributeValue(expression, 'value-source') ?? 'literal';
  if (source !== 'literal' || (operation !== 'eq' && operation !== 'ne')) return undefined;
  const actual = attribute === '#uname' ? node : attribute === '#kind' ? kindOf(node, nodes) : undefined;
  if (actual === undefined || (attribute === '#uname' && !isNode(value, nodes))) return undefined;
  return (actual.toLowerCase() === value.toLowerCase()) === (operation === 'eq');
}

function kindOf(node: string, { elements, members }: NodeFacts): string | undefined {
  if (!elements.has(node)) return undefined;
  return members.includes(node) ? 'cluster' : undefined;
}

const lowered = new WeakMap<NodeFacts, ReadonlySet<string>>();

function isNode(name: string, nodes: NodeFacts): boolean {
  let names = lowered.get(nodes);
  if (!names) {
    names = new Set([...nodes.all].map((node) => node.toLowerCase()));
    lowered.set(nodes, names);
  }
  return names.has(name.toLowerCase());
}
