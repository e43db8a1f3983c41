const secondsOf = { Y: 365 * 86400, M: 30 * 86400, W: 7 * 86400, D: 86400, H: 3600, m: 60, S: 1 };

const millisecondsOf: ReadonlyMap<string, number> = new Map([
  ['', 1000],
  ['us', 0.001],
  ['usec', 0.001],
  ['ms', 1],
  ['msec', 1],
  ['s', 1000],
  ['sec', 1000],
  ['second', 1000],
  ['seconds', 1000],
  ['m', 60_000],
  ['min', 60_000],
  ['minute', 60_000],
  ['minutes', 60_000],
  ['h', 3_600_000],
  ['hr', 3_600_000],
  ['hour', 3_600_000],
  ['hours', 3_600_000],
]);

/** The units that a time may be written in, without the empty one. */
export const timeUnits: readonly string[] = [...millisecondsOf.keys()].filter((unit) => unit !== '');

// Pacemaker reads hours and seconds without their T as well (`P10S`).
const isoForm = /^P(?=[\dT])(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d))?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/;

function isoDuration(text: string): number | undefined {
  const parts = isoForm.exec(text);
  if (parts === null || text.length < 3) return undefined;
  const [years, months, weeks, days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return (
    1000 *
    (years! * secondsOf.Y +
      months! * secondsOf.M +
      weeks! * secondsOf.W +
      days! * secondsOf.D +
      hours! * secondsOf.H +
      minutes! * secondsOf.m +
      seconds! * secondsOf.S)
  );
}

/** A cluster has few durations, in many places. */
const mostKnown = 1000;
const known = new Map<string, number | undefined>();

/**
 * The length of a duration in milliseconds, undefined where the text is none. A number without a unit counts seconds; units
 * are taken in any case, and blanks may stand around the number. In ISO 8601's notation a year counts 365 days and a month 30.
 */
export function durationInMilliseconds(text: string): number | undefined {
  const before = known.get(text);
  if (before !== undefined || known.has(text)) return before;
  const duration = readDuration(text);
  if (known.size < mostKnown) known.set(text, duration);
  return duration;
}

function readDuration(text: string): number | undefined {
  const word = text.trim();
  if (word.startsWith('P')) return isoDuration(word);
  const parts = /^(\d+\.?\d*|\.\d+)\s*([a-z]*)$/i.exec(word);
  if (parts === null) return undefined;
  const unit = millisecondsOf.get(parts[2]!.toLowerCase());
  return unit === undefined ? undefined : Number(parts[1]) * unit;
}

const month = '(?:0?[1-9]|1[0-2])';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const calendarDate = `\\d{4}-${month}-${day}|\\d{8}`;
const ordinalDate = '\\d{4}-?\\d{3}';
const weekDate = '\\d{4}-?W\\d{2}-?\\d';
const timeOfDay = '\\d{1,2}(?::\\d{1,2}(?::\\d{1,2}(?:[.,]\\d+)?)?)?|\\d{4}|\\d{6}';
const zone = 'Z|[+-]\\d{1,2}(?::?\\d{2})?';
const dateForm = new RegExp(
  `^(?:(?:${calendarDate}|${ordinalDate}|${weekDate})(?:(?:T|\\s+)(?:${timeOfDay})\\s*(?:${zone})?|\\s*Z)?|T?\\d{1,2}:\\d{1,2}(?::\\d{1,2})?\\s*(?:${zone})?)$`,
);

/** Whether a text is a point in time of ISO 8601: a calendar, ordinal or week date with or without a time and zone, or a time alone. */
export function dateAccepted(text: string): boolean {
  return dateForm.test(text.trim());
}
