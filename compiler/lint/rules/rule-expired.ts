import { attributeOf, attributeValue, childrenOfKind } from '../../model/access.ts';
import type { DateExpression } from '../../model/cluster.ts';
import { leftByMoves } from '../facts/residue.ts';
import { rulesOf } from '../facts/rules.ts';
import type { LintRule } from '../rule.ts';

const millisecondsOf = {
  seconds: 1000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
  weeks: 604_800_000,
  months: 31 * 86_400_000,
  years: 366 * 86_400_000,
} as const;

/** A date of ISO 8601 as its last possible moment in milliseconds; undefined for spellings that are not taken apart here. */
function momentOf(text: string | undefined): number | undefined {
  const match = /^\s*(\d{4})-?(\d\d)-?(\d\d)(?:[T ](.*))?$/.exec(text ?? '');
  if (!match) return undefined;
  const [, year, month, day] = match;
  const moment = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // Whatever the hour and the time zone, the day is over two days later.
  return moment + 2 * millisecondsOf.days;
}

/** How long a duration lasts at most. */
function lengthOf(date: DateExpression): number | undefined {
  const duration = childrenOfKind(date, 'duration')[0];
  if (!duration) return undefined;
  let length = 0;
  for (const [name, unit] of Object.entries(millisecondsOf)) {
    const count = attributeValue(duration, name);
    if (count === undefined) continue;
    if (!/^\d+$/.test(count.trim())) return undefined;
    length += Number(count) * unit;
  }
  return length === 0 ? undefined : length;
}

/** The last year that a specification of years (`2015`, `2010-2014`) allows. */
function lastYearOf(date: DateExpression): number | undefined {
  const years = childrenOfKind(date, 'date_spec').flatMap((spec) => attributeValue(spec, 'years') ?? [])[0];
  const match = /^(?:\d{4}-)?(\d{4})$/.exec(years?.trim() ?? '');
  return match ? Number(match[1]) : undefined;
}

/** When a date expression ceases to hold for good, where that can be told. */
function endOf(date: DateExpression): number | undefined {
  const operation = attributeValue(date, 'operation')?.trim();
  const end = attributeOf(date, 'end')?.value;
  if (operation === 'lt') return momentOf(end);
  if (operation === 'date_spec') {
    const year = lastYearOf(date);
    return year === undefined ? undefined : Date.UTC(year + 1, 0, 2);
  }
  if (operation !== 'in_range') return undefined;
  if (end !== undefined) return momentOf(end);
  const start = momentOf(attributeValue(date, 'start'));
  const length = lengthOf(date);
  return start === undefined || length === undefined ? undefined : start + length;
}

export const ruleExpired: LintRule = {
  id: 'rule-expired',
  severity: 'warning',
  area: 'rules and nodes',
  summary: 'A rule holds only until a date that has passed.',
  reason:
    'What the rule says does not apply any more, while it looks to every reader as if it did. Often it was meant to be temporary and was never removed.',
  source: 'Derived from Pacemaker Explained, chapter on rules',
  bad: `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail prefers where date < 2015-01-01
`,
  good: `primitive mail MailTo {
  email=root@example.com
  op monitor interval=60s timeout=30s
}
location mail prefers where date < 2199-01-01
`,
  check(context, report) {
    const now = Date.now();
    const left = new Set(leftByMoves(context.cluster).map(({ id }) => id?.value));
    for (const { dates, parent } of rulesOf(context)) {
      // What a command left behind is a finding already.
      if (parent.kind === 'rsc_location' && parent.id && left.has(parent.id.value)) continue;
      for (const date of dates) {
        const end = endOf(date);
        if (end === undefined || end > now) continue;
        report({
          message: `The rule has not held since ${new Date(end - 2 * millisecondsOf.days).toISOString().slice(0, 10)}`,
          help: 'Remove it, or correct the date.',
          span: date.span,
        });
      }
    }
  },
};
