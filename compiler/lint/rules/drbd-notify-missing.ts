import { addItem, replacePairValue } from '../edits.ts';
import { cloneAround, isMetaOn, metaInForce, ownMeta, placeOfMeta } from '../facts/meta.ts';
import type { ResourceFacts } from '../facts/primitives.ts';
import type { LintRule } from '../rule.ts';

export const drbdNotifyMissing: LintRule = {
  id: 'drbd-notify-missing',
  severity: 'error',
  area: 'clones and groups',
  summary: 'A clone of DRBD is not told what happens to its other instances.',
  reason:
    "DRBD's agent needs notifications to know its peer's state. Without them it refuses to start, or promotes outdated data.",
  source: "LINBIT's DRBD user's guide; the agent's own check",
  bad: `promotable data {
  primitive r0 ocf:linbit:drbd {
    drbd_resource=r0
    op monitor interval=20s timeout=20s role=Promoted
    op monitor interval=30s timeout=20s role=Unpromoted
  }
}
`,
  good: `promotable data {
  notify=true
  primitive r0 ocf:linbit:drbd {
    drbd_resource=r0
    op monitor interval=20s timeout=20s role=Promoted
    op monitor interval=30s timeout=20s role=Unpromoted
  }
}
`,
  check(context, report) {
    const seen = new Set<ResourceFacts>();
    for (const primitive of context.primitives) {
      if (primitive.class !== 'ocf' || primitive.type !== 'drbd') continue;
      const clone = cloneAround(primitive);
      if (!clone || isMetaOn(context, clone, 'notify', false)) continue;
      if (seen.has(clone) || isElsewhere(clone) || isElsewhere(primitive)) continue;
      seen.add(clone);
      const written = metaInForce(context, clone, 'notify');
      const own = ownMeta(context, clone).get('notify');
      report({
        message: written
          ? `${clone.id} has notify=${written.value}, but DRBD's agent in ${primitive.id} needs notifications`
          : `${clone.id} lacks notify=true, which DRBD's agent in ${primitive.id} needs`,
        help: `Set notify=true for ${clone.id}.`,
        span: placeOfMeta(context, clone, 'notify'),
        fixes: () => {
          const edits = own?.pair ? replacePairValue(own.pair, 'true') : addItem(clone.resource, 'notify=true');
          return own && !own.pair ? [] : edits.length === 0 ? [] : [{ title: 'Set notify=true', edits, safe: true }];
        },
      });
    }
  },
};

/** Whether it stands among the parameters, which another rule tells. */
function isElsewhere({ ownParameters }: ResourceFacts): boolean {
  return ownParameters.has('notify');
}
