import type { Item, Node } from '../../grammar/ast.ts';

type Plain = string | number | boolean | undefined | readonly Plain[] | { readonly [key: string]: Plain };
type Fields = Readonly<Record<string, unknown>>;

/** What a set says, whether its pairs stand on its line or in a block. */
function plainSet(fields: Fields, strict: boolean): Plain {
  const { pairs, block, ...rest } = fields;
  const items = (block as { items: unknown[] } | undefined)?.items ?? (pairs as unknown[] | undefined) ?? [];
  const ends = (block as { endComments: unknown[] } | undefined)?.endComments ?? [];
  const plain = plainFields(rest, strict) as { readonly [key: string]: Plain };
  return {
    ...plain,
    items: items.map((item, index) => plainItem(item, index, strict)),
    ends: plainValue(ends, strict),
  };
}

/** An item of a list; a blank line before the first is nobody's. */
function plainItem(item: unknown, index: number, strict: boolean): Plain {
  const plain = plainValue(item, strict) as { readonly [key: string]: Plain };
  const layout = plain.layout as { readonly [key: string]: Plain };
  return index === 0 ? { ...plain, layout: { ...layout, blankBefore: false } } : plain;
}

function plainFields(fields: Fields, strict: boolean): Plain {
  const found: Record<string, Plain> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (key === 'span' || key === 'keywordSpan' || (key === 'quoted' && !strict)) continue;
    if (value === undefined || value === false) continue;
    if (key === 'items' || key === 'statements')
      found[key] = (value as unknown[]).map((item, index) => plainItem(item, index, strict));
    else found[key] = plainValue(value, strict);
  }
  return found;
}

function plainValue(value: unknown, strict: boolean): Plain {
  if (Array.isArray(value)) return value.map((part) => plainValue(part, strict));
  if (typeof value !== 'object' || value === null) return value as Plain;
  const fields = value as Fields;
  return fields.kind === 'set' ? plainSet(fields, strict) : plainFields(fields, strict);
}

/**
 * A tree without spans, in which what the printer may choose is made alike: whether a set's pairs stand in a block, and
 * (unless strict) whether a name is quoted.
 */
export function plainTree(node: Node | readonly Item[], strict = false): unknown {
  return plainValue(node, strict);
}
