import { attributeOf } from '../../model/access.ts';
import type { AclPermission, AclUser } from '../../model/cluster.ts';
import { report } from '../catalogue.ts';
import { subject } from '../describe.ts';
import { type Form, findingsOn, has } from './form.ts';

/** A permission speaks of one thing: what an XPath finds, an element, or a type of element. */
export const permissionForm: Form<AclPermission> = (permission) => {
  const findings = findingsOn(permission);
  const oneOf = 'Keep one of them.';
  if (permission.kind !== 'acl_permission') {
    const xpath = attributeOf(permission, 'xpath');
    if (xpath) findings.excludedBy(xpath, ['tag', 'ref'], oneOf);
    else if (!has(permission, 'tag') && !has(permission, 'ref')) {
      findings.missing('xpath', 'Say what it is about: xpath=PATH, ref=ID or tag=NAME.');
    }
    return findings.list;
  }
  const given = findings.exclusive(['xpath', 'reference', 'object-type'], oneOf);
  if (!given) findings.missing('xpath', 'Say what it is about: xpath=PATH, reference=ID or object-type=NAME.');
  else if (given.name !== 'object-type') {
    findings.excludedBy(given, ['attribute'], 'An attribute goes with object-type; an XPath can name it itself.');
  }
  return findings.list;
};

/** A user of the first ACL schemas has roles or permissions of its own. */
export const userForm: Form<AclUser> = (user) => {
  const findings = findingsOn(user);
  const role = user.children.find((child) => child.kind === 'role_ref');
  const permission = user.children.find((child) => ['read', 'write', 'deny'].includes(child.kind));
  if (role && permission) {
    const values = { child: 'A permission', parent: `${subject(user).toLowerCase()}, which has roles` };
    const advice = 'Put the permission into a role.';
    findings.list.push(report('misplaced-element', permission.span, { ...values, advice }));
  }
  return findings.list;
};
