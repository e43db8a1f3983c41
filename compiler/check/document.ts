import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { shownName } from '../diagnostics/shown-name.ts';
import { attributeOf, membersOf } from '../model/access.ts';
import type { Attribute, Cluster, Section, SectionKind } from '../model/cluster.ts';
import { childEntry } from '../vocabulary/index.ts';
import { checkAttributes } from './attributes.ts';
import { report } from './catalogue.ts';
import { type Context, hasFact, lifetimeInWords, targetName, unavailableId } from './context.ts';
import { unknownElement } from './member.ts';

/** Checks what belongs to no statement: the header, and the sections as such. */
export function checkDocument(cluster: Cluster, context: Context): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const attribute of cluster.header.slice(0, 1)) {
    const header = { kind: 'cib', attributes: cluster.header, headSpan: attribute.nameSpan };
    found.push(...checkAttributes(header, () => 'The header', context));
  }
  for (const extra of cluster.extras) if (extra.kind === 'xml') found.push(unknownElement(extra.span, context));
  const first = new Map<SectionKind, Section>();
  for (const section of cluster.sections) {
    const before = first.get(section.kind);
    if (!before) first.set(section.kind, section);
    else found.push(repeatedSection(before, section));
    found.push(...checkSection(section, context));
    for (const child of section.children) if (child.kind === 'xml') found.push(unknownElement(child.span, context));
  }
  found.push(...checkNodes(cluster));
  return found;
}

/** Nodes that are listed under one name; their ids may differ, and stand outside of the namespace of the others. */
function checkNodes(cluster: Cluster): Diagnostic[] {
  const found: Diagnostic[] = [];
  const first = new Map<string, Attribute>();
  for (const node of membersOf(cluster, 'nodes', 'node')) {
    const name = attributeOf(node, 'uname');
    if (!name) continue;
    const before = first.get(name.value);
    if (!before) {
      first.set(name.value, name);
      continue;
    }
    const related = [{ message: 'the first one', span: before.valueSpan }];
    found.push(report('duplicate-node', name.valueSpan, { name: shownName(name.value) }, { related }));
  }
  return found;
}

/** An empty section that the target lacks; what stands in others is reported by itself. */
function checkSection(section: Section, context: Context): Diagnostic[] {
  const place = childEntry('configuration', section.kind);
  const found = checkAttributes(section, () => `The section ${section.kind}`, context);
  if (!place || hasFact(context, place)) return found;
  if (section.children.some((child) => child.kind !== 'comment' && child.kind !== 'xml')) return found;
  const values = { what: `The section ${section.kind}`, target: targetName(context) };
  const advice = 'Remove it, or compile for a target that has it.';
  found.push(
    report(unavailableId(context, place), section.headSpan, {
      ...values,
      lifetime: lifetimeInWords(context, place),
      advice,
    }),
  );
  return found;
}

function repeatedSection(first: Section, second: Section): Diagnostic {
  const values = { parent: 'The configuration', child: `section ${second.kind}`, advice: 'Join the two.' };
  const related = [{ message: 'The first one stands here', span: first.headSpan }];
  return report('repeated-element', second.headSpan, values, { related });
}
