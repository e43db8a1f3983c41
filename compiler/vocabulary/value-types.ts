import type { Choice, ValueType } from './entry.ts';
import { dateAccepted, durationInMilliseconds } from './time.ts';

const infinity = 1_000_000;
const trueWords: ReadonlySet<string> = new Set(['true', 'yes', 'y', 'on', '1']);
const falseWords: ReadonlySet<string> = new Set(['false', 'no', 'n', 'off', '0']);

/** The text as XML Schema compares it: blanks at both ends dropped (`whiteSpace="collapse"`). */
export function collapsed(text: string): string {
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}

/** What Pacemaker's options take as a boolean, in any case; undefined for any other text. */
export function booleanValue(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (trueWords.has(word)) return true;
  return falseWords.has(word) ? false : undefined;
}

/**
 * The number that a score stands for: INFINITY is 1000000, and everything beyond it is cut to it.
 * Undefined where the text is no score (`[+-]?INFINITY` in any case, or an integer).
 */
export function scoreValue(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Math.min(infinity, Number(text));
  const word = collapsed(text);
  const sign = word.startsWith('-') ? -1 : 1;
  if (/^[+-]?infinity$/i.test(word)) return sign * infinity;
  if (!/^[+-]?\d+$/.test(word)) return undefined;
  return Math.max(-infinity, Math.min(infinity, Number(word)));
}

/** The boolean of options and of Heartbeat 2: ten words in any case. */
export const boolean: ValueType = {
  name: 'boolean',
  expected: 'a boolean (true or false)',
  accepts: (text) => booleanValue(text) !== undefined,
};

/** The boolean of Pacemaker's XML attributes, xsd:boolean. */
export const schemaBoolean: ValueType = {
  name: 'boolean',
  expected: 'true or false (1 and 0 also count, other words do not)',
  accepts: (text) => /^(true|false|1|0)$/.test(collapsed(text)),
};

/** The score of options: INFINITY in any case. */
export const score: ValueType = {
  name: 'score',
  expected: 'a score (an integer, INFINITY or -INFINITY)',
  accepts: (text) => scoreValue(text) !== undefined,
};

/** The score of Pacemaker's XML attributes: INFINITY in capitals alone. */
export const schemaScore: ValueType = {
  name: 'score',
  expected: 'a score (an integer, INFINITY or -INFINITY)',
  accepts: (text) => /^([+-]?INFINITY|[+-]?\d+)$/.test(collapsed(text)),
};

/** The score of Heartbeat 2, where a fraction is cut off. */
export const heartbeatScore: ValueType = {
  name: 'score',
  expected: 'a score (an integer, INFINITY or -INFINITY)',
  accepts: (text) => /^[+-]?(infinity|\d+(\.\d*)?)$/i.test(collapsed(text)),
};

export const integer: ValueType = {
  name: 'integer',
  expected: 'an integer',
  accepts: (text) => /^[+-]?\d+$/.test(collapsed(text)),
};

/** The integer of options, whose check lets INFINITY pass. */
export const optionInteger: ValueType = {
  name: 'integer',
  expected: 'an integer',
  accepts: (text) => scoreValue(text) !== undefined,
};

export const nonnegativeInteger: ValueType = {
  name: 'nonnegative integer',
  expected: 'an integer of at least 0',
  accepts: (text) => /^(\+?\d+|-0+)$/.test(collapsed(text)),
};

export const positiveInteger: ValueType = {
  name: 'positive integer',
  expected: 'an integer of at least 1',
  accepts: (text) => /^\+?0*[1-9]\d*$/.test(collapsed(text)),
};

export const port: ValueType = {
  name: 'port',
  expected: 'a port number (1 to 65535)',
  accepts: (text) => /^\+?\d+$/.test(collapsed(text)) && Number(text) >= 1 && Number(text) <= 65535,
};

export const percentage: ValueType = {
  name: 'percentage',
  expected: 'a percentage such as 80%',
  accepts: (text) => /^\d+(\.\d+)?\s*%?$/.test(collapsed(text)),
};

/** A length of time, with a unit or in the notation of ISO 8601. */
export const duration: ValueType = {
  name: 'duration',
  expected: 'a duration such as 30s, 10min, 500ms or PT1H (no unit means seconds)',
  accepts: (text) => durationInMilliseconds(text) !== undefined,
};

/** A time limit: a duration with a unit; ISO 8601's notation is not taken. */
export const timeout: ValueType = {
  name: 'timeout',
  expected: 'a time limit such as 30s, 10min or 500ms (no unit means seconds)',
  accepts: (text) => !/^\s*P/.test(text) && durationInMilliseconds(text) !== undefined,
};

/** The watchdog's time limit, where a negative number asks the cluster to compute it. */
export const watchdogTimeout: ValueType = {
  name: 'timeout',
  expected: 'a time limit such as 10s, 0 for none, or a negative number for twice the watchdog time',
  accepts: (text) => timeout.accepts(text) || /^\s*-\d+\s*$/.test(text),
};

export const version: ValueType = {
  name: 'version',
  expected: 'a version such as 2.1.5',
  accepts: (text) => /^\d+(\.\d+)*([-+.~_][\w.+~-]*)?$/.test(collapsed(text)),
};

/** A point in time in the notation of ISO 8601; the T between date and time may be a blank. */
export const date: ValueType = {
  name: 'date',
  expected: 'a date and time of ISO 8601 such as 2026-01-31 08:00:00Z',
  accepts: dateAccepted,
};

/** Seconds since 1970. */
export const epochTime: ValueType = {
  name: 'epoch time',
  expected: 'a number of seconds since 1970',
  accepts: (text) => /^\d+$/.test(collapsed(text)),
};

/** A calendar field: a number, `9-16`, an open `9-` or `-16`, or several of them behind commas. */
export const range: ValueType = {
  name: 'range',
  expected: 'a number or a range such as 9-16',
  accepts: (text) =>
    collapsed(text)
      .split(',')
      .every((part) => /^\s*(\d+(\s*-\s*\d*)?|-\s*\d+)\s*$/.test(part)),
};

/** The ports of a bundle's mapping: digits and dashes, as the schema has it. */
export const portRange: ValueType = {
  name: 'port range',
  expected: 'a port or a range of ports such as 8090-8099',
  accepts: (text) => /^[0-9-]+$/.test(text),
};

/** The devices of a fencing level, behind commas and without blanks. */
export const deviceList: ValueType = {
  name: 'list',
  expected: 'names of fence devices, separated by commas without blanks',
  accepts: (text) => /^[A-Za-z0-9_.-]+(,[A-Za-z0-9_.-]+)*$/.test(text),
};

export const text: ValueType = {
  name: 'text',
  expected: 'text',
  accepts: () => true,
};

const idLetter =
  'A-Za-z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const idForm = new RegExp(`^[${idLetter}][${idLetter}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040]*$`, 'u');

/** An id of the document: an NCName; blanks around it are not part of it. */
export const id: ValueType = {
  name: 'id',
  expected: 'an id (a letter or _, then letters, digits, - . _)',
  accepts: (text) => idForm.test(collapsed(text)),
};

/** The id of something else in the document. */
export const idref: ValueType = {
  name: 'idref',
  expected: 'the id of something in this configuration',
  accepts: (text) => idForm.test(collapsed(text)),
};

function expectedOf(choices: readonly Choice[]): string {
  const words = choices.filter((choice) => !choice.heartbeatOnly && !choice.replacedBy).map((choice) => choice.value);
  return words.length < 2 ? words.join('') : `one of ${words.join(', ')}`;
}

/** A value out of a list, compared as Pacemaker's schema compares: the case counts, blanks around the word do not. */
export function enumeration(choices: readonly Choice[]): ValueType {
  const words = new Set(choices.filter((choice) => !choice.heartbeatOnly).map((choice) => choice.value));
  return { name: 'enumeration', expected: expectedOf(choices), accepts: (text) => words.has(collapsed(text)) };
}

/** A value out of a list in any case, as options compare. */
export function anyCaseEnumeration(choices: readonly Choice[]): ValueType {
  const words = new Set(choices.filter((choice) => !choice.heartbeatOnly).map((choice) => choice.value.toLowerCase()));
  return { name: 'enumeration', expected: expectedOf(choices), accepts: (text) => words.has(text.toLowerCase()) };
}

/** A type that takes a few words beyond those of another (`legacy` among booleans). */
export function withWords(type: ValueType, ...words: readonly string[]): ValueType {
  return {
    name: type.name,
    expected: `${type.expected}, or ${words.join(', ')}`,
    accepts: (text) => words.includes(text.toLowerCase()) || type.accepts(text),
  };
}
