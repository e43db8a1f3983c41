import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { attributeOf } from '../../model/access.ts';
import type { AttributeSet, NameValuePair } from '../../model/cluster.ts';
import { isAvailable } from '../../vocabulary/index.ts';
import { report } from '../catalogue.ts';
import { targetName } from '../context.ts';
import { subject } from '../describe.ts';
import { type Form, findingsOn, has } from './form.ts';

const none: readonly Diagnostic[] = [];

/** A set refers to another one, or has pairs and a rule. */
export const setForm: Form<AttributeSet> = (set, { heartbeat2 }) => {
  const reference = attributeOf(set, 'id-ref');
  if (!reference && !hasRules(set)) return none;
  const findings = findingsOn(set);
  const content = set.children.filter((child) => child.kind !== 'comment');
  if (reference) {
    const advice = 'A set that refers to another one says nothing of its own.';
    const others = set.attributes.map(({ name }) => name).filter((name) => name !== 'id-ref');
    findings.excludedBy(reference, others, advice);
    for (const child of content.slice(0, 1)) {
      const values = { parent: 'a set that refers to another one', child: 'A pair or a rule', advice };
      findings.list.push(report('misplaced-element', child.span, values));
    }
    return findings.list;
  }
  const rules = content.filter((child) => child.kind === 'rule');
  for (const extra of heartbeat2 ? [] : rules.slice(1)) {
    const values = { parent: subject(set), child: 'rule', advice: 'Join the rules with and, or with or.' };
    const related = [{ message: 'The first one stands here', span: rules[0]!.headSpan }];
    findings.list.push(report('repeated-element', extra.headSpan, values, { related }));
  }
  return findings.list;
};

function hasRules({ children }: AttributeSet): boolean {
  for (let index = 0; index < children.length; index++) if (children[index]!.kind === 'rule') return true;
  return false;
}

/** As nearly all pairs are. */
function hasNameAndValueAlone({ attributes }: NameValuePair): boolean {
  return attributes.length === 2 && attributes[0]!.name === 'name' && attributes[1]!.name === 'value';
}

/** The last schema in which a pair may lack its value, and in which a reference to a pair may give it another name. */
const lastWithLoosePairs = '3.10';

/** A pair has a name, and in the newest schema a value; or it refers to another pair, perhaps under another name. */
export const pairForm: Form<NameValuePair> = (pair, context) => {
  if (hasNameAndValueAlone(pair)) return none;
  const { schema } = context;
  const strict = schema !== undefined && !isAvailable({ until: lastWithLoosePairs }, schema);
  const reference = attributeOf(pair, 'id-ref');
  if (!reference && has(pair, 'name') && !(strict && !has(pair, 'value'))) return none;
  const findings = findingsOn(pair);
  const lifetime = `pacemaker-${lastWithLoosePairs} was the last that had it`;
  const target = targetName(context);
  if (reference) {
    findings.excludedBy(reference, ['value'], 'A pair that refers to another one takes its value.');
    const name = attributeOf(pair, 'name');
    if (name && strict) {
      const what = 'A reference that gives a pair another name';
      const advice = 'Write the pair with its value.';
      findings.list.push(report('removed-in-3', name.nameSpan, { what, target, lifetime, advice }));
    }
    return findings.list;
  }
  if (!has(pair, 'name')) findings.missing('name', 'Write NAME=VALUE.');
  else if (strict && !has(pair, 'value')) {
    const advice = 'Give it a value, or remove it; "" is the empty one.';
    const what = 'A pair without a value';
    findings.list.push(report('removed-in-3', pair.headSpan, { what, target, lifetime, advice }));
  }
  return findings.list;
};
