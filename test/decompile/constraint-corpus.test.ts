import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { visitElements } from '../../compiler/model/access.ts';
import type { Constraint, Rule } from '../../compiler/model/cluster.ts';
import { readCib } from '../../compiler/targets/cib/index.ts';
import { constraintOf, constraintText } from '../support/constraint-text.ts';
import { elementText } from '../support/element-text.ts';
import { describeWith, folder } from '../support/oracles.ts';

const constraintKinds: ReadonlySet<string> = new Set(['rsc_location', 'rsc_colocation', 'rsc_order', 'rsc_ticket']);
const always = (): boolean => true;

function documents(place: string): string[] {
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.xml'))
    .sort();
}

/** Every constraint of a document; the rules of its sets each in a constraint of its own. */
function constraintsOf(path: string): Constraint[] {
  const read = readCib({ path, text: readFileSync(path, 'utf8') }).value;
  const found: Constraint[] = [];
  for (const section of read?.cluster.sections ?? []) {
    visitElements(section, (element) => {
      if (constraintKinds.has(element.kind)) found.push(element as Constraint);
      else if (element.kind === 'rule') {
        const { headSpan, span } = element;
        const rule = element as Rule;
        found.push({ kind: 'rsc_location', id: undefined, attributes: [], children: [rule], headSpan, span });
      }
      return !constraintKinds.has(element.kind) && element.kind !== 'rule';
    });
  }
  return found;
}

/** Comments as lines without the blanks around them, which no .hac file keeps. */
function trimmed(comments: readonly string[]): string[] {
  return comments
    .map((comment) =>
      comment
        .split('\n')
        .map((line) => line.trim())
        .join('\n'),
    )
    .sort();
}

describeWith('every constraint and rule of the corpus is read back', [folder('HACC_CORPUS')], (corpus) => {
  test.each(['pacemaker', 'heartbeat-2', 'seeds', 'faults'])('%s', (part) => {
    let count = 0;
    for (const name of documents(join(corpus, part))) {
      for (const constraint of constraintsOf(join(corpus, part, name))) {
        const { above, constraint: back, found } = constraintOf(constraintText(constraint, always));
        const read = back && elementText(back);
        const written = elementText(constraint);
        expect({ name, found, xml: read?.xml, comments: trimmed([...above, ...(read?.comments ?? [])]) }).toEqual({
          name,
          found: [],
          xml: written.xml,
          comments: trimmed(written.comments),
        });
        count++;
      }
    }
    expect(count).toBeGreaterThan(0);
  });
});
