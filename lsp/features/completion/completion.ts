import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  type Range,
} from 'vscode-languageserver/node';
import { quoted } from '../../../compiler/format/quote.ts';
import { isBareValue, isBareWord } from '../../../grammar/index.ts';
import { rangeBetween } from '../../convert.ts';
import type { Compilation } from '../../documents.ts';
import { entryDetail, entryText, parameterDetail, parameterText } from '../describe.ts';
import { type Key, keysAt, takesPairs } from './pairs.ts';
import { type Place, placeAt } from './place.ts';
import { statementSnippets } from './snippets.ts';
import { valuesAt } from './values.ts';
import { type Word, wordsAt } from './words.ts';

const kinds: Readonly<Record<Word['sort'], CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  resource: CompletionItemKind.Variable,
  node: CompletionItemKind.Unit,
  agent: CompletionItemKind.Class,
  role: CompletionItemKind.EnumMember,
  action: CompletionItemKind.Method,
  value: CompletionItemKind.Value,
  attribute: CompletionItemKind.Field,
};

/** Names before attributes before keywords, each in the order in which they were found. */
const rank: Readonly<Record<Word['sort'], string>> = {
  resource: '0',
  node: '0',
  role: '0',
  action: '0',
  value: '0',
  attribute: '1',
  agent: '2',
  keyword: '3',
};

function ofWord(word: Word, range: Range): CompletionItem {
  const spelt = word.sort === 'keyword' || word.text.startsWith('@') || word.text.startsWith('#');
  const text = spelt || isBareWord(word.text, 'any') ? word.text : quoted(word.text);
  return {
    label: word.text,
    kind: kinds[word.sort],
    ...(word.detail === undefined ? {} : { detail: word.detail }),
    sortText: `${rank[word.sort]}${word.text}`,
    textEdit: { range, newText: text },
  };
}

function ofKey({ name, entry, parameter, required }: Key, range: Range): CompletionItem {
  const detail = parameter ? parameterDetail(parameter) : entry && entryDetail(entry);
  const documentation = parameter ? parameterText(parameter) : entry && entryText(entry);
  const key = isBareWord(name, 'any') ? name : quoted(name);
  return {
    label: name,
    kind: parameter ? CompletionItemKind.Property : CompletionItemKind.Field,
    ...(detail === undefined ? {} : { detail }),
    ...(documentation === undefined ? {} : { documentation: { kind: 'markdown', value: documentation } }),
    // Required ones come first; all pairs stand before keywords.
    sortText: `${required ? '0' : '1'}${name}`,
    textEdit: { range, newText: `${key}=` },
    command: { title: 'Suggest', command: 'editor.action.triggerSuggest' },
  };
}

function values(place: Place, key: string, compilation: Compilation, offset: number): CompletionItem[] {
  const typed = place.partial?.text.replace(/^\s*=\s*/, '') ?? '';
  const list = typed.startsWith('"') || typed.startsWith("'");
  // Inside a quoted list only the last word is replaced.
  const word = list ? (/[^\s,;"']*$/.exec(typed)?.[0] ?? '') : typed;
  const range = rangeBetween(compilation.source, offset - word.length, offset);
  return valuesAt(place, key).map(({ text, doc, isDefault }, index) => ({
    label: text,
    kind: CompletionItemKind.EnumMember,
    ...(isDefault ? { detail: 'default', preselect: true } : {}),
    ...(doc === undefined ? {} : { documentation: doc }),
    sortText: String(index).padStart(4, '0'),
    textEdit: { range, newText: list || isBareValue(text) ? text : quoted(text) },
  }));
}

/** Keys that the item or its block has already are not offered again. */
function unused(keys: readonly Key[], place: Place): Key[] {
  const taken = new Set<string>();
  place.item.forEach((token, index) => {
    if (place.item[index + 1]?.kind === 'assign') taken.add(token.text);
  });
  return keys.filter(({ name }) => !taken.has(name));
}

/** What may be typed at an offset. */
export function completion(compilation: Compilation, offset: number): CompletionList {
  const place = placeAt(compilation, offset);
  if (!place) return { isIncomplete: false, items: [] };
  const { partial, item } = place;
  if (partial?.kind === 'assign') {
    const key = item.at(-1)?.text ?? '';
    const before: Place = { ...place, item: item.slice(0, -1), keyword: item.length === 1 ? undefined : place.keyword };
    return { isIncomplete: false, items: values({ ...before, partial }, key, compilation, offset) };
  }
  const length = partial?.text.length ?? 0;
  const range = rangeBetween(compilation.source, offset - length, offset);
  const items = [
    ...(takesPairs(place) ? unused(keysAt(place), place).map((key) => ofKey(key, range)) : []),
    ...wordsAt(place).map((word) => ofWord(word, range)),
  ];
  if (place.keyword === undefined && place.blocks.length === 0) {
    for (const { label, detail, body } of statementSnippets) {
      items.push({
        label,
        kind: CompletionItemKind.Snippet,
        detail,
        sortText: `4${label}`,
        insertTextFormat: InsertTextFormat.Snippet,
        textEdit: { range, newText: body },
      });
    }
  }
  return { isIncomplete: false, items };
}
