import type { Hover } from 'vscode-languageserver/node';
import { attributeOf, attributeValue, visitElements } from '../../compiler/model/access.ts';
import type { Constraint, Element } from '../../compiler/model/cluster.ts';
import { attributeEntry, fencingParameterEntry, type PairSetKind, pairEntry } from '../../compiler/vocabulary/index.ts';
import { cursorPlace, type Node, nodesAt, type Span } from '../../grammar/index.ts';
import { rangeOf, touches } from '../convert.ts';
import type { Compilation } from '../documents.ts';
import { agentOf } from './completion/place.ts';
import { agentText, entryText, parameterText } from './describe.ts';
import { occurrencesAt } from './occurrences.ts';
import { sentenceOf } from './sentence.ts';

function markdown(value: string, span: Span): Hover {
  return { contents: { kind: 'markdown', value }, range: rangeOf(span) };
}

interface Found {
  readonly element: Element;
  readonly parent: Element | undefined;
  readonly ancestors: readonly Element[];
}

/** The innermost element of the statement at an offset, with those around it. */
function elementAt(compilation: Compilation, offset: number): Found | undefined {
  const ancestors: Element[] = [];
  for (const section of compilation.cluster.sections) {
    for (const member of section.children) {
      if (member.kind === 'comment' || member.kind === 'xml' || !touches(member.span, offset)) continue;
      visitElements(member, (element) => {
        if (!touches(element.span, offset)) return false;
        ancestors.push(element);
        return true;
      });
    }
  }
  const element = ancestors.at(-1);
  return element ? { element, parent: ancestors.at(-2), ancestors } : undefined;
}

/** Whose table a pair's name is looked up in; a promotable clone has one of its own. */
function ownerOf(holder: Element | undefined, section: string): string {
  if (!holder) return section;
  return holder.kind === 'clone' && holder.promotable ? 'promotable' : holder.kind;
}

function pairHover(compilation: Compilation, { element, parent, ancestors }: Found, offset: number): Hover | undefined {
  const name = attributeOf(element, 'name');
  if (element.kind !== 'nvpair' || !name || !parent) return undefined;
  const holder = ancestors.at(-3);
  const section = parent.kind === 'meta_attributes' ? sectionOf(compilation, parent) : '';
  const entry = pairEntry(ownerOf(holder, section), parent.kind as PairSetKind, name.value);
  if (entry) return markdown(`**${name.value}**\n\n${entryText(entry)}`, element.span);
  if (holder?.kind !== 'primitive' && holder?.kind !== 'template') return undefined;
  const agent = agentAround(compilation, offset);
  const parameter = agent?.parameters.find((candidate) => candidate.name === name.value);
  if (parameter) return markdown(`**${name.value}** of ${agent?.type}\n\n${parameterText(parameter)}`, element.span);
  const fencing = agent?.class === 'stonith' ? fencingParameterEntry(name.value) : undefined;
  return fencing ? markdown(`**${name.value}**\n\n${entryText(fencing)}`, element.span) : undefined;
}

function sectionOf({ cluster }: Compilation, set: Element): string {
  return cluster.sections.find(({ children }) => (children as readonly unknown[]).includes(set))?.kind ?? '';
}

function agentAround(compilation: Compilation, offset: number) {
  const part = compilation.parsed.parts.findLast(({ anchor }) => anchor.offset <= offset);
  if (!part) return undefined;
  const { holders, item, partial } = cursorPlace(part.text.slice(0, offset - part.anchor.offset));
  const items = [partial ? [...item, partial] : item, ...[...holders].reverse()];
  return items.map((tokens) => agentOf(compilation, tokens)).find((agent) => agent !== undefined);
}

function attributeHover({ element }: Found, offset: number): Hover | undefined {
  const attribute = element.attributes.find(
    ({ nameSpan, valueSpan }) => touches(nameSpan, offset) && nameSpan.start !== valueSpan.start,
  );
  const entry = attribute && attributeEntry(element.kind, attribute.name);
  return entry ? markdown(`**${attribute.name}**\n\n${entryText(entry)}`, attribute.nameSpan) : undefined;
}

/** The agent's word of a primitive or template, or the template that it takes. */
function agentHover(compilation: Compilation, chain: readonly Node[]): Hover | undefined {
  const declaration = chain.findLast((node) => node.kind === 'declaration');
  const word = chain.at(-1);
  if (declaration?.kind !== 'declaration' || !word || !['primitive', 'template'].includes(declaration.keyword))
    return undefined;
  if (declaration.words[1] !== word) return undefined;
  const { anchor, end } = word.span;
  const agent = agentAround(compilation, anchor.offset + end);
  return agent ? markdown(agentText(agent), word.span) : undefined;
}

const constraintKinds: ReadonlySet<string> = new Set(['rsc_location', 'rsc_colocation', 'rsc_order', 'rsc_ticket']);

function isConstraint(element: Element): element is Constraint {
  return constraintKinds.has(element.kind);
}

/** What a resource is, with the comment above it and what the constraints say of it. */
function resourceText(compilation: Compilation, name: string): string | undefined {
  const [definition] = compilation.symbols.find(name);
  if (!definition) return undefined;
  const { element } = definition;
  const agent = ['class', 'provider', 'type']
    .flatMap((attribute) => attributeValue(element, attribute) ?? [])
    .join(':');
  const comments = commentsAbove(compilation, definition.element);
  const constraints = compilation.cluster.sections
    .filter(({ kind }) => kind === 'constraints')
    .flatMap(({ children }) => children)
    .filter((child): child is Constraint => child.kind !== 'comment' && child.kind !== 'xml' && isConstraint(child));
  const about = new Set(
    compilation.symbols.references.filter((reference) => reference.name === name).map(({ member }) => member),
  );
  const sentences = constraints
    .filter((constraint) => about.has(constraint))
    .map((constraint) => `* ${sentenceOf(constraint)}`);
  return [
    `**${name}**: ${element.kind}${agent === '' ? '' : ` ${agent}`}`,
    ...comments,
    ...(sentences.length > 0 ? [sentences.join('\n')] : []),
  ].join('\n\n');
}

function commentsAbove({ parsed }: Compilation, element: Element): string[] {
  const chain = nodesAt(parsed.file, element.headSpan.anchor.offset + element.headSpan.end);
  const declaration = chain.findLast((node) => node.kind === 'declaration');
  if (declaration?.kind !== 'declaration') return [];
  const text = declaration.layout.comments.map((comment) => comment.text.replace(/^ /, '')).join('\n');
  return text === '' ? [] : [text];
}

/**
 * What is known of what stands at an offset: an option's or parameter's meaning, an agent's metadata, what a resource is and
 * what constraints say of it, and for a constraint one plain sentence of what it does.
 */
export function hover(compilation: Compilation, offset: number): Hover | null {
  const chain = nodesAt(compilation.parsed.file, offset);
  const agent = agentHover(compilation, chain);
  if (agent) return agent;
  const found = elementAt(compilation, offset);
  if (found) {
    const known = pairHover(compilation, found, offset) ?? attributeHover(found, offset);
    if (known) return known;
    const constraint = found.ancestors.find(isConstraint);
    if (constraint) return markdown(sentenceOf(constraint), constraint.headSpan);
  }
  const name = occurrencesAt(compilation, offset)?.at;
  const text = name?.space === 'id' ? resourceText(compilation, name.name) : undefined;
  return name && text !== undefined ? markdown(text, name.span) : null;
}
