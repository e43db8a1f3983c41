import type { Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import { attributeOf, attributeValue, idOf, isAttributeSet } from '../../model/access.ts';
import type { AttributeSet, Primitive } from '../../model/cluster.ts';
import type { Parameter } from './address-argument.ts';
import { wordOfAgent } from './agents.ts';
import type { Word } from './logical-lines.ts';
import { cannotSay } from './not-in-target.ts';
import { splitWord } from './resource-word.ts';
import { emptyArgumentFindings } from './word-findings.ts';

const agentAttributes: ReadonlySet<string> = new Set(['class', 'provider', 'type', 'description']);

/** The word that a primitive is in haresources; undefined, with the reasons, where there is none. */
export function wordOfPrimitive(primitive: Primitive): Outcome<Word | undefined> {
  const diagnostics: Diagnostic[] = [];
  const name = `the resource ${idOf(primitive) ?? ''}`.trimEnd();
  for (const { name: attribute, nameSpan } of primitive.attributes) {
    if (agentAttributes.has(attribute)) continue;
    const [reason, advice] =
      attribute === 'template'
        ? ['every resource stands for itself there', 'Write the agent and its parameters here.']
        : ['a resource there has a script and arguments alone', 'Remove it.'];
    diagnostics.push(cannotSay(nameSpan, `${attribute} of ${name}`, reason, advice));
  }
  const parameters: Parameter[] = [];
  for (const child of primitive.children) {
    if (child.kind === 'comment') continue;
    if (child.kind === 'instance_attributes') {
      const set = parametersOf(child, name);
      parameters.push(...set.value);
      diagnostics.push(...set.diagnostics);
    } else if (child.kind === 'operations') {
      for (const operation of child.children) {
        if (operation.kind === 'comment') continue;
        const what = operation.kind === 'op' ? `the operation ${attributeValue(operation, 'name') ?? ''}` : 'XML';
        const reason = 'Heartbeat 1 calls start, stop and status alone, and knows no timeouts';
        diagnostics.push(cannotSay(operation.span, `${what} of ${name}`, reason, 'Remove it for this target.'));
      }
    } else if (child.kind === 'xml' || child.children.some(({ kind }) => kind !== 'comment')) {
      const what = child.kind === 'meta_attributes' ? 'meta attributes' : child.kind === 'xml' ? 'XML' : 'utilization';
      const reason = 'a resource there has a script and arguments alone';
      diagnostics.push(cannotSay(child.span, `${what} of ${name}`, reason, 'Remove this for the target heartbeat-1.'));
    }
  }
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  const span = primitive.headSpan;
  const agentClass = attributeValue(primitive, 'class') ?? '';
  const provider = attributeValue(primitive, 'provider');
  const type = attributeValue(primitive, 'type') ?? '';
  const result = wordOfAgent({ class: agentClass, provider, type, parameters });
  if ('reason' in result) {
    const agent = [agentClass, ...(provider === undefined ? [] : [provider]), type].join(':');
    const place = attributeOf(primitive, 'type')?.valueSpan ?? span;
    return { value: undefined, diagnostics: [cannotSay(place, `${name} (${agent})`, result.reason, result.advice)] };
  }
  const { script, parameters: values } = splitWord(result.word);
  return { value: { text: result.word, span }, diagnostics: emptyArgumentFindings(script, values, span) };
}

function parametersOf(set: AttributeSet, name: string): Outcome<Parameter[]> {
  const value: Parameter[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { name: attribute, nameSpan } of set.attributes) {
    const reason = 'its arguments stand with the script, and always apply';
    diagnostics.push(
      cannotSay(nameSpan, `${attribute} of the parameters of ${name}`, reason, 'Write the parameters plainly.'),
    );
  }
  for (const child of set.children) {
    if (child.kind === 'comment') continue;
    const pair =
      child.kind === 'nvpair' ? { name: attributeValue(child, 'name'), value: attributeValue(child, 'value') } : {};
    if (
      child.kind === 'nvpair' &&
      pair.name !== undefined &&
      pair.value !== undefined &&
      !attributeOf(child, 'id-ref')
    ) {
      value.push({ name: pair.name, value: pair.value });
      continue;
    }
    const [what, reason] =
      child.kind === 'rule'
        ? ['a rule', 'its arguments always apply']
        : ['a pair without name and value', 'an argument there is a plain value'];
    diagnostics.push(cannotSay(child.span, `${what} in ${name}`, reason, 'Write the parameters plainly: name=value.'));
  }
  return { value, diagnostics };
}

/** The comments in a set or resource, in document order: they go above its line. */
export function commentsWithin(element: Primitive | AttributeSet): string[] {
  return element.children.flatMap((child) => {
    if (child.kind === 'comment') return [child.text];
    if (child.kind === 'operations')
      return child.children.flatMap((inner) => (inner.kind === 'comment' ? [inner.text] : []));
    return isAttributeSet(child) ? commentsWithin(child) : [];
  });
}
