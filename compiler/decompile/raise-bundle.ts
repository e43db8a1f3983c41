import type { Item, Mapping } from '../../grammar/ast.ts';
import { noLayout } from '../../grammar/no-layout.ts';
import { nowhere } from '../../grammar/source.ts';
import { isAttributeSet } from '../model/access.ts';
import type { Bundle, Container, Network, PortMapping, Primitive, Storage, StorageMapping } from '../model/cluster.ts';
import { declaration, sayable, word } from './raise-declaration.ts';
import { below, hatch, inOrder, raiseBlock, rankOf } from './raise-items.ts';
import { attributePairs, commentRuns, commentsBelow, headOf, type WritesId } from './raise-parts.ts';
import { raiseInnerSet } from './raise-set.ts';

function hasUnknown(element: { readonly children: readonly { readonly kind: string }[] }): boolean {
  return element.children.some(({ kind }) => kind === 'xml');
}

function raiseContainer(container: Container, writesId: WritesId): Item {
  if (hasUnknown(container)) return hatch(container);
  const declared = declaration(container.kind, [], headOf(container, [], writesId));
  return below(commentRuns(commentsBelow(container)), declared);
}

function mapping(
  element: PortMapping | StorageMapping,
  keyword: Mapping['keyword'],
  said: { readonly from?: string; readonly to?: string },
  writesId: WritesId,
): Item {
  if (hasUnknown(element)) return hatch(element);
  const from = said.from === undefined ? undefined : sayable(element, said.from);
  const to = said.to === undefined ? undefined : sayable(element, said.to);
  const names = [said.from, said.to].filter((attribute) => attribute !== undefined);
  const line: Mapping = {
    kind: 'mapping',
    keyword,
    from: from === undefined ? undefined : word(from),
    to: to === undefined ? undefined : word(to),
    head: headOf(element, names, writesId),
    layout: noLayout,
    span: nowhere,
  };
  return below(commentRuns(commentsBelow(element)), line);
}

function raisePort(port: PortMapping, writesId: WritesId): Item {
  if (sayable(port, 'port') === undefined) return mapping(port, 'port', {}, writesId);
  const to = sayable(port, 'internal-port') === undefined ? undefined : 'internal-port';
  return mapping(port, 'port', { from: 'port', to }, writesId);
}

function raiseDirectory(directory: StorageMapping, writesId: WritesId): Item {
  if (sayable(directory, 'target-dir') === undefined) return hatch(directory);
  if (sayable(directory, 'source-dir') !== undefined)
    return mapping(directory, undefined, { from: 'source-dir', to: 'target-dir' }, writesId);
  if (sayable(directory, 'source-dir-root') === undefined) return hatch(directory);
  return mapping(directory, 'root', { from: 'source-dir-root', to: 'target-dir' }, writesId);
}

function raisePart(part: Container | Network | Storage, writesId: WritesId): Item {
  if (part.kind === 'network') {
    const block = raiseBlock<PortMapping>(part.children, (child) => inOrder(raisePort(child, writesId)), {
      keepsOrder: true,
    });
    return declaration('network', [], headOf(part, [], writesId), block);
  }
  if (part.kind === 'storage') {
    const block = raiseBlock<StorageMapping>(part.children, (child) => inOrder(raiseDirectory(child, writesId)), {
      always: true,
      keepsOrder: true,
    });
    return declaration('storage', [], headOf(part, [], writesId), block);
  }
  return raiseContainer(part, writesId);
}

/** The statement of a bundle. */
export function raiseBundle(
  bundle: Bundle,
  writesId: WritesId,
  raisePrimitive: (primitive: Primitive, writesId: WritesId) => Item,
): Item {
  const words = bundle.id ? [word(bundle.id.value)] : [];
  for (const child of bundle.children)
    if (child.kind === 'link' && child.id && bundle.id) words.push(word(child.id.value));
  const children = bundle.children.filter((child) => child.kind !== 'link');
  const block = raiseBlock(children, (child, place) => {
    if (isAttributeSet(child))
      return raiseInnerSet(child, place, { element: bundle, own: 'meta_attributes' }, writesId);
    if (child.kind === 'primitive') return { rank: rankOf('primitive'), items: [raisePrimitive(child, writesId)] };
    return { rank: rankOf(child.kind), items: [raisePart(child as Container | Network | Storage, writesId)] };
  });
  return declaration('bundle', words, attributePairs(bundle.attributes), block);
}
