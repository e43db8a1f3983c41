import type { Block, Comment, Statement } from '../../grammar/ast.ts';
import { nowhere } from '../../grammar/source.ts';
import type { Attribute, Cluster, Extra, IdConvention, UnknownElement } from '../model/cluster.ts';
import { declaration } from './raise-declaration.ts';
import { below, rawXml } from './raise-items.ts';
import { attributePairs, commentRuns, joinComments, name } from './raise-parts.ts';

/** Attributes of the root that are versions: zero is what compiling supplies. */
const versions: ReadonlySet<string> = new Set(['admin_epoch', 'epoch', 'num_updates']);

/** Attributes of the root that an administrator may have set, or that change what the cluster does. */
const settings: ReadonlySet<string> = new Set([
  'validate-with',
  'execution-date',
  'remote-tls-port',
  'remote-clear-port',
  'no-quorum-panic',
]);

function isKept({ name: attribute, value }: Attribute, keepAll: boolean): boolean {
  return keepAll || settings.has(attribute) || (versions.has(attribute) && value !== '0');
}

/** `target`, `ids`, `fragment` and `cib`: what is said of the document as a whole. */
export function raiseHeader(cluster: Cluster, convention: IdConvention, keepAll: boolean): Statement[] {
  const { target, fragment } = cluster;
  const header = cluster.header.filter((attribute) => isKept(attribute, keepAll));
  const root = cluster.isConfiguration ? 'configuration' : fragment?.section;
  const outside = cluster.extras.flatMap((extra) => (isOutside(extra) ? [rawXml(extra.text)] : []));
  const block: Block | undefined =
    outside.length === 0 ? undefined : { kind: 'block', items: outside, endComments: [], span: nowhere };
  return [
    ...(target ? [declaration('target', [name(target.value)])] : []),
    ...(convention === 'crmsh' ? [] : [declaration('ids', [name(convention)])]),
    ...(root === undefined && !fragment ? [] : [declaration('fragment', root === undefined ? [] : [name(root)])]),
    ...(header.length > 0 || outside.length > 0 ? [declaration('cib', [], attributePairs(header), block)] : []),
  ];
}

function isOutside(extra: Extra): extra is UnknownElement {
  return extra.kind === 'xml' && extra.isOutside === true;
}

/** What stands outside of all sections. */
export interface RaisedExtras {
  /** Comments for the top of the file. */
  readonly top: readonly Comment[];
  /** Unknown elements, each below its comments. */
  readonly statements: readonly Statement[];
  readonly endComments: readonly Comment[];
}

/** Raises comments and unknown elements outside of the sections; only with a header is there a top for comments. */
export function raiseExtras(cluster: Cluster, hasHeader: boolean): RaisedExtras {
  const extras: readonly Extra[] = cluster.extras.filter((extra) => !isOutside(extra));
  const first = extras.findIndex(({ kind }) => kind === 'xml');
  const leading = hasHeader ? (first < 0 ? extras.length : first) : 0;
  const top = extras.slice(0, leading).flatMap((extra) => (extra.kind === 'comment' ? [extra] : []));
  const statements: Statement[] = [];
  let comments: Comment[] = [];
  for (const extra of extras.slice(leading)) {
    if (extra.kind === 'comment') comments = joinComments(comments, commentRuns([extra]));
    else {
      statements.push(below(comments, rawXml(extra.text)));
      comments = [];
    }
  }
  return { top: commentRuns(top), statements, endComments: comments };
}
