import type { Block, Fencing, Item, Name } from '../../grammar/ast.ts';
import { noLayout } from '../../grammar/no-layout.ts';
import { nowhere } from '../../grammar/source.ts';
import type { CommentNode, Extra, FencingLevel } from '../model/cluster.ts';
import { declaration, sayable, word } from './raise-declaration.ts';
import { below, hatch } from './raise-items.ts';
import { attributePairs, commentRuns, commentsBelow, headOf, name, type WritesId } from './raise-parts.ts';

const targetNames = ['target', 'target-pattern', 'target-attribute', 'target-value'];

/** A text that is the same for the levels of one target. */
function targetKey(level: FencingLevel): string {
  const said = level.attributes.filter((attribute) => targetNames.includes(attribute.name));
  return JSON.stringify(said.map((attribute) => [attribute.name, attribute.value, attribute.literal]).sort());
}

function isDeviceList(devices: string | undefined): devices is string {
  return devices?.split(',').every((device) => device !== '') ?? false;
}

function raiseLevel(level: FencingLevel, writesId: WritesId): Item {
  const index = sayable(level, 'index');
  const devices = sayable(level, 'devices');
  const words: Name[] = [];
  const said = [...targetNames];
  if (index !== undefined) {
    words.push(word(index));
    said.push('index');
    if (isDeviceList(devices)) {
      words.push(...devices.split(',').map(word));
      said.push('devices');
    }
  }
  return below(commentRuns(commentsBelow(level)), declaration('level', words, headOf(level, said, writesId)));
}

function targetWord(text: string): Name {
  return name(text, ['as', 'matching', 'where'].includes(text) || text.startsWith('@'));
}

/** The statement of one target, with no levels as yet. */
function fencing(level: FencingLevel): Fencing {
  const said = level.attributes.filter((attribute) => targetNames.includes(attribute.name));
  const names = said
    .map((attribute) => attribute.name)
    .sort()
    .join(' ');
  const value = (attribute: string): Name | undefined => {
    const found = sayable(level, attribute);
    return found === undefined ? undefined : targetWord(found);
  };
  const isSayable = said.every(({ literal }) => !literal);
  const isTarget = isSayable && names === 'target';
  const isPattern = isSayable && names === 'target-pattern';
  const isAttribute = isSayable && names === 'target-attribute target-value';
  const pattern = isPattern ? value('target-pattern') : undefined;
  return {
    kind: 'fencing',
    target: isTarget ? value('target') : undefined,
    pattern: pattern && { ...pattern, quoted: true },
    attribute: isAttribute ? value('target-attribute') : undefined,
    value: isAttribute ? value('target-value') : undefined,
    head: isTarget || isPattern || isAttribute ? [] : attributePairs(said),
    block: undefined,
    layout: noLayout,
    span: nowhere,
  };
}

/**
 * The statements of fencing levels that follow each other: one for each run of levels of one target. The comments above the
 * first level of a run go above the statement, others above their level.
 */
export function raiseFencing(levels: readonly (FencingLevel | Extra)[], writesId: WritesId): Item[] {
  const statements: { statement: Fencing; key: string; items: Item[] }[] = [];
  let comments: CommentNode[] = [];
  for (const level of levels) {
    if (level.kind === 'comment') comments.push(level);
    else if (level.kind === 'fencing-level') {
      const key = targetKey(level);
      const above = commentRuns(comments);
      comments = [];
      const last = statements.at(-1);
      const hasUnknown = level.children.some(({ kind }) => kind === 'xml');
      const item = hasUnknown ? hatch(level) : raiseLevel(level, writesId);
      if (last?.key === key) last.items.push(below(above, item));
      else statements.push({ statement: below(above, fencing(level)), key, items: [item] });
    }
  }
  return statements.map(({ statement, items }) => {
    const block: Block = { kind: 'block', items, endComments: [], span: nowhere };
    return { ...statement, block };
  });
}
