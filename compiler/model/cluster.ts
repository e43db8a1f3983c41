import type { Span } from '../../grammar/source.ts';

/*
 * The Cluster: what a configuration means, whatever it was written in. It is the CIB's own tree in Pacemaker's current terms:
 * every element has a `kind` (the element's current name), an id if one was given, a bag of attributes under their current
 * names, and its children in document order. What differs between dialects (Heartbeat 2's spellings and wrappers, master_slave,
 * from and to) is the business of targets/cib; nothing above it knows them.
 */

/** An XML attribute, or the `name=value` of a header. */
export interface Attribute {
  /** Pacemaker's current name (`on-fail`, also where Heartbeat 2 says `on_fail`). */
  readonly name: string;
  /** The spelling is kept: `1min` is never `60s`. */
  readonly value: string;
  /** Written in quotes, or read in a spelling that the dialect would not have written: no target respells it. */
  readonly literal: boolean;
  readonly nameSpan: Span;
  readonly valueSpan: Span;
}

/** An id that was written; where there is none, targets/cib/ids derives one. */
export interface Identifier {
  readonly value: string;
  readonly span: Span;
}

interface ElementBase<Kind extends string, Child> {
  readonly kind: Kind;
  readonly id: Identifier | undefined;
  /** In the order written; names may be unknown, and even repeat only where the document is broken. */
  readonly attributes: readonly Attribute[];
  /** In document order, comments and what is unknown among them. */
  readonly children: readonly (Child | Extra)[];
  /** The whole statement or element. */
  readonly span: Span;
  /** What to underline when the element as a whole is meant: keyword and name, or the start tag. */
  readonly headSpan: Span;
}

/** A comment of the document: before the next child, or at the end of its parent. */
export interface CommentNode {
  readonly kind: 'comment';
  readonly text: string;
  readonly span: Span;
}

/** An element that no schema knows, kept as its XML text. */
export interface UnknownElement {
  readonly kind: 'xml';
  readonly text: string;
  readonly span: Span;
  /** It stands directly under `<cib>`, beside `<configuration>`. */
  readonly isOutside?: true;
}

export type Extra = CommentNode | UnknownElement;

/** `name`, `value` (absent where a pair has none) and `id-ref` are attributes of the pair. */
export interface NameValuePair extends ElementBase<'nvpair', never> {}

export type SetKind = 'cluster_property_set' | 'instance_attributes' | 'meta_attributes' | 'utilization';

/** A set of name-value pairs with at most one rule (more in Heartbeat 2). */
export interface AttributeSet extends ElementBase<SetKind, NameValuePair | Rule> {}

export interface Rule extends ElementBase<'rule', Condition> {}
export interface Expression extends ElementBase<'expression', never> {}
export interface DateExpression extends ElementBase<'date_expression', DateSpec | Duration> {}
export interface DateSpec extends ElementBase<'date_spec', never> {}
export interface Duration extends ElementBase<'duration', never> {}
export interface ResourceExpression extends ElementBase<'rsc_expression', never> {}
export interface OperationExpression extends ElementBase<'op_expression', never> {}
export type Condition = Rule | Expression | DateExpression | ResourceExpression | OperationExpression;

export interface Node extends ElementBase<'node', AttributeSet> {}

export interface Operation extends ElementBase<'op', AttributeSet> {
  /** The document has no interval, although Pacemaker's schemas demand one, and none is to be supplied. */
  readonly hasNoInterval?: true;
}
export interface Operations extends ElementBase<'operations', Operation> {}
export interface Primitive extends ElementBase<'primitive', AttributeSet | Operations> {}
export interface Template extends ElementBase<'template', AttributeSet | Operations> {}

/** A member of a group or the child of a clone that is defined elsewhere; `link` puts the definition in its place. */
export interface ResourceLink extends ElementBase<'link', never> {}

export interface Group extends ElementBase<'group', AttributeSet | Primitive | ResourceLink> {}

export interface Clone extends ElementBase<'clone', AttributeSet | Primitive | Group | ResourceLink> {
  /** Said by the keyword `promotable` (in Pacemaker's XML a first pair promotable=true, in Heartbeat 2's `master_slave`). */
  readonly promotable: boolean;
}

/** Pacemaker's legacy `<master>`. */
export interface Master extends ElementBase<'master', AttributeSet | Primitive | Group | ResourceLink> {}

export interface Container extends ElementBase<'podman' | 'docker' | 'rkt', never> {}
export interface Network extends ElementBase<'network', PortMapping> {}
export interface PortMapping extends ElementBase<'port-mapping', never> {}
export interface Storage extends ElementBase<'storage', StorageMapping> {}
export interface StorageMapping extends ElementBase<'storage-mapping', never> {}
export interface Bundle
  extends ElementBase<'bundle', AttributeSet | Container | Network | Storage | Primitive | ResourceLink> {}

export type Resource = Primitive | Group | Clone | Master | Bundle;

export interface ResourceReference extends ElementBase<'resource_ref', never> {}
export interface ResourceSet extends ElementBase<'resource_set', ResourceReference> {}
export interface Lifetime extends ElementBase<'lifetime', Rule> {}
export interface Location extends ElementBase<'rsc_location', ResourceSet | Rule | Lifetime> {}
export interface Colocation extends ElementBase<'rsc_colocation', ResourceSet | Lifetime> {}
export interface Order extends ElementBase<'rsc_order', ResourceSet | Lifetime> {}
export interface Ticket extends ElementBase<'rsc_ticket', ResourceSet> {}
export type Constraint = Location | Colocation | Order | Ticket;

/** `devices` is the comma-separated attribute of the CIB. */
export interface FencingLevel extends ElementBase<'fencing-level', never> {}

export interface ObjectReference extends ElementBase<'obj_ref', never> {}
export interface Tag extends ElementBase<'tag', ObjectReference> {}

export interface RoleReference extends ElementBase<'role' | 'role_ref', never> {}
export interface AclPermission extends ElementBase<'acl_permission' | 'read' | 'write' | 'deny', never> {}
export interface AclRole extends ElementBase<'acl_role', AclPermission> {}
export interface AclTarget extends ElementBase<'acl_target' | 'acl_group', RoleReference> {}
/** The user of ACL schema 1.x: role references or permissions of its own. */
export interface AclUser extends ElementBase<'acl_user', RoleReference | AclPermission> {}

export interface SelectedAttribute extends ElementBase<'attribute', never> {}
export interface SelectPart
  extends ElementBase<
    'select_attributes' | 'select_fencing' | 'select_nodes' | 'select_resources',
    SelectedAttribute
  > {}
export interface Select extends ElementBase<'select', SelectPart> {}
export interface Recipient extends ElementBase<'recipient', AttributeSet> {}
export interface Alert extends ElementBase<'alert', AttributeSet | Select | Recipient> {}

export type SectionKind =
  | 'crm_config'
  | 'nodes'
  | 'resources'
  | 'constraints'
  | 'rsc_defaults'
  | 'op_defaults'
  | 'fencing-topology'
  | 'acls'
  | 'tags'
  | 'alerts';

/** What stands directly in a section. */
export type Member =
  | AttributeSet
  | Node
  | Resource
  | Template
  | Constraint
  | FencingLevel
  | AclRole
  | AclTarget
  | AclUser
  | Tag
  | Alert;

export interface Section extends ElementBase<SectionKind, Member> {}

/** Every element of the CIB that has a kind of its own. */
export type Element =
  | Section
  | Member
  | NameValuePair
  | Condition
  | DateSpec
  | Duration
  | Operation
  | Operations
  | ResourceLink
  | Container
  | Network
  | PortMapping
  | Storage
  | StorageMapping
  | ResourceReference
  | ResourceSet
  | Lifetime
  | ObjectReference
  | RoleReference
  | AclPermission
  | SelectedAttribute
  | SelectPart
  | Select
  | Recipient;

export type ElementKind = Element['kind'];

/** One line of ha.cf: `keepalive 1`, `bcast eth0 eth1`. */
export interface HeartbeatDirective {
  readonly name: string;
  readonly values: readonly string[];
  /** Comments above the line. */
  readonly comments: readonly string[];
  readonly span: Span;
}

/** One key of authkeys. */
export interface AuthenticationKey {
  readonly number: string;
  /** crc, md5 or sha1. */
  readonly method: string;
  readonly key: string | undefined;
  /** Comments above the line. */
  readonly comments?: readonly string[];
  readonly span: Span;
}

/** ha.cf and authkeys. */
export interface Heartbeat {
  readonly directives: readonly HeartbeatDirective[];
  readonly keys: readonly AuthenticationKey[];
  /** The number of the key in use (`auth N`). */
  readonly keyInUse: string | undefined;
  readonly endComments: readonly string[];
  readonly span: Span;
}

export type IdConvention = 'crmsh' | 'pcs' | 'pacemaker';

/** What a document is when it is no whole CIB: the elements alone, or one section around them. */
export interface Fragment {
  readonly section: SectionKind | undefined;
  readonly span: Span;
}

export interface Cluster {
  /** What the document says of itself: `pacemaker-3.9`, `heartbeat-2`, `heartbeat-1`. */
  readonly target: Identifier | undefined;
  readonly convention: IdConvention;
  /** The attributes of `<cib>` that were given (validate-with only where it names no target). */
  readonly header: readonly Attribute[];
  /** Comments and unknown elements directly under `<cib>` or `<configuration>`. */
  readonly extras: readonly Extra[];
  readonly fragment: Fragment | undefined;
  /** The document's root is `<configuration>`, as `cibadmin --scope configuration` has it; there is no `<cib>` around it. */
  readonly isConfiguration?: true;
  /** At most one of a kind unless the document is broken, in document order. */
  readonly sections: readonly Section[];
  readonly heartbeat: Heartbeat | undefined;
}
