import type { Item, SelectAttribute, SelectTarget } from '../../grammar/ast.ts';
import { noLayout } from '../../grammar/no-layout.ts';
import { nowhere } from '../../grammar/source.ts';
import { selections } from '../analysis/lower-alert.ts';
import { isAttributeSet } from '../model/access.ts';
import type { Alert, Recipient, Select, SelectPart } from '../model/cluster.ts';
import { declaration, sayable, word } from './raise-declaration.ts';
import { below, hatch, raiseBlock, rankOf } from './raise-items.ts';
import { as, commentRuns, commentsBelow, headOf, name, type WritesId } from './raise-parts.ts';
import { blockOfSets } from './raise-resource.ts';
import { raiseInnerSet } from './raise-set.ts';

const words = new Map([...selections].map(([text, kind]) => [kind, text]));

function isBare(element: { readonly id: unknown; readonly attributes: readonly unknown[] }): boolean {
  return element.id === undefined && element.attributes.length === 0;
}

/** A selection, or undefined where it has what no words say. */
function raiseSelectPart(part: SelectPart, writesId: WritesId): SelectTarget | undefined {
  const children = part.children.filter((child) => child.kind !== 'comment');
  if (!isBare(part) || (part.kind !== 'select_attributes' && children.length > 0)) return undefined;
  const attributes: SelectAttribute[] = [];
  for (const child of children) {
    const named = child.kind === 'attribute' ? sayable(child, 'name') : undefined;
    if (child.kind !== 'attribute' || named === undefined) return undefined;
    if (child.attributes.length > 1 || child.children.some(({ kind }) => kind === 'xml')) return undefined;
    const id = child.id && writesId(child) ? as(child.id) : undefined;
    attributes.push({ kind: 'selectAttribute', name: word(named), id, span: nowhere });
  }
  const isList = part.kind === 'select_attributes';
  return {
    kind: 'selectTarget',
    name: name(words.get(part.kind)!),
    attributes: isList ? attributes : undefined,
    span: nowhere,
  };
}

function raiseSelect(select: Select, writesId: WritesId): Item {
  const targets: SelectTarget[] = [];
  for (const child of select.children) {
    if (child.kind === 'comment') continue;
    const target = child.kind === 'xml' ? undefined : raiseSelectPart(child, writesId);
    if (target === undefined) return hatch(select);
    targets.push(target);
  }
  if (!isBare(select)) return hatch(select);
  return below(commentRuns(commentsBelow(select)), { kind: 'select', targets, layout: noLayout, span: nowhere });
}

function raiseRecipient(recipient: Recipient, writesId: WritesId): Item {
  const value = sayable(recipient, 'value');
  const head = headOf(recipient, value === undefined ? [] : ['value'], writesId);
  const block = blockOfSets(recipient, 'instance_attributes', writesId);
  return declaration('recipient', value === undefined ? [] : [word(value)], head, block);
}

/** The statement of an alert. */
export function raiseAlert(alert: Alert, writesId: WritesId): Item {
  const path = alert.id && sayable(alert, 'path');
  const names = alert.id ? [word(alert.id.value), ...(path === undefined ? [] : [word(path)])] : [];
  const block = raiseBlock(alert.children, (child, place) => {
    if (isAttributeSet(child))
      return raiseInnerSet(child, place, { element: alert, own: 'instance_attributes' }, writesId);
    if (child.kind === 'recipient') return { rank: rankOf('recipient'), items: [raiseRecipient(child, writesId)] };
    return { rank: rankOf(child.kind), items: [child.kind === 'select' ? raiseSelect(child, writesId) : hatch(child)] };
  });
  return declaration(
    'alert',
    names,
    headOf({ ...alert, id: undefined }, path === undefined ? [] : ['path'], writesId),
    block,
  );
}
