import type { Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import { attributeValue, childrenOfKind, idOf, membersOf, sectionsOf } from '../../model/access.ts';
import type { Cluster, Group, Primitive } from '../../model/cluster.ts';
import { commentLines } from './comment-text.ts';
import { entryText } from './entry-text.ts';
import type { Word } from './logical-lines.ts';
import { cannotSay } from './not-in-target.ts';
import { type Preference, preferencesOf } from './preferences.ts';
import { commentsWithin, wordOfPrimitive } from './primitive-word.ts';
import { refuse, refuseTheRest, refuseXml } from './refusals.ts';
import { repeatedKeyFindings } from './word-findings.ts';

/** An entry as it was put together, before it is laid out. */
interface Entry {
  readonly words: readonly (Word | undefined)[];
  readonly comments: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes each group, and each primitive in no group, that prefers a node as one entry. Comments go above the entry of what
 * they belong to. All else is an error, with the reason why haresources cannot say it.
 */
export function writeHaresources(cluster: Cluster): Outcome<string> {
  const diagnostics: Diagnostic[] = [];
  const { value: places, diagnostics: constraintFindings } = preferencesOf(cluster);
  const primitives = new Map(
    membersOf(cluster, 'resources', 'primitive').map((primitive) => [idOf(primitive), primitive]),
  );
  const grouped = new Set(
    membersOf(cluster, 'resources', 'group').flatMap((group) => childrenOfKind(group, 'link').map(idOf)),
  );
  const used = new Set<string>();
  const keys: Word[][] = [];
  const lines: string[] = cluster.extras.flatMap((extra) => (extra.kind === 'comment' ? commentLines(extra.text) : []));

  for (const child of sectionsOf(cluster, 'resources').flatMap((section) => section.children)) {
    if (child.kind === 'comment') lines.push(...commentLines(child.text));
    else if (child.kind === 'xml') diagnostics.push(refuseXml(child.span));
    else if (child.kind === 'group' || child.kind === 'primitive') {
      const id = idOf(child);
      if (id !== undefined && child.kind === 'primitive' && grouped.has(id)) continue;
      const entry = child.kind === 'group' ? entryOfGroup(child, primitives) : entryOfPrimitive(child);
      diagnostics.push(...entry.diagnostics);
      const place = id === undefined ? undefined : places.preferences.get(id);
      if (!place) diagnostics.push(withoutNode(child));
      else {
        used.add(id!);
        lines.push(...[...entry.comments, ...place.comments].flatMap(commentLines));
        const words = entry.words.filter((word) => word !== undefined);
        keys.push(words);
        lines.push(entryText([place.node, ...words.map(({ text }) => text)]));
      }
    } else diagnostics.push(refuse(child));
  }
  lines.push(...places.endComments.flatMap(commentLines));
  return {
    value: lines.map((line) => `${line}\n`).join(''),
    diagnostics: [
      ...diagnostics,
      ...constraintFindings,
      ...unused(places.preferences, used),
      ...refuseTheRest(cluster),
      ...repeatedKeyFindings(keys),
    ],
  };
}

function unused(preferences: ReadonlyMap<string, Preference>, used: ReadonlySet<string>): Diagnostic[] {
  return [...preferences].flatMap(([resource, { span }]) => {
    if (used.has(resource)) return [];
    const reason = 'only a whole line has a preferred node';
    const advice = 'Name a group, or a primitive that is in no group.';
    return [cannotSay(span, `this location of ${resource}`, reason, advice)];
  });
}

function withoutNode(resource: Group | Primitive): Diagnostic {
  const id = idOf(resource) ?? '';
  const what = `the ${resource.kind} ${id}`.trimEnd();
  return cannotSay(
    resource.headSpan,
    what,
    'every line begins with the node that it prefers',
    `Add the node: location ${id || 'RESOURCE'} prefers NODE.`,
  );
}

function entryOfPrimitive(primitive: Primitive): Entry {
  const word = wordOfPrimitive(primitive);
  const description = attributeValue(primitive, 'description');
  const comments = [...(description === undefined ? [] : [description]), ...commentsWithin(primitive)];
  return { words: [word.value], comments, diagnostics: word.diagnostics };
}

function entryOfGroup(group: Group, primitives: ReadonlyMap<string | undefined, Primitive>): Entry {
  const description = attributeValue(group, 'description');
  const words: (Word | undefined)[] = [];
  const comments: string[] = description === undefined ? [] : [description];
  const diagnostics: Diagnostic[] = [];
  const name = `the group ${idOf(group) ?? ''}`.trimEnd();
  for (const { name: attribute, nameSpan } of group.attributes) {
    if (attribute === 'description') continue;
    diagnostics.push(
      cannotSay(nameSpan, `${attribute} of ${name}`, 'a line is ordered and kept together', 'Remove it.'),
    );
  }
  for (const child of group.children) {
    if (child.kind === 'comment') comments.push(child.text);
    else if (child.kind === 'xml') diagnostics.push(refuseXml(child.span));
    else if (child.kind === 'primitive' || child.kind === 'link') {
      const primitive = child.kind === 'primitive' ? child : primitives.get(idOf(child));
      if (!primitive) {
        const reason = 'no primitive has that name';
        diagnostics.push(cannotSay(child.span, `the member ${idOf(child)} of ${name}`, reason, 'Correct the name.'));
        continue;
      }
      const entry = entryOfPrimitive(primitive);
      words.push(...entry.words);
      comments.push(...entry.comments);
      diagnostics.push(...entry.diagnostics);
    } else if (child.children.some(({ kind }) => kind !== 'comment')) {
      const reason = 'a line has resources alone';
      diagnostics.push(cannotSay(child.span, `options of ${name}`, reason, 'Remove them for this target.'));
    }
  }
  return { words, comments, diagnostics };
}
