import type { Declaration, Item } from '../../grammar/ast.ts';
import type { AclPermission, AclRole, AclTarget, AclUser, Attribute, RoleReference } from '../model/cluster.ts';
import type { Report } from './catalogue.ts';
import { lowerBlock } from './lower-block.ts';
import { identifier, positional } from './lower-head.ts';
import { elementOf, lowerLine, refuseBlock } from './lower-words.ts';

type Verb = 'read' | 'write' | 'deny';

function isVerb(keyword: string): keyword is Verb {
  return keyword === 'read' || keyword === 'write' || keyword === 'deny';
}

/** The word behind a verb that makes it a permission of ACL schema 1.x where nothing else shows it. */
export const legacyWord = 'legacy';

/** Whether the attributes of a permission are those that ACL schema 1.x alone has. */
export function showsLegacy(attributes: readonly { readonly name: string }[]): boolean {
  return attributes.some(({ name }) => name === 'tag' || name === 'ref');
}

/**
 * A permission. In a role it is Pacemaker's acl_permission, unless it says `legacy` or has the attributes tag or ref, which
 * only the elements read, write and deny of schema 1.x have; in a user it is one of these, unless it says its `kind=`.
 */
function lowerPermission(item: Item, inUser: boolean, report: Report): AclPermission | undefined {
  if (item.kind !== 'declaration' || !isVerb(item.keyword)) return undefined;
  refuseBlock(item, report);
  const verb = item.keyword;
  const [word] = item.words;
  const marked = word?.kind === 'name' && !word.quoted && word.value === legacyWord;
  const line: Declaration = marked ? { ...item, words: item.words.slice(1) } : item;
  const kind = item.head.find((pair) => pair.kind === 'pair' && pair.key.value === 'kind');
  const keys = item.head.flatMap((pair) => (pair.kind === 'pair' ? [{ name: pair.key.value }] : []));
  const legacy = kind === undefined && (marked || inUser || showsLegacy(keys));
  const said: Attribute[] = legacy || kind ? [] : [positional('kind', { value: verb, span: item.keywordSpan })];
  const { head } = lowerLine(line, { slots: [], attributes: () => said, mayBeAbsent: ['kind'] }, report);
  return elementOf(legacy ? verb : 'acl_permission', item, head, []);
}

/** `role NAME { read xpath="…" }`. */
export function lowerRole(declaration: Declaration, report: Report): AclRole {
  const { head } = lowerLine(declaration, { slots: [{ attribute: 'id', needed: 'a name' }] }, report);
  const content = { place: 'a role', child: (item: Item) => lowerPermission(item, false, report) };
  return elementOf('acl_role', declaration, head, lowerBlock<AclPermission>(declaration.block, content, report));
}

function roleReference(item: Item, report: Report): RoleReference | undefined {
  if (item.kind !== 'declaration' || item.keyword !== 'role') return undefined;
  refuseBlock(item, report);
  const { head } = lowerLine(item, { slots: [{ attribute: 'id', needed: 'the name of a role' }] }, report);
  return elementOf('role_ref', item, head, []);
}

/** `user NAME ROLE…` is an acl_target, `usergroup` an acl_group; a user with a block is the acl_user of schema 1.x. */
export function lowerUser(declaration: Declaration, report: Report): AclTarget | AclUser {
  const { head, more } = lowerLine(
    declaration,
    { slots: [{ attribute: 'id', needed: 'a name' }], more: Number.POSITIVE_INFINITY },
    report,
  );
  const roles = (kind: 'role' | 'role_ref') =>
    more.map(
      (word): RoleReference => ({
        kind,
        id: identifier(word),
        attributes: [],
        children: [],
        span: word.span,
        headSpan: word.span,
      }),
    );
  if (declaration.keyword === 'user' && declaration.block) {
    const content = {
      place: 'a user',
      child: (item: Item) => lowerPermission(item, true, report) ?? roleReference(item, report),
    };
    const inner = lowerBlock<AclPermission | RoleReference>(declaration.block, content, report);
    return elementOf('acl_user', declaration, head, [...roles('role_ref'), ...inner]);
  }
  refuseBlock(declaration, report);
  return elementOf(declaration.keyword === 'user' ? 'acl_target' : 'acl_group', declaration, head, roles('role'));
}
