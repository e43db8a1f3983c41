import { type Anchor, joinSpans, type Span } from '../../../grammar/source.ts';
import type { Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import type {
  Attribute,
  AttributeSet,
  CommentNode,
  Extra,
  Group,
  Location,
  NameValuePair,
  Primitive,
} from '../../model/cluster.ts';
import { agentOfWord } from './agents.ts';
import { report } from './catalogue.ts';
import { commentText } from './comment-text.ts';
import { type CommentLine, type LogicalLine, logicalLines, type Word } from './logical-lines.ts';
import { type IdGiver, idGiver, wantedGroupId, wantedResourceId } from './resource-ids.ts';
import { splitWord } from './resource-word.ts';
import { joinFindings, repeatedKeyFindings, wordFindings } from './word-findings.ts';

/** What haresources says: its groups with the comments between them, and where each prefers to run. */
export interface Resources {
  readonly resources: readonly (Group | Primitive | Extra)[];
  readonly locations: readonly Location[];
}

/**
 * Reads haresources as ResourceManager does: each line is a group that prefers a node, a line with one resource that
 * resource alone. Every word comes back from `writeHeartbeat` as it was.
 */
export function readHaresources(anchor: Anchor): Outcome<Resources> {
  const diagnostics: Diagnostic[] = [];
  const resources: (Group | Primitive | Extra)[] = [];
  const locations: Location[] = [];
  const ids = idGiver();
  const entries: (readonly Word[])[] = [];
  let run: CommentLine[] = [];
  // One finding for the file speaks for all its lines.
  let carriageReturn: Word | undefined;
  const endRun = (): void => {
    if (run.length > 0) resources.push(commentOf(run));
    run = [];
  };
  for (const line of logicalLines(anchor)) {
    if (line.kind === 'comment') {
      run.push(line);
      continue;
    }
    endRun();
    if (line.kind !== 'entry') continue;
    const { resource, location } = readEntry(line, ids);
    const behind = line.comment === undefined ? '' : commentText([line.comment]);
    if (behind !== '') resources.push({ kind: 'comment', text: behind, span: line.span });
    resources.push(resource);
    locations.push(location);
    entries.push(line.words.slice(1));
    diagnostics.push(...entryFindings(line));
    carriageReturn ??= line.words.find((word) => word.text.includes('\r'));
  }
  endRun();
  if (carriageReturn) diagnostics.push(report('carriage-return', carriageReturn.span, {}));
  return { value: { resources, locations }, diagnostics: [...diagnostics, ...repeatedKeyFindings(entries)] };
}

function commentOf(run: readonly CommentLine[]): CommentNode {
  const span = joinSpans(run[0]!.span, run.at(-1)!.span);
  return { kind: 'comment', text: commentText(run.map((line) => line.text)), span };
}

function entryFindings(line: LogicalLine): Diagnostic[] {
  const [node, ...words] = line.words;
  const empty = words.length === 0 ? [report('node-without-resources', node!.span, {})] : [];
  return [...joinFindings(line.joints), ...empty, ...words.flatMap(wordFindings)];
}

function readEntry(line: LogicalLine, ids: IdGiver): { resource: Group | Primitive; location: Location } {
  const [node, ...words] = line.words;
  const name = node!.text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const members = words.map((word) => readResource(word, ids));
  const resource = members.length === 1 ? members[0]! : groupOf(name, node!.span, members, line.span, ids);
  const id = resource.id!.value;
  const location: Location = {
    kind: 'rsc_location',
    id: undefined,
    attributes: [
      attribute('rsc', id, resource.headSpan),
      attribute('node', name, node!.span),
      attribute('score', 'INFINITY', node!.span),
    ],
    children: [],
    span: line.span,
    headSpan: node!.span,
  };
  return { resource, location };
}

function groupOf(node: string, head: Span, members: readonly Primitive[], span: Span, ids: IdGiver): Group {
  const id = ids.give(wantedGroupId(members[0]?.id?.value ?? node));
  return {
    kind: 'group',
    id: { value: id, span: head },
    attributes: [],
    children: members,
    span,
    headSpan: head,
  };
}

function readResource(word: Word, ids: IdGiver): Primitive {
  const agent = agentOfWord(word.text);
  const { span } = word;
  const { script, parameters } = splitWord(word.text);
  const id = ids.give(
    agent.type === 'IPaddr' && parameters.length === 0
      ? wantedResourceId('IPaddr', word.text)
      : wantedResourceId(script, parameters[0]),
  );
  const pairs = agent.parameters.map(
    ({ name, value }): NameValuePair => ({
      kind: 'nvpair',
      id: undefined,
      attributes: [attribute('name', name, span, /^\d+$/.test(name)), attribute('value', value, span)],
      children: [],
      span,
      headSpan: span,
    }),
  );
  const set: AttributeSet = {
    kind: 'instance_attributes',
    id: undefined,
    attributes: [],
    children: pairs,
    span,
    headSpan: span,
  };
  return {
    kind: 'primitive',
    id: { value: id, span },
    attributes: [
      attribute('class', agent.class, span),
      ...(agent.provider === undefined ? [] : [attribute('provider', agent.provider, span)]),
      attribute('type', agent.type, span),
    ],
    children: pairs.length === 0 ? [] : [set],
    span,
    headSpan: span,
  };
}

function attribute(name: string, value: string, span: Span, literal = false): Attribute {
  return { name, value, literal, nameSpan: span, valueSpan: span };
}
