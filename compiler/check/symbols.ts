import type { Span } from '../../grammar/source.ts';
import type { Cluster, Element, Member } from '../model/cluster.ts';
import type { Entry } from '../vocabulary/entry.ts';

/** What a reference may mean, as the vocabulary says it. */
export type ReferenceKind = NonNullable<Entry['refersTo']>;

/** Something that has a name others may use: an element by its id, the one that was written or the one that it will get. */
export interface Definition {
  readonly name: string;
  readonly element: Element;
  readonly parent: Element | undefined;
  /** The top-level statement it stands in. */
  readonly member: Member | undefined;
  /** The id where one was written, otherwise the head of the element. */
  readonly span: Span;
  /** Whether the id was written. */
  readonly written: boolean;
}

/** The name of a node and what gives it. */
export interface NodeName {
  readonly name: string;
  /** A `<node>`, the primitive of a remote or guest node, or a bundle (whose replicas are nodes). */
  readonly element: Element;
  readonly span: Span;
}

/** A place that names something defined elsewhere. */
export interface Reference {
  readonly name: string;
  /** The name alone, also inside a list. */
  readonly span: Span;
  readonly refersTo: ReferenceKind;
  /** The element that holds the reference, and the attribute that says it. */
  readonly element: Element;
  readonly attribute: string;
  readonly member: Member | undefined;
  /** What it means; undefined where nothing has that name. A node's is its `<node>` or the primitive that makes it. */
  readonly target: Element | undefined;
}

/** Every name of a cluster and every place that uses one. */
export interface Symbols {
  /** The document's one namespace of ids; more than one definition of a name is a fault of the document. */
  readonly definitions: ReadonlyMap<string, readonly Definition[]>;
  /** Names of nodes: listed, remote, guest and bundle nodes. */
  readonly nodes: ReadonlyMap<string, NodeName>;
  /** Whether the document lists cluster nodes, so that an unlisted one is conspicuous. */
  readonly listsNodes: boolean;
  /** Names of ACL targets, which stand outside the namespace of ids. */
  readonly users: ReadonlyMap<string, readonly Definition[]>;
  /** In document order. */
  readonly references: readonly Reference[];
}

/** Reads all names and references of a cluster in one pass. */
export function collectSymbols(_cluster: Cluster): Symbols {
  return { definitions: new Map(), nodes: new Map(), listsNodes: false, users: new Map(), references: [] };
}
