import type { Declaration, SetDeclaration, Statement } from '../../grammar/ast.ts';
import type { Span } from '../../grammar/source.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/suggest.ts';
import type {
  Attribute,
  Extra,
  Fragment,
  Heartbeat,
  IdConvention,
  Identifier,
  Member,
  SectionKind,
} from '../model/cluster.ts';
import { finding, type Report } from './catalogue.ts';
import { lowerRole, lowerUser } from './lower-acl.ts';
import { lowerAlert } from './lower-alert.ts';
import { unknownElement } from './lower-block.ts';
import { commentsOf } from './lower-comments.ts';
import { lowerConstraint } from './lower-constraint.ts';
import { lowerFencing } from './lower-fencing.ts';
import { lowerCib, lowerConvention, lowerFragment, lowerSection, lowerTarget } from './lower-header.ts';
import { lowerHeartbeat } from './lower-heartbeat.ts';
import { lowerNode } from './lower-node.ts';
import { lowerResource } from './lower-resource.ts';
import { lowerSet } from './lower-set.ts';
import { lowerTag } from './lower-tag.ts';
import { misplaced } from './misplaced.ts';

/** One thing that a statement says of the cluster. */
export type StatementPart =
  | { readonly kind: 'member'; readonly section: SectionKind; readonly child: Member | Extra }
  | {
      readonly kind: 'section';
      readonly section: SectionKind;
      readonly id: Identifier | undefined;
      readonly attributes: readonly Attribute[];
      readonly span: Span;
    }
  | { readonly kind: 'target'; readonly target: Identifier; readonly keywordSpan: Span }
  | { readonly kind: 'ids'; readonly convention: IdConvention; readonly keywordSpan: Span }
  | { readonly kind: 'fragment'; readonly fragment: Fragment | 'configuration'; readonly keywordSpan: Span }
  | { readonly kind: 'header'; readonly attribute: Attribute }
  | { readonly kind: 'extra'; readonly extra: Extra }
  | { readonly kind: 'heartbeat'; readonly heartbeat: Heartbeat; readonly keywordSpan: Span };

/** What one top-level statement means by itself: it stays the same as long as the text of the statement does. */
export interface LoweredStatement {
  readonly statement: Statement;
  /** In the order of the statement. */
  readonly parts: readonly StatementPart[];
  readonly diagnostics: readonly Diagnostic[];
}

function extra(child: Extra): StatementPart {
  return { kind: 'extra', extra: child };
}

function memberOf(section: SectionKind): (child: Member | Extra) => StatementPart {
  return (child) => ({ kind: 'member', section, child });
}

/** What stands above a member, and the member. */
function membersOf(above: readonly Extra[], child: Member, section: SectionKind): StatementPart[] {
  if (above.length === 0) return [{ kind: 'member', section, child }];
  return [...above, child].map(memberOf(section));
}

/** The section that a statement's element stands in, with the element; undefined where it says none. */
function declaredMember(declaration: Declaration, report: Report): [SectionKind, Member] | undefined {
  switch (declaration.keyword) {
    case 'node':
      return ['nodes', lowerNode(declaration, report)];
    case 'tag':
      return ['tags', lowerTag(declaration, report)];
    case 'role':
      return ['acls', lowerRole(declaration, report)];
    case 'user':
    case 'usergroup':
      return ['acls', lowerUser(declaration, report)];
    case 'alert':
      return ['alerts', lowerAlert(declaration, report)];
    default: {
      const resource = lowerResource(declaration, report);
      return resource && ['resources', resource];
    }
  }
}

function lowerDeclaration(declaration: Declaration, report: Report): StatementPart[] {
  const { keywordSpan, span } = declaration;
  const comments = commentsOf(declaration.layout);
  switch (declaration.keyword) {
    case 'target': {
      const target = lowerTarget(declaration, report);
      return [...comments.map(extra), ...(target ? [{ kind: 'target' as const, target, keywordSpan }] : [])];
    }
    case 'ids': {
      const convention = lowerConvention(declaration, report);
      return [...comments.map(extra), ...(convention ? [{ kind: 'ids' as const, convention, keywordSpan }] : [])];
    }
    case 'fragment': {
      const { section, isConfiguration } = lowerFragment(declaration, report);
      const fragment = isConfiguration ? 'configuration' : { section, span };
      return [...comments.map(extra), { kind: 'fragment', fragment, keywordSpan }];
    }
    case 'cib': {
      const { attributes, extras } = lowerCib(declaration, report);
      const header = attributes.map((attribute): StatementPart => ({ kind: 'header', attribute }));
      const outside = extras.map((child): Extra => (child.kind === 'xml' ? { ...child, isOutside: true } : child));
      return [...header, ...[...comments, ...outside].map(extra)];
    }
    case 'section': {
      const said = lowerSection(declaration, report);
      if (said === undefined) return comments.map(extra);
      const { section, id, attributes, extras } = said;
      return [{ kind: 'section', section, id, attributes, span }, ...[...comments, ...extras].map(memberOf(section))];
    }
    case 'heartbeat':
      return [{ kind: 'heartbeat', heartbeat: lowerHeartbeat(declaration, report), keywordSpan }];
    default: {
      const member = declaredMember(declaration, report);
      if (member) return membersOf(comments, member[1], member[0]);
      report(misplaced(declaration, 'a file'));
      return comments.map(extra);
    }
  }
}

const scopes: ReadonlyMap<string, SectionKind> = new Map([
  ['resource', 'rsc_defaults'],
  ['op', 'op_defaults'],
]);

/** `options`, `defaults resource`, `defaults op`; any other set has no meaning by itself. */
function lowerTopSet(declaration: SetDeclaration, report: Report): StatementPart[] {
  const comments = commentsOf(declaration.layout);
  if (declaration.keyword === 'options')
    return [...comments, lowerSet('cluster_property_set', declaration, report)].map(memberOf('crm_config'));
  if (declaration.keyword !== 'defaults') {
    report(misplaced(declaration, 'a file'));
    return comments.map(extra);
  }
  const word = declaration.scope;
  const section = word && scopes.get(word.value);
  if (section === undefined) {
    const near = word && closest(word.value, scopes.keys());
    const advice = near ? `Did you mean ${near}?` : 'Write defaults resource or defaults op.';
    if (word) report(finding('unknown-scope', word.span, { name: word.value, advice }));
    else
      report(finding('missing-word', declaration.keywordSpan, { keyword: 'defaults', word: 'resource or op', advice }));
  }
  return [...comments, lowerSet('meta_attributes', declaration, report)].map(memberOf(section ?? 'rsc_defaults'));
}

function partsOf(statement: Statement, report: Report): StatementPart[] {
  switch (statement.kind) {
    case 'declaration':
      return lowerDeclaration(statement, report);
    case 'set':
      return lowerTopSet(statement, report);
    case 'fencing':
      return [...commentsOf(statement.layout), ...lowerFencing(statement, report)].map(memberOf('fencing-topology'));
    case 'xml': {
      const element = unknownElement(statement);
      return [...commentsOf(statement.layout), ...(element ? [element] : [])].map(extra);
    }
    default: {
      return membersOf(commentsOf(statement.layout), lowerConstraint(statement, report), 'constraints');
    }
  }
}

/** Lowers one top-level statement; it depends on nothing outside of it. */
export function lowerStatement(statement: Statement): LoweredStatement {
  const diagnostics: Diagnostic[] = [];
  const parts = partsOf(statement, (found) => diagnostics.push(found));
  return { statement, parts, diagnostics };
}
