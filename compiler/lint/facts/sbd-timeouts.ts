import type { Span } from '../../../grammar/source.ts';
import { sectionsOf } from '../../model/access.ts';
import type { Element, Extra } from '../../model/cluster.ts';
import { durationInMilliseconds } from '../../vocabulary/index.ts';
import type { LintContext } from '../context.ts';

/** The times on SBD's disks, in milliseconds, as a comment of the document gives them. */
export interface SbdTimeouts {
  readonly watchdog: number | undefined;
  readonly msgwait: number | undefined;
  readonly span: Span;
}

function commentsIn(children: readonly (Element | Extra)[]): Extract<Extra, { kind: 'comment' }>[] {
  return children.flatMap((child) => (child.kind === 'comment' ? [child] : []));
}

/**
 * SBD keeps its times on its disks, where no configuration sees them. A document may say them in a comment at the options or
 * at a fence device, `# sbd watchdog=15 msgwait=30`, and then they are checked.
 */
export function sbdTimeouts({ cluster, fenceDevices }: LintContext): SbdTimeouts | undefined {
  const options = sectionsOf(cluster, 'crm_config');
  const places: (readonly (Element | Extra)[])[] = [
    cluster.extras,
    ...options.map(({ children }) => children),
    ...options.flatMap(({ children }) => children.flatMap((child) => ('children' in child ? [child.children] : []))),
    ...sectionsOf(cluster, 'resources').map(({ children }) => children),
    ...fenceDevices.map(({ resource }) => resource.children),
  ];
  for (const { text, span } of places.flatMap(commentsIn)) {
    if (!/(?:^|\n)\s*sbd\s/i.test(text)) continue;
    const time = (name: string): number | undefined => {
      const value = new RegExp(`\\b${name}=(\\S+)`).exec(text)?.[1];
      return value === undefined ? undefined : durationInMilliseconds(value);
    };
    const found = { watchdog: time('watchdog'), msgwait: time('msgwait'), span };
    if (found.watchdog !== undefined || found.msgwait !== undefined) return found;
  }
  return undefined;
}
