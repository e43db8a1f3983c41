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

/** What findings about an element add to those about all below it. */
type Add = (findings: readonly Diagnostic[]) => void;

/**
 * Everything that can be said of one statement without looking at any other: it depends on nothing but the member, the kind
 * of its section and the context, so that an editor may keep the answer as long as the statement stays the same.
 */
export function checkMember(member: Member, section: Section, context: Context): Diagnostic[] {
  const found: Diagnostic[] = [];
  const add: Add = (findings) => {
    for (let index = 0; index < findings.length; index++) found.push(weighed(findings[index]!, context));
  };
  checkElement(member, section, section.kind, context, add);
  return found;
}

function checkElement(element: Element, parent: Element, section: string, context: Context, add: Add): void {
  const misplaced = checkPlace(element, parent, section, context);
  if (misplaced) {
    add([misplaced]);
    return;
  }
  const id = checkId(element, context);
  if (id) add([id]);
  add(checkElementAttributes(element, context));
  add(checkForm(element, context));
  add(checkChildren(element, context));
  if (isAttributeSet(element)) add(checkPairs(element, parent, context));
  add(checkReach(element, section, context));
  const { children } = element;
  for (let index = 0; index < children.length; index++) {
    const child = children[index]!;
    if (child.kind === 'comment') continue;
    if (child.kind === 'xml') add([unknownElement(child.span, context)]);
    else checkElement(child, element, section, context, add);
  }
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

function checkReach(element: Element, section: string, context: Context): readonly Diagnostic[] {
  const { schema } = context;
  if (!schema || !sectionsOfLater.has(section) || isAvailable({ since }, schema)) return none;
  const later = laterThere[element.kind];
  const attribute = later === undefined ? undefined : attributeOf(element, later);
  if (later === undefined || !attribute) return none;
  const what = `The attribute ${shownName(later)} in ${section}`;
  const lifetime = `it came with pacemaker-${since}`;
  const advice = 'Write the value itself, or compile for a newer target.';
  return [report('newer-than-target', attribute.nameSpan, { what, target: targetName(context), lifetime, advice })];
}
