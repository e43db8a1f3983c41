import type { Span } from './source.ts';

/*
 * The syntax tree of a .hac file. Every node is plain and readonly, has a `kind` of one union and the span it came from; a
 * tree made by decompile carries `nowhere` as its spans. What recovery could not find is `undefined` or an empty list.
 */

/** A word, a quoted string or a `#name` where a name stands. */
export interface Name {
  readonly kind: 'name';
  /** What is meant: without quotes, escapes resolved. */
  readonly value: string;
  /** How it was written; a quoted name is never a keyword and is never respelled for a target. */
  readonly quoted: boolean;
  readonly span: Span;
}

/** `web`, `drbd-r0:Promoted`, `"nfs:connected":start`: a resource with a role or an action. */
export interface Reference {
  readonly kind: 'reference';
  readonly name: Name;
  /** Role or action behind the colon. */
  readonly suffix: Name | undefined;
  readonly span: Span;
}

/** `@id`: takes over what stands elsewhere (a set, pair, rule, resource set, operations or template). */
export interface IdReference {
  readonly kind: 'idReference';
  readonly id: string;
  readonly span: Span;
}

/** What stands right of `=`. */
export interface Value {
  readonly kind: 'value';
  readonly text: string;
  readonly span: Span;
}

/** `as ID`. */
export interface As {
  readonly kind: 'as';
  readonly name: Name | undefined;
  readonly span: Span;
}

/** `key=value`; `key=` has no value; `key=@id` takes the value of another pair. */
export interface Pair {
  readonly kind: 'pair';
  readonly key: Name;
  readonly value: Value | IdReference | undefined;
  /** `as ID` right behind a pair of a block or set. */
  readonly id: As | undefined;
  readonly layout: Layout;
  readonly span: Span;
}

/** `@shared-ip` as an item of a block: the whole pair stands elsewhere. */
export interface PairReference {
  readonly kind: 'pairReference';
  readonly reference: IdReference;
  readonly layout: Layout;
  readonly span: Span;
}

/** A comment: its text behind the `#`, without it, untrimmed at the left. */
export interface Comment {
  readonly text: string;
  /** An empty line stands between it and the comment (or, at the end of a block, the item) before it: the two are no run. */
  readonly blankBefore?: boolean;
  readonly span: Span;
}

/** What belongs to an item of a file or block besides its words. */
export interface Layout {
  /** At least one empty line stands before it (or before its comments). */
  readonly blankBefore: boolean;
  /** The comments on the lines directly above, and any that stood inside where they cannot stay. */
  readonly comments: readonly Comment[];
  /** At least one empty line stands between those comments and the item. */
  readonly detached?: boolean;
  /** The comment behind the opening brace of its block. */
  readonly opening?: Comment;
  /** The comment behind it, on its last line. */
  readonly trailing: Comment | undefined;
}

/** `[score=2 boolean-op=or]`: XML attributes of what has no header. */
export interface Annotation {
  readonly kind: 'annotation';
  readonly pairs: readonly (Pair | As)[];
  readonly span: Span;
}

/** `{ … }`. */
export interface Block {
  readonly kind: 'block';
  readonly items: readonly Item[];
  /** The comments behind the last item. */
  readonly endComments: readonly Comment[];
  readonly span: Span;
}

/** Keywords of plain declarations: keyword, words, header pairs, block. */
export type DeclarationKeyword =
  | 'target'
  | 'ids'
  | 'fragment'
  | 'section'
  | 'cib'
  | 'node'
  | 'primitive'
  | 'template'
  | 'group'
  | 'clone'
  | 'promotable'
  | 'master'
  | 'bundle'
  | 'podman'
  | 'docker'
  | 'rkt'
  | 'network'
  | 'storage'
  | 'op'
  | 'operations'
  | 'tag'
  | 'role'
  | 'user'
  | 'usergroup'
  | 'read'
  | 'write'
  | 'deny'
  | 'alert'
  | 'recipient'
  | 'level'
  | 'heartbeat';

/**
 * `primitive vip IPaddr2 description="…" { … }`: keyword, positional words, header, block. Which words mean what is the
 * business of the analysis; an `@id` may stand among the words (a template, referred operations).
 */
export interface Declaration {
  readonly kind: 'declaration';
  readonly keyword: DeclarationKeyword;
  readonly keywordSpan: Span;
  readonly words: readonly (Name | IdReference)[];
  readonly head: readonly HeadItem[];
  readonly block: Block | undefined;
  readonly layout: Layout;
  readonly span: Span;
}

export type HeadItem = Pair | As;

/** `options`, `defaults resource|op`, `params`, `meta`, `utilization`: a set of name-value pairs. */
export interface SetDeclaration {
  readonly kind: 'set';
  readonly keyword: 'options' | 'defaults' | 'params' | 'meta' | 'utilization';
  readonly keywordSpan: Span;
  /** `resource` or `op` behind `defaults`. */
  readonly scope: Name | undefined;
  readonly as: As | undefined;
  readonly annotation: Annotation | undefined;
  readonly when: Rule | undefined;
  /** `params @id`: the whole set stands elsewhere. */
  readonly reference: IdReference | undefined;
  /** `meta a=1 b=2` on one line; undefined where there is a block or a reference. */
  readonly pairs: readonly (Pair | PairReference)[] | undefined;
  readonly block: Block | undefined;
  readonly layout: Layout;
  readonly span: Span;
}

/** `xml '<anything/>'`: what no schema knows. */
export interface RawXml {
  readonly kind: 'xml';
  readonly text: Name | undefined;
  readonly layout: Layout;
  readonly span: Span;
}

/** `port 80 -> 8080 as x`, `port range=…` in a network; `/src -> /dst`, `root /src -> /dst` in a storage. */
export interface Mapping {
  readonly kind: 'mapping';
  readonly keyword: 'port' | 'root' | undefined;
  readonly from: Name | undefined;
  readonly to: Name | undefined;
  readonly head: readonly HeadItem[];
  readonly layout: Layout;
  readonly span: Span;
}

/** `select nodes fencing attributes(standby shutdown)`. */
export interface Select {
  readonly kind: 'select';
  readonly targets: readonly SelectTarget[];
  readonly layout: Layout;
  readonly span: Span;
}

/** `nodes`, `fencing`, `resources`, or `attributes(a b as id)`. */
export interface SelectTarget {
  readonly kind: 'selectTarget';
  readonly name: Name;
  readonly attributes: readonly SelectAttribute[] | undefined;
  readonly span: Span;
}

export interface SelectAttribute {
  readonly kind: 'selectAttribute';
  readonly name: Name;
  readonly id: As | undefined;
  readonly span: Span;
}

/** `bcast eth1`, `auth sha1 'secret'`: a line of the heartbeat block that is no pair. */
export interface Directive {
  readonly kind: 'directive';
  readonly words: readonly Name[];
  readonly layout: Layout;
  readonly span: Span;
}

/** `(a b:Promoted)`, `any (a b) [score=5]`. */
export interface ReferenceSet {
  readonly kind: 'referenceSet';
  /** One of them suffices: require-all=false. */
  readonly any: boolean;
  readonly members: readonly Reference[];
  readonly annotation: Annotation | undefined;
  readonly span: Span;
}

/** `set a b role=Promoted`, `set @id` in the block of a constraint. */
export interface SetLine {
  readonly kind: 'setLine';
  readonly reference: IdReference | undefined;
  readonly members: readonly Reference[];
  readonly head: readonly HeadItem[];
  readonly layout: Layout;
  readonly span: Span;
}

/** `prefers host1 score=100`, `avoids where …`. */
export interface Preference {
  readonly kind: 'preference';
  readonly verb: 'prefers' | 'avoids';
  readonly node: Name | undefined;
  readonly head: readonly HeadItem[];
  readonly where: Rule | undefined;
  readonly layout: Layout;
  readonly span: Span;
}

/**
 * `while RULE`, `while as business-hours RULE`: the lifetime of a constraint. A further line without a head of its own adds
 * its rule to the lifetime above it.
 */
export interface Lifetime {
  readonly kind: 'while';
  /** The id of the lifetime itself, and unknown attributes. */
  readonly head: readonly HeadItem[];
  readonly rule: Rule | undefined;
  readonly layout: Layout;
  readonly span: Span;
}

export interface Location {
  readonly kind: 'location';
  /** `location web`, `location (a b)`; undefined in the attribute form and in the block form with sets. */
  readonly subject: Reference | ReferenceSet | undefined;
  /** `location matching "vm-.*"`. */
  readonly pattern: Name | undefined;
  readonly head: readonly HeadItem[];
  /** The preference in the statement's own line. */
  readonly preference: Preference | undefined;
  readonly lifetime: Lifetime | undefined;
  readonly block: Block | undefined;
  readonly layout: Layout;
  readonly span: Span;
}

export interface Colocation {
  readonly kind: 'colocation';
  readonly resource: Reference | undefined;
  readonly verb: 'with' | 'avoids' | undefined;
  readonly other: Reference | undefined;
  readonly head: readonly HeadItem[];
  readonly lifetime: Lifetime | undefined;
  readonly block: Block | undefined;
  readonly layout: Layout;
  readonly span: Span;
}

export interface Order {
  readonly kind: 'order';
  /** `a -> b`, `a -> (b c) -> d`; empty in the attribute and block forms. */
  readonly steps: readonly (Reference | ReferenceSet)[];
  readonly head: readonly HeadItem[];
  readonly lifetime: Lifetime | undefined;
  readonly block: Block | undefined;
  readonly layout: Layout;
  readonly span: Span;
}

export interface Ticket {
  readonly kind: 'ticket';
  readonly ticket: Name | undefined;
  readonly subject: Reference | ReferenceSet | undefined;
  readonly head: readonly HeadItem[];
  readonly block: Block | undefined;
  readonly layout: Layout;
  readonly span: Span;
}

/** `fencing host1 { level … }`, `fencing matching "…" { … }`, `fencing where rack == 1 { … }`. */
export interface Fencing {
  readonly kind: 'fencing';
  readonly target: Name | undefined;
  readonly pattern: Name | undefined;
  /** `where NAME == VALUE`: target-attribute and target-value. */
  readonly attribute: Name | undefined;
  readonly value: Name | undefined;
  readonly head: readonly HeadItem[];
  readonly block: Block | undefined;
  readonly layout: Layout;
  readonly span: Span;
}

/** An expression over node attributes and dates: conditions joined by one of `and`, `or`. */
export interface Rule {
  readonly kind: 'rule';
  /** `[id=r1 score=5 role=Promoted boolean-op=and]` before the first condition. */
  readonly annotation: Annotation | undefined;
  /** `@rule-id`: another rule is meant. */
  readonly reference: IdReference | undefined;
  /** The word between the conditions; undefined where there is at most one condition. */
  readonly join: 'and' | 'or' | undefined;
  readonly conditions: readonly Condition[];
  readonly span: Span;
}

export type Condition =
  | NestedRule
  | Comparison
  | Defined
  | DateComparison
  | DateRange
  | DateMatches
  | ResourceCondition
  | OperationCondition
  | ElementCondition;

interface ConditionBase {
  /** The brackets behind the condition: its id and rare attributes. */
  readonly annotation: Annotation | undefined;
  readonly span: Span;
}

/** `( … )`. */
export interface NestedRule extends ConditionBase {
  readonly kind: 'nestedRule';
  readonly rule: Rule;
}

/** One side of a comparison: `#uname`, `pingd`, `number(load)`, `param(x)`. */
export interface Operand {
  readonly kind: 'operand';
  /** `number`, `version`, `string`, `integer`, `param`, `meta`, `literal`. */
  readonly function: Name | undefined;
  readonly name: Name;
  readonly span: Span;
}

export type ComparisonOperator = '==' | '!=' | '<' | '<=' | '>' | '>=';

export interface Comparison extends ConditionBase {
  readonly kind: 'comparison';
  readonly left: Operand;
  readonly operator: ComparisonOperator;
  readonly right: Operand | undefined;
}

/** `defined pingd`, `not defined pingd`. */
export interface Defined extends ConditionBase {
  readonly kind: 'defined';
  readonly not: boolean;
  readonly name: Name | undefined;
}

/** `date < 2026-01-01`. */
export interface DateComparison extends ConditionBase {
  readonly kind: 'dateComparison';
  readonly operator: ComparisonOperator;
  readonly value: Name | undefined;
}

/** `date from A to B`, `date from A for months=2`, `date to B`. */
export interface DateRange extends ConditionBase {
  readonly kind: 'dateRange';
  readonly from: Name | undefined;
  readonly to: Name | undefined;
  readonly duration: DateParts | undefined;
}

/** `date matches hours=9-16 weekdays=1-5`. */
export interface DateMatches extends ConditionBase {
  readonly kind: 'dateMatches';
  readonly parts: DateParts;
}

/** The pairs of a date_spec or a duration, with the brackets that hold its id. */
export interface DateParts {
  readonly kind: 'dateParts';
  readonly annotation: Annotation | undefined;
  readonly pairs: readonly Pair[];
  readonly span: Span;
}

/** `resource class=ocf type=IPaddr2`. */
export interface ResourceCondition extends ConditionBase {
  readonly kind: 'resourceCondition';
  readonly pairs: readonly Pair[];
}

/** `operation monitor interval=10s`. */
export interface OperationCondition extends ConditionBase {
  readonly kind: 'operationCondition';
  readonly name: Name | undefined;
  readonly pairs: readonly Pair[];
}

/** `expression[attribute=x operation=eq]`, `date_expression[…]`: the element's own name and attributes. */
export interface ElementCondition extends ConditionBase {
  readonly kind: 'elementCondition';
  readonly element: Name;
}

/** Anything that may stand in a file or in a block. */
export type Item =
  | Declaration
  | SetDeclaration
  | RawXml
  | Mapping
  | Select
  | Directive
  | SetLine
  | Preference
  | Lifetime
  | Location
  | Colocation
  | Order
  | Ticket
  | Fencing
  | Pair
  | PairReference;

/** What may stand at the top of a file. */
export type Statement = Exclude<
  Item,
  Mapping | Select | Directive | SetLine | Preference | Lifetime | Pair | PairReference
>;

/** A whole file. */
export interface HacFile {
  readonly kind: 'file';
  readonly statements: readonly Statement[];
  /** The comments behind the last statement. */
  readonly endComments: readonly Comment[];
  readonly span: Span;
}

export type Node =
  | HacFile
  | Item
  | Block
  | Name
  | Reference
  | IdReference
  | Value
  | As
  | Annotation
  | SelectTarget
  | SelectAttribute
  | ReferenceSet
  | Rule
  | Condition
  | Operand
  | DateParts;

export type NodeKind = Node['kind'];
