import type { Anchor, SourceText, Span } from '../../grammar/source.ts';

/** A JSON value with the place it stands at. */
export type JsonNode =
  | { readonly kind: 'object'; readonly members: readonly JsonMember[]; readonly span: Span }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[]; readonly span: Span }
  | { readonly kind: 'string'; readonly value: string; readonly span: Span }
  | { readonly kind: 'other'; readonly value: number | boolean | null; readonly span: Span };

export interface JsonMember {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: JsonNode;
}

/** Where a JSON text stops being one. */
export interface JsonFault {
  readonly expected: string;
  readonly span: Span;
}

class Stop extends Error {
  readonly fault: JsonFault;
  constructor(fault: JsonFault) {
    super(fault.expected);
    this.fault = fault;
  }
}

const deepest = 100;
const blank = /[ \t\r\n]*/y;
const string = /"(?:[^"\\\n]|\\.)*"/y;
const scalar = /-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y;

/** Parses JSON and keeps the place of every value; a fault says what was expected where. */
export function parseJson(source: SourceText): JsonNode | JsonFault {
  const anchor: Anchor = { source, offset: 0 };
  const { text } = source;
  let at = text.startsWith('\ufeff') ? 1 : 0;

  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const spanFrom = (start: number): Span => ({ anchor, start, end: at });
  const stop = (expected: string): never => {
    throw new Stop({ expected, span: { anchor, start: at, end: Math.min(at + 1, text.length) } });
  };
  const sign = (wanted: string): boolean => {
    match(blank);
    if (text[at] !== wanted) return false;
    at++;
    return true;
  };
  const readString = (): { value: string; span: Span } => {
    match(blank);
    const start = at;
    const raw = match(string) ?? stop('a string in double quotes');
    try {
      return { value: JSON.parse(raw) as string, span: spanFrom(start) };
    } catch {
      at = start;
      return stop('a string with valid escapes');
    }
  };
  const readValue = (depth: number): JsonNode => {
    if (depth > deepest) stop('less nesting');
    match(blank);
    const start = at;
    if (text[at] === '"') return { kind: 'string', ...readString() };
    if (sign('{')) {
      const members: JsonMember[] = [];
      if (!sign('}')) {
        do {
          const { value: key, span: keySpan } = readString();
          if (!sign(':')) stop('a colon');
          members.push({ key, keySpan, value: readValue(depth + 1) });
        } while (sign(','));
        if (!sign('}')) stop('a comma or a closing brace');
      }
      return { kind: 'object', members, span: spanFrom(start) };
    }
    if (sign('[')) {
      const items: JsonNode[] = [];
      if (!sign(']')) {
        do items.push(readValue(depth + 1));
        while (sign(','));
        if (!sign(']')) stop('a comma or a closing bracket');
      }
      return { kind: 'array', items, span: spanFrom(start) };
    }
    const word = match(scalar) ?? stop('a value');
    return { kind: 'other', value: JSON.parse(word) as number | boolean | null, span: spanFrom(start) };
  };

  try {
    const value = readValue(0);
    match(blank);
    if (at < text.length) stop('the end of the file');
    return value;
  } catch (error) {
    if (error instanceof Stop) return error.fault;
    throw error;
  }
}
