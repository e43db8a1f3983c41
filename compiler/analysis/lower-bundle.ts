import type { Declaration, Item, Mapping } from '../../grammar/ast.ts';
import type {
  AttributeSet,
  Bundle,
  Container,
  Network,
  PortMapping,
  Primitive,
  Storage,
  StorageMapping,
  Template,
} from '../model/cluster.ts';
import type { Report } from './catalogue.ts';
import { lowerBlock } from './lower-block.ts';
import { lowerHead, positional } from './lower-head.ts';
import { lowerInnerSet, ownPairs } from './lower-set.ts';
import { elementOf, linkTo, lowerLine, refuseBlock } from './lower-words.ts';

function lowerMapping<Kind extends 'port-mapping' | 'storage-mapping'>(
  kind: Kind,
  mapping: Mapping,
  names: { readonly from: string; readonly to: string },
  report: Report,
) {
  const { from, to } = mapping;
  const attributes = [...(from ? [positional(names.from, from)] : []), ...(to ? [positional(names.to, to)] : [])];
  const head = lowerHead(mapping.head, report, { attributes });
  return {
    kind,
    id: head.id,
    attributes: head.attributes,
    children: [],
    span: mapping.span,
    headSpan: from?.span ?? mapping.span,
  };
}

function portOf(item: Item, report: Report): PortMapping | undefined {
  if (item.kind !== 'mapping' || item.keyword !== 'port') return undefined;
  return lowerMapping('port-mapping', item, { from: 'port', to: 'internal-port' }, report);
}

function directoryOf(item: Item, report: Report): StorageMapping | undefined {
  if (item.kind !== 'mapping' || item.keyword === 'port') return undefined;
  const from = item.keyword === 'root' ? 'source-dir-root' : 'source-dir';
  return lowerMapping('storage-mapping', item, { from, to: 'target-dir' }, report);
}

type BundlePart = Container | Network | Storage;

function partOf(declaration: Declaration, report: Report): BundlePart | undefined {
  const { keyword, block } = declaration;
  switch (keyword) {
    case 'podman':
    case 'docker':
    case 'rkt':
      refuseBlock(declaration, report);
      return elementOf(keyword, declaration, lowerLine(declaration, { slots: [] }, report).head, []);
    case 'network': {
      const { head } = lowerLine(declaration, { slots: [] }, report);
      const content = { place: 'a network', child: portOf };
      return elementOf('network', declaration, head, lowerBlock(block, content, report));
    }
    case 'storage': {
      const { head } = lowerLine(declaration, { slots: [] }, report);
      const content = { place: 'a storage', child: directoryOf };
      return elementOf('storage', declaration, head, lowerBlock(block, content, report));
    }
    default:
      return undefined;
  }
}

/** A bundle: its container, network and storage, and the primitive inside, in place or by name. */
export function lowerBundle(
  declaration: Declaration,
  report: Report,
  lowerPrimitive: (declaration: Declaration, report: Report) => Primitive | Template,
): Bundle {
  const { head, more } = lowerLine(declaration, { slots: [{ attribute: 'id', needed: 'a name' }], more: 1 }, report);
  const links = more.map(linkTo);
  const inner = lowerBlock<AttributeSet | BundlePart | Primitive>(
    declaration.block,
    {
      place: 'a bundle',
      gatherings: [ownPairs('meta_attributes')],
      child: (item) => {
        if (item.kind !== 'declaration') return lowerInnerSet(item, report);
        if (item.keyword === 'primitive') return lowerPrimitive(item, report) as Primitive;
        return partOf(item, report);
      },
    },
    report,
  );
  return elementOf('bundle', declaration, head, [...links, ...inner]);
}
