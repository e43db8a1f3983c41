import { textOf } from '../../grammar/source.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { shownName } from '../diagnostics/shown-name.ts';
import { attributeOf, isAttributeSet } from '../model/access.ts';
import type { Element, ElementKind, Member, Section } from '../model/cluster.ts';
import { isAvailable } from '../vocabulary/index.ts';
import { checkElementAttributes } from './attributes.ts';
import { report } from './catalogue.ts';
import { type Context, targetName } from './context.ts';
import { checkChildren, checkPlace } from './elements.ts';
import { checkForm } from './forms/index.ts';
import { checkId } from './ids.ts';
import { checkPairs } from './pairs.ts';
import { weighed } from './severity.ts';

/**
 * Everything that can be said of one statement without looking at any other: it depends on nothing but the member, the kind
 * of its section and the context, so that an editor may keep the answer as long as the statement stays the same.
 */
export function checkMember(member: Member, section: Section, context: Context): Diagnostic[] {
  const found: Diagnostic[] = [];
  checkElement(member, section, section.kind, context, found);
  return context.unvalidated ? found.map((finding) => weighed(finding, context)) : found;
}

function checkElement(element: Element, parent: Element, section: string, context: Context, found: Diagnostic[]): void {
  const misplaced = checkPlace(element, parent, section, context);
  if (misplaced) {
    found.push(misplaced);
    return;
  }
  const id = element.id && checkId(element, context);
  if (id) found.push(id);
  const aboutAttributes = checkElementAttributes(element, context);
  if (aboutAttributes.length > 0) addAll(aboutAttributes, found);
  const aboutForm = checkForm(element, context);
  if (aboutForm.length > 0) addAll(aboutForm, found);
  const aboutChildren = checkChildren(element, context);
  if (aboutChildren.length > 0) addAll(aboutChildren, found);
  const aboutPairs = isAttributeSet(element) ? checkPairs(element, parent, context) : none;
  if (aboutPairs.length > 0) addAll(aboutPairs, found);
  const later = laterThere[element.kind] && checkReach(element, section, context);
  if (later) found.push(later);
  const { children } = element;
  for (let index = 0; index < children.length; index++) {
    const child = children[index]!;
    if (child.kind === 'comment') continue;
    if (child.kind === 'xml') found.push(unknownElement(child.span, context));
    else checkElement(child, element, section, context, found);
  }
}

function addAll(findings: readonly Diagnostic[], found: Diagnostic[]): void {
  for (let index = 0; index < findings.length; index++) found.push(findings[index]!);
}

/** The element as its XML begins, `<note>`; the XML of a statement of .hac stands in quotes. */
function elementWord(span: Element['span']): string {
  const name = /<([\w:.-]{1,60})/.exec(textOf(span).slice(0, 200))?.[1];
  return name === undefined ? 'this XML' : `<${name}>`;
}

/** The finding about XML that no schema knows. Heartbeat 2 passes over it in silence. */
export function unknownElement(span: Element['span'], context: Context): Diagnostic {
  const finding = report('unknown-element', span, { element: elementWord(span) });
  return context.schema ? finding : { ...finding, severity: 'warning' };
}

/** Attributes that some sections were given later than others: the vocabulary knows the earliest. */
const laterThere: Readonly<Partial<Record<ElementKind, string>>> = { nvpair: 'id-ref', expression: 'value-source' };
const sectionsOfLater: ReadonlySet<string> = new Set(['crm_config', 'rsc_defaults', 'op_defaults']);
const since = '3.0';

const none: readonly Diagnostic[] = [];

function checkReach(element: Element, section: string, context: Context): Diagnostic | undefined {
  const { schema } = context;
  if (!schema || !sectionsOfLater.has(section) || isAvailable({ since }, schema)) return undefined;
  const later = laterThere[element.kind];
  const attribute = later === undefined ? undefined : attributeOf(element, later);
  if (later === undefined || !attribute) return undefined;
  const what = `The attribute ${shownName(later)} in ${section}`;
  const lifetime = `it came with pacemaker-${since}`;
  const advice = 'Write the value itself, or compile for a newer target.';
  return report('newer-than-target', attribute.nameSpan, { what, target: targetName(context), lifetime, advice });
}
