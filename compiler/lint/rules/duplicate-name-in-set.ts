import { isSecretName } from '../../diagnostics/secrets.ts';
import { attributeOf, attributeValue, isAttributeSet, pairsOf } from '../../model/access.ts';
import type { AttributeSet, Element, NameValuePair } from '../../model/cluster.ts';
import { removeItem } from '../edits.ts';
import type { LintRule } from '../rule.ts';

function* setsBelow(element: Element): Generator<AttributeSet> {
  if (isAttributeSet(element)) yield element;
  for (const child of element.children) {
    if (child.kind !== 'comment' && child.kind !== 'xml') yield* setsBelow(child);
  }
}

export const duplicateNameInSet: LintRule = {
  id: 'duplicate-name-in-set',
  severity: 'error',
  area: 'values',
  summary: 'A name stands twice in one set of pairs.',
  reason: 'One of the two counts, and nobody who reads the file can tell which.',
  source: 'A configuration from a forum; ciblint',
  bad: 'options {\n  stonith-enabled=true\n  no-quorum-policy=stop\n  no-quorum-policy=freeze\n}\n',
  good: 'options {\n  stonith-enabled=true\n  no-quorum-policy=stop\n}\n',
  check({ cluster }, report) {
    for (const section of cluster.sections) {
      for (const set of setsBelow(section)) {
        const first = new Map<string, NameValuePair>();
        for (const pair of pairsOf(set)) {
          const name = attributeValue(pair, 'name');
          if (name === undefined || attributeOf(pair, 'id-ref')) continue;
          const before = first.get(name);
          if (!before) {
            first.set(name, pair);
            continue;
          }
          const same = attributeValue(before, 'value') === attributeValue(pair, 'value');
          const values = [before, pair].map((one) => attributeValue(one, 'value') ?? 'nothing').join(' and to ');
          const edits = same ? removeItem(pair.span) : [];
          report({
            message:
              same || isSecretName(name)
                ? `${name} stands here for the second time`
                : `${name} is set to ${values} in one set, and it is not to be seen which counts`,
            help: 'Keep one of them.',
            span: pair.headSpan,
            related: [{ message: 'the first one', span: before.headSpan }],
            fixes: () => (edits.length > 0 ? [{ title: `Remove the second ${name}`, edits, safe: true }] : []),
          });
        }
      }
    }
  },
};
