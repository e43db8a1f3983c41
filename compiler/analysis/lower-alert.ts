import type { Declaration, Item, SelectTarget, Select as SyntaxSelect } from '../../grammar/ast.ts';
import { closest } from '../diagnostics/suggest.ts';
import type { Alert, AttributeSet, Recipient, Select, SelectedAttribute, SelectPart } from '../model/cluster.ts';
import { finding, type Report } from './catalogue.ts';
import { lowerBlock } from './lower-block.ts';
import { asIdentifier, positional } from './lower-head.ts';
import { lowerInnerSet, ownPairs } from './lower-set.ts';
import { elementOf, lowerLine } from './lower-words.ts';

/** The words behind `select` and the elements that they make. */
export const selections: ReadonlyMap<string, SelectPart['kind']> = new Map([
  ['nodes', 'select_nodes'],
  ['fencing', 'select_fencing'],
  ['resources', 'select_resources'],
  ['attributes', 'select_attributes'],
]);

function lowerSelectTarget(target: SelectTarget, report: Report): SelectPart[] {
  const word = target.name.value;
  const kind = selections.get(word);
  if (kind === undefined) {
    const near = closest(word, selections.keys());
    const advice = near ? `Did you mean ${near}?` : `Write one of ${[...selections.keys()].join(', ')}.`;
    report(finding('unknown-selection', target.name.span, { name: word, advice }));
    return [];
  }
  const children = (target.attributes ?? []).map(
    (attribute): SelectedAttribute => ({
      kind: 'attribute',
      id: asIdentifier(attribute.id),
      attributes: [positional('name', attribute.name)],
      children: [],
      span: attribute.span,
      headSpan: attribute.name.span,
    }),
  );
  return [{ kind, id: undefined, attributes: [], children, span: target.span, headSpan: target.name.span }];
}

function lowerSelect(select: SyntaxSelect, report: Report): Select {
  const children = select.targets.flatMap((target) => lowerSelectTarget(target, report));
  return { kind: 'select', id: undefined, attributes: [], children, span: select.span, headSpan: select.span };
}

function lowerRecipient(declaration: Declaration, report: Report): Recipient {
  const { head } = lowerLine(declaration, { slots: [{ attribute: 'value' }] }, report);
  const children = lowerBlock<AttributeSet>(
    declaration.block,
    {
      place: 'a recipient',
      gatherings: [ownPairs('instance_attributes')],
      child: lowerInnerSet,
    },
    report,
  );
  return elementOf('recipient', declaration, head, children);
}

function alertPart(item: Item, report: Report): AttributeSet | Select | Recipient | undefined {
  if (item.kind === 'select') return lowerSelect(item, report);
  if (item.kind === 'declaration' && item.keyword === 'recipient') return lowerRecipient(item, report);
  return lowerInnerSet(item, report);
}

/** `alert NAME PATH { … }`. */
export function lowerAlert(declaration: Declaration, report: Report): Alert {
  const slots = [{ attribute: 'id', needed: 'a name' }, { attribute: 'path' }];
  const { head } = lowerLine(declaration, { slots }, report);
  const children = lowerBlock<AttributeSet | Select | Recipient>(
    declaration.block,
    {
      place: 'an alert',
      gatherings: [ownPairs('instance_attributes')],
      child: alertPart,
    },
    report,
  );
  return elementOf('alert', declaration, head, children);
}
