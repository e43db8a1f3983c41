/*
 * What people write who come from the cluster shells (crmsh, pcs) or from the CIB, and what to write instead.
 */

const pairsOf = (words: string): string => `Write ${words} { NAME=VALUE }.`;
const operation = 'Write it as an operation in the block of the primitive: op monitor interval=10s.';

const instead: ReadonlyMap<string, string> = new Map([
  ['property', pairsOf('options')],
  ['cluster_property_set', pairsOf('options')],
  ['rsc_defaults', pairsOf('defaults resource')],
  ['op_defaults', pairsOf('defaults op')],
  ['ms', 'Write promotable ID { primitive … }.'],
  ['rsc_template', 'Write template ID AGENT { … }.'],
  ['fencing_topology', 'Write fencing NODE { level 1 DEVICE }.'],
  ['fencing-topology', 'Write fencing NODE { level 1 DEVICE }.'],
  ['stonith', 'Write primitive ID stonith:TYPE { … }.'],
  ['resource', 'Write primitive ID AGENT { … }.'],
  ['constraint', 'Begin with location, colocation, order or ticket.'],
  ['rsc_location', 'Write location RESOURCE prefers NODE score=100 as ID.'],
  ['rsc_colocation', 'Write colocation RESOURCE with OTHER score=100 as ID.'],
  ['rsc_order', 'Write order FIRST -> THEN as ID.'],
  ['rsc_ticket', 'Write ticket NAME for RESOURCE as ID.'],
  ['instance_attributes', 'Write the parameters as pairs in the block: ip=10.0.0.5.'],
  ['meta_attributes', 'Write meta NAME=VALUE.'],
  ['attributes', 'Write the attributes of a node as pairs in its block: node NAME { rack=1 }.'],
  ...['monitor', 'start', 'stop', 'promote', 'demote'].map((name) => [name, operation] as const),
]);

/** What to write instead of a word that is a keyword elsewhere. */
export function insteadOf(word: string): string | undefined {
  return instead.get(word);
}

/** How a statement reads whose words have an order of their own. */
export interface Sentence {
  /** What to do, with the whole sentence. */
  readonly help: string;
  /** The keywords that join its parts. */
  readonly joints: readonly string[];
}

const sentences: ReadonlyMap<string, Sentence> = new Map([
  [
    'location',
    {
      help: 'Write location RESOURCE prefers NODE score=100 as ID, or a block of rules.',
      joints: ['prefers', 'avoids', 'where', 'while'],
    },
  ],
  [
    'colocation',
    {
      help: 'Write colocation RESOURCE with OTHER score=100 as ID, or a block of sets.',
      joints: ['with', 'avoids', 'while'],
    },
  ],
  ['order', { help: 'Write order FIRST -> THEN kind=Optional as ID, or a block of sets.', joints: ['any', 'while'] }],
  [
    'ticket',
    {
      help: 'Write ticket NAME for RESOURCE loss-policy=stop as ID, or a block of sets.',
      joints: ['for', 'while'],
    },
  ],
  ['fencing', { help: 'Write the devices in a block: fencing NODE { level 1 DEVICE }.', joints: [] }],
]);

/** The sentence that begins with a keyword. */
export function sentenceOf(keyword: string): Sentence | undefined {
  return sentences.get(keyword);
}
