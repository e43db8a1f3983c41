import type { HeadItem, Item } from '../../grammar/ast.ts';
import { legacyWord, showsLegacy } from '../analysis/lower-acl.ts';
import { attributeOf } from '../model/access.ts';
import type { AclPermission, AclRole, AclTarget, AclUser, RoleReference } from '../model/cluster.ts';
import { declaration, sayable, word } from './raise-declaration.ts';
import { below, hatch, inOrder, raiseBlock } from './raise-items.ts';
import { attributePairs, commentRuns, commentsBelow, headOf, name, pair, type WritesId } from './raise-parts.ts';

function isVerb(text: string | undefined): text is 'read' | 'write' | 'deny' {
  return text === 'read' || text === 'write' || text === 'deny';
}

function raisePermission(permission: AclPermission, inUser: boolean, writesId: WritesId): Item {
  const kind = attributeOf(permission, 'kind');
  const isOdd = permission.children.some((child) => child.kind === 'xml');
  const comments = commentRuns(commentsBelow(permission));
  if (permission.kind !== 'acl_permission') {
    if (kind || isOdd) return hatch(permission);
    const words = inUser || showsLegacy(permission.attributes) ? [] : [name(legacyWord)];
    return below(comments, declaration(permission.kind, words, headOf(permission, [], writesId)));
  }
  if (isOdd) return hatch(permission);
  const verb = sayable(permission, 'kind');
  const isImplied = isVerb(verb) && !inUser && !showsLegacy(permission.attributes);
  const head: HeadItem[] = headOf(permission, isImplied ? ['kind'] : [], writesId);
  if (kind === undefined) head.unshift(pair('kind', undefined));
  return below(comments, declaration(isVerb(verb) ? verb : 'read', [], head));
}

/** The statement of a role. */
export function raiseRole(role: AclRole, writesId: WritesId): Item {
  const words = role.id ? [word(role.id.value)] : [];
  const block = raiseBlock<AclPermission>(role.children, (child) => inOrder(raisePermission(child, false, writesId)), {
    keepsOrder: true,
  });
  return declaration('role', words, attributePairs(role.attributes), block);
}

function isPlainReference(reference: RoleReference): boolean {
  return reference.id !== undefined && reference.attributes.length === 0 && reference.children.length === 0;
}

function raiseUserChild(child: RoleReference | AclPermission, writesId: WritesId): Item {
  if (child.kind === 'role') return hatch(child);
  if (child.kind !== 'role_ref') return raisePermission(child as AclPermission, true, writesId);
  const isPlain = isPlainReference(child as RoleReference);
  return isPlain ? declaration('role', [word(child.id!.value)]) : hatch(child);
}

/** The statement of a user or a group of users; undefined where there are no words for it. */
export function raiseUser(user: AclTarget | AclUser, writesId: WritesId): Item | undefined {
  const words = user.id ? [word(user.id.value)] : [];
  const head = attributePairs(user.attributes);
  if (user.kind === 'acl_user') {
    const children = user.children as readonly (RoleReference | AclPermission)[];
    const block = raiseBlock(children, (child) => inOrder(raiseUserChild(child, writesId)), {
      always: true,
      keepsOrder: true,
    });
    return declaration('user', words, head, block);
  }
  for (const child of user.children) {
    if (child.kind === 'comment') continue;
    if (child.kind !== 'role' || !isPlainReference(child) || !user.id) return undefined;
    words.push(word(child.id!.value));
  }
  const keyword = user.kind === 'acl_target' ? 'user' : 'usergroup';
  return below(commentRuns(commentsBelow(user)), declaration(keyword, words, head));
}
