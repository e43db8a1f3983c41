import type { Declaration, Fencing, Item } from '../../grammar/ast.ts';
import { joinSpans } from '../../grammar/source.ts';
import type { Attribute, Extra, FencingLevel } from '../model/cluster.ts';
import { finding, type Report } from './catalogue.ts';
import { lowerBlock } from './lower-block.ts';
import { lowerHead, positional } from './lower-head.ts';
import { elementOf, lowerLine, refuseBlock } from './lower-words.ts';

/** `level INDEX DEVICE…`: the devices are one attribute, joined by commas. */
function lowerLevel(declaration: Declaration, target: readonly Attribute[], report: Report): FencingLevel {
  refuseBlock(declaration, report);
  const { head } = lowerLine(
    declaration,
    {
      slots: [{ attribute: 'index' }],
      more: Number.POSITIVE_INFINITY,
      attributes: ([first, ...others]) => {
        if (first === undefined) return target;
        const span = joinSpans(first.span, others.at(-1)?.span ?? first.span);
        const value = [first, ...others].map((device) => device.value).join(',');
        return [...target, positional('devices', { value, span })];
      },
    },
    report,
  );
  return elementOf('fencing-level', declaration, head, []);
}

/** The levels of one target, each with what the statement says of the target. */
export function lowerFencing(statement: Fencing, report: Report): readonly (FencingLevel | Extra)[] {
  const { target, pattern, attribute, value } = statement;
  const said = [
    ...(target ? [positional('target', target)] : []),
    ...(pattern ? [positional('target-pattern', pattern)] : []),
    ...(attribute ? [positional('target-attribute', attribute)] : []),
    ...(value ? [positional('target-value', value)] : []),
  ];
  const head = lowerHead(statement.head, report, { attributes: said });
  const levels = lowerBlock<FencingLevel>(
    statement.block,
    {
      place: 'fencing',
      child: (item: Item) =>
        item.kind === 'declaration' && item.keyword === 'level' ? lowerLevel(item, head.attributes, report) : undefined,
    },
    report,
  );
  if (head.id) report(finding('misplaced-id', head.id.span, { keyword: 'fencing' }));
  if (!(statement.block?.items ?? []).some(({ kind }) => kind === 'declaration' || kind === 'xml'))
    report(
      finding(
        'missing-word',
        { ...statement.span, end: statement.span.start + 'fencing'.length },
        {
          keyword: 'fencing',
          word: 'a level',
          advice: 'Write a block with a line such as level 1 DEVICE.',
        },
      ),
    );
  return levels;
}
