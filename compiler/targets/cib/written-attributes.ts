import type { Attribute } from '../../model/cluster.ts';
import { holdsForbidden } from './characters.ts';
import type { WrittenAttribute } from './constraints.ts';
import { report } from './reading.ts';
import { type Writing, writable } from './writing.ts';

/** The attributes of one element as they are collected. */
export type Attributes = (readonly [name: string, value: string])[];

/** `NameStartChar` and `NameChar` of the XML specification. */
const nameStart =
  ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}-\\u{200D}\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}';
const nameOfXml = new RegExp(`^[${nameStart}][${nameStart}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}-\\u{2040}]*$`, 'u');
const goodNames = new Set<string>();

function isName(name: string): boolean {
  if (goodNames.has(name)) return true;
  if (!nameOfXml.test(name)) return false;
  if (goodNames.size < 1000) goodNames.add(name);
  return true;
}

/** From so many attributes on an index of their names pays off. */
const many = 32;
const namesOf = new WeakMap<Attributes, Set<string>>();

function has(written: Attributes, name: string): boolean {
  if (written.length >= many) {
    const names = namesOf.get(written) ?? new Set<string>();
    namesOf.set(written, names);
    for (let index = names.size; index < written.length; index++) names.add(written[index]![0]);
    return names.has(name);
  }
  for (let index = 0; index < written.length; index++) if (written[index]![0] === name) return true;
  return false;
}

/** Adds an attribute; what XML cannot hold, or has already, is left out and reported at the place of `source`. */
export function addAttribute(
  writing: Writing,
  written: Attributes,
  { name, value }: WrittenAttribute,
  source: Attribute,
): void {
  if (!isName(name)) {
    writing.diagnostics.push(report('forbidden-name', source.nameSpan, { name: name || 'Nothing' }));
  } else if (has(written, name)) {
    writing.diagnostics.push(report('repeated-attribute', source.nameSpan, { name }));
  } else if (!holdsForbidden(value)) written.push([name, value]);
  else written.push([name, writable(writing, value, `The value of ${name}`, source.nameSpan)]);
}
