import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver/node';
import type { Declaration, Item } from '../../grammar/index.ts';
import { rangeOf } from '../convert.ts';
import type { Compilation } from '../documents.ts';
import { headlineOf, nameOf } from './statement-name.ts';

const declarationKinds: Partial<Record<Declaration['keyword'], SymbolKind>> = {
  node: SymbolKind.Object,
  primitive: SymbolKind.Class,
  template: SymbolKind.Interface,
  group: SymbolKind.Module,
  clone: SymbolKind.Module,
  promotable: SymbolKind.Module,
  master: SymbolKind.Module,
  bundle: SymbolKind.Package,
  op: SymbolKind.Method,
  tag: SymbolKind.Array,
  role: SymbolKind.Key,
  user: SymbolKind.Key,
  usergroup: SymbolKind.Key,
  alert: SymbolKind.Event,
};

/** The kind of symbol that an item is; undefined for what no outline shows. */
function symbolKindOf(item: Item): SymbolKind | undefined {
  switch (item.kind) {
    case 'declaration':
      return declarationKinds[item.keyword];
    case 'set':
      return item.keyword === 'options' || item.keyword === 'defaults' ? SymbolKind.Namespace : undefined;
    case 'location':
    case 'colocation':
    case 'order':
    case 'ticket':
      return SymbolKind.Operator;
    case 'fencing':
      return SymbolKind.Event;
    default:
      return undefined;
  }
}

function symbolOf(item: Item): DocumentSymbol[] {
  const kind = symbolKindOf(item);
  if (kind === undefined) return [];
  const name = nameOf(item);
  const headline = headlineOf(item);
  const isDeclared = item.kind === 'declaration' && item.keyword !== 'op' && name !== undefined && name.value !== '';
  const range = rangeOf(item.span);
  return [
    {
      name: isDeclared ? name.value : headline || item.kind,
      ...(isDeclared ? { detail: detailOf(item) } : {}),
      kind,
      range,
      selectionRange: name && isDeclared ? rangeOf(name.span) : { start: range.start, end: range.start },
      children: ('block' in item ? (item.block?.items ?? []) : []).flatMap(symbolOf),
    },
  ];
}

function detailOf({ keyword, words }: Declaration): string {
  const [, second] = words;
  if (keyword !== 'primitive' && keyword !== 'template') return keyword;
  return second ? `${keyword} ${second.kind === 'name' ? second.value : `@${second.id}`}` : keyword;
}

/** The outline of a file: its statements, in them what they define in place, and the operations of resources. */
export function documentSymbols({ parsed }: Compilation): DocumentSymbol[] {
  return parsed.file.statements.flatMap(symbolOf);
}
