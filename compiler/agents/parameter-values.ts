import { booleanValue, durationInMilliseconds } from '../vocabulary/index.ts';
import type { AgentParameter } from './agent.ts';

/** What a parameter takes, told more exactly than its metadata does. */
interface Exact {
  readonly expected: string;
  accepts(text: string): boolean;
}

const dottedQuad = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;
const address: Exact = {
  expected: 'an IP address',
  accepts: (text) => dottedQuad.test(text) || /^[\da-f:]*:[\da-f:.]*(?:%[\w.-]+)?$/i.test(text),
};
const netmask: Exact = {
  expected: 'the length of a network prefix, 0 to 128',
  accepts: (text) => dottedQuad.test(text) || (/^\d+$/.test(text) && Number(text) <= 128),
};
const port: Exact = {
  expected: 'a port, 1 to 65535',
  accepts: (text) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 65535,
};

/** Parameters that metadata calls strings although their agents take no other text. */
const exact: ReadonlyMap<string, ReadonlyMap<string, Exact>> = new Map([
  [
    'ocf:heartbeat:IPaddr2',
    new Map([
      ['ip', address],
      ['cidr_netmask', netmask],
    ]),
  ],
  ['ocf:heartbeat:IPaddr', new Map([['cidr_netmask', netmask]])],
  ['ocf:heartbeat:IPsrcaddr', new Map([['cidr_netmask', netmask]])],
  ['ocf:heartbeat:azure-lb', new Map([['port', port]])],
  ['ocf:heartbeat:nginx', new Map([['port', port]])],
  ['ocf:heartbeat:redis', new Map([['port', port]])],
]);

const integer = /^[+-]?\d+$/;
/** Words that metadata does not mention where it calls a parameter a boolean. */
const moreThanBoolean: ReadonlySet<string> = new Set(['ocf:heartbeat:Filesystem force_unmount']);

function acceptsType({ type, name }: AgentParameter, text: string): boolean {
  if (type === 'integer') {
    return (
      integer.test(text) ||
      (/time|interval|delay|wait|dampen/i.test(name) && durationInMilliseconds(text) !== undefined)
    );
  }
  if (type === 'boolean') return booleanValue(text) !== undefined;
  return durationInMilliseconds(text) !== undefined || /^-\d+$/.test(text);
}

const expectedOf = { integer: 'an integer', boolean: 'true or false', time: 'a time such as 30s' } as const;

/** What a value should be if it does not fit the type of its parameter; undefined where it fits or nothing can be said. */
export function parameterTypeFault(agent: string, parameter: AgentParameter, value: string): string | undefined {
  const text = value.trim();
  if (text === '') return undefined;
  const known = exact.get(agent)?.get(parameter.name);
  if (known) return known.accepts(text) ? undefined : known.expected;
  const { type } = parameter;
  if (type === 'string' || type === 'select' || moreThanBoolean.has(`${agent} ${parameter.name}`)) return undefined;
  // Where the default itself is of another type, the metadata is not to be believed.
  const fallback = parameter.default?.trim() ?? '';
  if (fallback !== '' && !acceptsType(parameter, fallback)) return undefined;
  return acceptsType(parameter, text) ? undefined : expectedOf[type];
}

/** The choices of a parameter where a value is none of them. */
export function parameterChoiceFault(parameter: AgentParameter, value: string): readonly string[] | undefined {
  const { choices } = parameter;
  const text = value.trim().toLowerCase();
  if (!choices || choices.length < 2 || text === '') return undefined;
  return choices.some((choice) => choice.trim().toLowerCase() === text) ? undefined : choices;
}
