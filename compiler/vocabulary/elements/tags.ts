import type { ElementEntry } from './element-entry.ts';

/** Tags. */
export const tagElements: readonly ElementEntry[] = [
  {
    kind: 'tag',
    attributes: [],
    id: 'id',
    children: [{ kind: 'obj_ref', least: 1 }],
    since: '1.3',
    doc: 'A name for several things, which constraints can use',
  },
  { kind: 'obj_ref', attributes: [], id: 'reference', children: [], since: '1.3', doc: 'What a tag is put on' },
];
