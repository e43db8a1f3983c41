import { type CodeAction, CodeActionKind, type TextEdit } from 'vscode-languageserver/node';
import { type Declaration, type Item, nowhere, positionAt, visit } from '../../../grammar/index.ts';
import { noLayout } from '../../../grammar/no-layout.ts';
import type { Compilation } from '../../documents.ts';
import { printed, regionOf, replaceStatement, type StatementRegion } from '../../statement-region.ts';
import { rebuilt } from './rebuild.ts';

interface Found {
  readonly region: StatementRegion;
  readonly primitive: Declaration;
}

/** What an item says, without its comments and blank lines. */
function spelling(item: Item): string {
  const bare = { ...item, layout: noLayout } as Item;
  const block = { kind: 'block' as const, items: [bare], endComments: [], span: nowhere };
  return printed({ ...holder, block });
}

const holder: Declaration = {
  kind: 'declaration',
  keyword: 'primitive',
  keywordSpan: nowhere,
  words: [],
  head: [],
  block: undefined,
  layout: noLayout,
  span: nowhere,
};

function agentOf({ words }: Declaration): string | undefined {
  const [name, agent] = words;
  return words.length === 2 && name?.kind === 'name' && agent?.kind === 'name' ? agent.value : undefined;
}

/** The primitives of an agent that say it in their line, each with its statement. */
function primitivesOf({ parsed }: Compilation, agent: string): Found[] {
  const found: Found[] = [];
  for (const part of parsed.parts) {
    const region = regionOf(part);
    if (!region) continue;
    visit(region.statement, (node) => {
      if (node.kind === 'declaration' && node.keyword === 'primitive' && agentOf(node) === agent)
        found.push({ region, primitive: node });
      return true;
    });
  }
  return found;
}

function itemsOf({ block }: Declaration): readonly Item[] {
  return block?.items ?? [];
}

/** The primitives that share items with one, and the items that all of these have. */
function sharing(
  chosen: Declaration,
  others: readonly Found[],
): { users: readonly Found[]; items: ReadonlySet<string> } {
  let items = new Set(itemsOf(chosen).map(spelling));
  const users: Found[] = [];
  for (const other of others) {
    const own = new Set(itemsOf(other.primitive).map(spelling));
    const common = new Set([...items].filter((item) => own.has(item)));
    if (other.primitive !== chosen && common.size === 0) continue;
    items = common;
    users.push(other);
  }
  return { users, items };
}

function freeName(wanted: string, { symbols }: Compilation): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (symbols.find(name).length === 0) return name;
  }
}

/**
 * Makes a template of a primitive: what it and the other primitives of its agent have in common moves into the template, and each
 * of them refers to it. A primitive that shares nothing with it is left as it is.
 */
export function extractTemplate(compilation: Compilation, chosen: Declaration): CodeAction[] {
  const agent = chosen.keyword === 'primitive' ? agentOf(chosen) : undefined;
  const [, agentWord] = chosen.words;
  if (agent === undefined || !agentWord) return [];
  const { users, items } = sharing(chosen, primitivesOf(compilation, agent));
  const [first] = users;
  if (items.size === 0 || !first || !users.some(({ primitive }) => primitive === chosen)) return [];
  const name = freeName(`${agent.split(':').at(-1)}-template`, compilation);
  const common = itemsOf(chosen).filter((item) => items.has(spelling(item)));
  const nameWord = { kind: 'name' as const, value: name, quoted: false, span: nowhere };
  const template: Declaration = {
    ...holder,
    keyword: 'template',
    words: [nameWord, agentWord],
    block: {
      kind: 'block',
      items: common.map((item) => ({ ...item, layout: noLayout })),
      endComments: [],
      span: nowhere,
    },
  };
  const edits = users
    .map(({ region }) => region)
    .filter(
      (region, index, all) =>
        all.indexOf(region) === index || all.findIndex(({ part }) => part === region.part) === index,
    )
    .flatMap((region) => replaceStatement(region, withTemplate(region, users, name, items)));
  const at = { line: positionAt(compilation.source, first.region.start).line, character: 0 };
  const insertion: TextEdit = { range: { start: at, end: at }, newText: `${printed(template)}\n\n` };
  const others = users.length === 1 ? '' : ` of ${users.length} primitives`;
  return [
    {
      title: `Extract the template '${name}'${others}`,
      kind: CodeActionKind.RefactorExtract,
      edit: { changes: { [compilation.uri]: [insertion, ...edits] } },
    },
  ];
}

/** A statement whose users of the template refer to it and keep what is theirs alone. */
function withTemplate(
  { statement }: StatementRegion,
  users: readonly Found[],
  name: string,
  items: ReadonlySet<string>,
) {
  const shortened = (primitive: Declaration): Declaration => {
    const rest = itemsOf(primitive).filter((item) => !items.has(spelling(item)));
    const keeps = rest.length > 0 || (primitive.block?.endComments.length ?? 0) > 0;
    const reference = { kind: 'idReference' as const, id: name, span: nowhere };
    const block = primitive.block && keeps ? { ...primitive.block, items: rest } : undefined;
    return { ...primitive, words: [primitive.words[0]!, reference], block };
  };
  const own = users.map(({ primitive }) => primitive);
  const root = own.find((primitive) => primitive === statement);
  if (root) return shortened(root);
  return rebuilt(statement, (node) => {
    const primitive = own.find((one) => one === node);
    return primitive && [shortened(primitive)];
  });
}
