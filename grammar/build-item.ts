import type { CstNode } from 'chevrotain';
import type { Directive, Mapping, Name, Select, SelectAttribute, SelectTarget, SetLine } from './ast.ts';
import type { Unfinished } from './build-constraint.ts';
import {
  buildAs,
  buildHead,
  buildIdReference,
  buildName,
  buildNames,
  buildPairs,
  buildReferences,
  inOrder,
} from './build-parts.ts';
import { type Building, nodeOf, nodeSpan, nodesOf, tokenOf } from './cst.ts';

/** `set a b role=Promoted`. */
export function buildSetLine(building: Building, cst: CstNode): Unfinished<SetLine> {
  const reference = buildIdReference(building, cst);
  return { kind: 'setLine', reference, members: buildReferences(building, cst), head: buildHead(building, cst) };
}

/** `/source -> /target`, `root /source -> /target`. */
export function buildMapping(building: Building, cst: CstNode): Unfinished<Mapping> {
  const [from, to] = nodesOf(cst, 'anyName').map((child) => buildName(building, child));
  const keyword = tokenOf(cst, "'root'") ? 'root' : undefined;
  return { kind: 'mapping', keyword, from, to, head: buildHead(building, cst) };
}

/** `port 80 -> 8080`. */
export function buildPort(building: Building, cst: CstNode): Unfinished<Mapping> {
  const [from, to] = nodesOf(cst, 'name').map((child) => buildName(building, child));
  return { kind: 'mapping', keyword: 'port', from, to, head: buildHead(building, cst) };
}

function buildSelectAttribute(building: Building, cst: CstNode): SelectAttribute | undefined {
  const name = buildName(building, nodeOf(cst, 'name'));
  const id = buildAs(building, nodeOf(cst, 'as'));
  return name && { kind: 'selectAttribute', name, id, span: nodeSpan(building, cst) };
}

function buildSelectTarget(building: Building, cst: CstNode): SelectTarget | undefined {
  const name = buildName(building, nodeOf(cst, 'name'));
  const attributes = tokenOf(cst, 'LeftParenthesis')
    ? nodesOf(cst, 'selectAttribute').flatMap((child) => buildSelectAttribute(building, child) ?? [])
    : undefined;
  return name && { kind: 'selectTarget', name, attributes, span: nodeSpan(building, cst) };
}

/** `select nodes attributes(standby)`. */
export function buildSelect(building: Building, cst: CstNode): Unfinished<Select> {
  const targets = nodesOf(cst, 'selectTarget').flatMap((child) => buildSelectTarget(building, child) ?? []);
  return { kind: 'select', targets };
}

/** A line of the heartbeat block. */
export function buildDirective(building: Building, cst: CstNode): Unfinished<Directive> {
  const assigned = buildPairs(building, cst).map(({ key, value, span }): Name => {
    const text = value === undefined ? '' : value.kind === 'value' ? value.text : `@${value.id}`;
    return { kind: 'name', value: `${key.value}=${text}`, quoted: false, span };
  });
  return { kind: 'directive', words: inOrder([...buildNames(building, cst, 'anyName'), ...assigned]) };
}
