import { endOffset, type Span, startOffset } from '../../../grammar/source.ts';
import { attributeOf } from '../../model/access.ts';
import { isHac } from '../edits.ts';
import { strayParameters } from '../facts/stray-options.ts';
import type { LintRule } from '../rule.ts';

export const metaInParams: LintRule = {
  id: 'meta-in-params',
  severity: 'error',
  area: 'values',
  summary: 'A meta attribute stands among the parameters of a resource.',
  reason:
    'Parameters go to the agent, which does not know the name; the cluster looks for its own options among the meta attributes alone. The line has no effect.',
  source: 'Measured: crmsh alone speaks, and says only that the parameter is not known',
  bad: 'primitive web nginx {\n  resource-stickiness=100\n  op monitor interval=10s timeout=30s\n}\n',
  good: 'primitive web nginx {\n  meta resource-stickiness=100\n  op monitor interval=10s timeout=30s\n}\n',
  check(context, report) {
    for (const { id, name, present, value, pair, kind } of strayParameters(context, 'meta attribute')) {
      const own = kind === 'primitive' || kind === 'template';
      const plain = /^[\w.+-]+$/.test(value) && isHac(pair.span);
      const meta = `meta ${present}=${value}`;
      report({
        message: `${name} of ${id} is a meta attribute and has no effect among the parameters`,
        help: own
          ? `Move it to the meta attributes: meta ${present}=${value}.`
          : `Move it to the meta attributes of ${id}.`,
        span: attributeOf(pair, 'name')?.valueSpan ?? pair.headSpan,
        fixes: () =>
          own && plain
            ? [
                {
                  title: `Make ${name} a meta attribute`,
                  edits: [{ span: pair.span, newText: alone(pair.span) ? meta : `\n${meta}\n` }],
                  safe: false,
                },
              ]
            : [],
      });
    }
  },
};

/** Whether nothing else stands on the line. */
function alone(span: Span): boolean {
  const { text } = span.anchor.source;
  const start = text.lastIndexOf('\n', startOffset(span) - 1) + 1;
  const end = text.indexOf('\n', endOffset(span));
  return text.slice(start, end < 0 ? text.length : end).trim() === text.slice(startOffset(span), endOffset(span));
}
