/** A document that was changed in one place. */
export interface Mutation {
  /** What was changed, in words. */
  readonly what: string;
  readonly text: string;
}

interface Tag {
  readonly at: number;
  readonly text: string;
  readonly name: string;
  readonly empty: boolean;
  readonly attributes: readonly { readonly text: string; readonly name: string; readonly value: string }[];
}

const tagForm = /<([A-Za-z_][\w-]*)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g;
const attributeForm = /\s+([\w:-]+)="([^"]*)"/g;
const badValues = ['bogus', '', '1x', 'TRUE', 'a b'];
const badIds = ['1x', 'a b', 'a:b', '', '-a'];
const common: ReadonlySet<string> = new Set(['nvpair', 'op', 'node', 'instance_attributes']);

/** Numbers from 0 to 1, the same for the same seed (a linear congruential generator). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function tagsOf(document: string): Tag[] {
  const start = document.indexOf('>', document.indexOf('<configuration')) + 1;
  const configuration = document.slice(start, document.indexOf('</configuration>'));
  return [...configuration.matchAll(tagForm)].map((match) => ({
    at: start + match.index,
    text: match[0],
    name: match[1]!,
    empty: match[3] === '/',
    attributes: [...match[2]!.matchAll(attributeForm)].map((found) => ({
      text: found[0],
      name: found[1]!,
      value: found[2]!,
    })),
  }));
}

/** Changes one thing in the configuration of a CIB, or nothing where the thing chosen cannot be changed so. */
export function mutate(document: string, random: () => number, schemas: readonly string[]): Mutation | undefined {
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const text = document.replace(/<status>[\s\S]*<\/status>/, '<status/>');
  const tags = tagsOf(text);
  const rare = tags.filter(({ name }) => !common.has(name));
  const tag = pick(random() < 0.6 && rare.length > 0 ? rare : tags);
  if (!tag) return undefined;
  const put = (what: string, replacement: string): Mutation => ({
    what: `${what} in ${tag.name}`,
    text: text.slice(0, tag.at) + replacement + text.slice(tag.at + tag.text.length),
  });
  const inside = (what: string, content: string): Mutation =>
    put(what, tag.empty ? tag.text.replace(/\s*\/>$/, `>${content}</${tag.name}>`) : tag.text + content);
  const attribute = pick(tag.attributes);
  const other = pick(tags);
  switch (Math.floor(random() * 11)) {
    case 0:
      return attribute && put(`no ${attribute.name}`, tag.text.replace(attribute.text, ''));
    case 1:
      return (
        attribute && put(`misspelt ${attribute.name}`, tag.text.replace(` ${attribute.name}=`, ` ${attribute.name}x=`))
      );
    case 2: {
      if (!attribute || attribute.name === 'id') return undefined;
      const value = pick(badValues)!;
      return put(`${attribute.name}=${value}`, tag.text.replace(attribute.text, ` ${attribute.name}="${value}"`));
    }
    case 3:
      return tag.empty ? put('the element twice', tag.text + tag.text) : undefined;
    case 4:
      return inside('an unknown element', '<bogus/>');
    case 5:
      return tag.empty ? put('nothing', '') : undefined;
    case 6:
      return tag.empty && other ? put(`renamed to ${other.name}`, tag.text.replace(tag.name, other.name)) : undefined;
    case 7:
      return other?.empty ? inside(`a ${other.name}`, other.text.replace(' id="', ' id="copy-')) : undefined;
    case 8: {
      const taken = other?.attributes.find(({ name }) => name === 'id')?.value;
      const id = random() < 0.5 ? taken : pick(badIds);
      if (id === undefined || !tag.attributes.some(({ name }) => name === 'id')) return undefined;
      return put(`id=${id}`, tag.text.replace(/ id="[^"]*"/, ` id="${id}"`));
    }
    case 9: {
      const foreign = pick(
        (other?.attributes ?? []).filter(({ name }) => !tag.attributes.some((own) => own.name === name)),
      );
      return foreign && put(`a foreign ${foreign.name}`, tag.text.replace(/\s*(\/?>)$/, `${foreign.text}$1`));
    }
    default: {
      const schema = pick(schemas)!;
      return {
        what: `schema ${schema}`,
        text: text.replace(/validate-with="[^"]*"/, `validate-with="pacemaker-${schema}"`),
      };
    }
  }
}
