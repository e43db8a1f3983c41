import { type AgentArguments, agentArguments } from '../../vocabulary/agent-arguments.ts';
import { argumentOf, fieldsOf, type Parameter } from './address-argument.ts';
import { expandIpv6, isAddressShorthand, isSayable, joinWord, splitWord } from './resource-word.ts';

/*
 * How a word of haresources is an agent, and back. Known scripts are `ocf:heartbeat` agents whose parameters have names, if
 * writing them gives just the same word; everything else with arguments, and DRBD's scripts, is class `heartbeat` with
 * parameters 1, 2, …; a word alone that no table knows is an init script, class `lsb`.
 *
 * `10.0.0.5/24` and `IPaddr::10.0.0.5/24` call the same script, but they are two names of a group to Heartbeat. So the
 * shorthand is `ocf:heartbeat:IPaddr` with named parameters, the long form `heartbeat:IPaddr` with the one argument that it has.
 */

/** An agent with its parameters. */
export interface ScriptAgent {
  readonly class: string;
  readonly provider: string | undefined;
  readonly type: string;
  readonly parameters: readonly Parameter[];
}

/** Why an agent cannot be said in haresources, and what to do. */
export interface Refusal {
  readonly reason: string;
  readonly advice: string;
}

const byScript: ReadonlyMap<string, AgentArguments> = new Map(agentArguments.map((entry) => [entry.script, entry]));
const byLowerCase: ReadonlyMap<string, string> = new Map(
  agentArguments.map(({ script }) => [script.toLowerCase(), script]),
);
const byOcfType: ReadonlyMap<string, AgentArguments> = new Map(
  agentArguments.flatMap((entry) => (entry.class === 'ocf' ? [[entry.type, entry] as const] : [])),
);

/** Whether Heartbeat or DRBD brings a script of that name for resource.d. */
export function knownScript(script: string): boolean {
  return byScript.has(script);
}

/** The known script that a name in wrong capitals means. */
export function scriptInOtherCase(script: string): string | undefined {
  return byLowerCase.get(script.toLowerCase());
}

/** The agent of a word; `wordOfAgent` gives the word back. */
export function agentOfWord(word: string): ScriptAgent {
  const named = namedAgent(word);
  if (named && isWord(wordOfAgent(named), word)) return named;
  const { script, parameters } = splitWord(word);
  const positional = parameters.map((value, index) => ({ name: String(index + 1), value }));
  const isInitScript = parameters.length === 0 && !byScript.has(script) && script !== 'OCF';
  return { class: isInitScript ? 'lsb' : 'heartbeat', provider: undefined, type: script, parameters: positional };
}

function isWord(result: { readonly word: string } | Refusal, word: string): boolean {
  return 'word' in result && result.word === word;
}

/** The agent with named parameters that a word may mean. */
function namedAgent(word: string): ScriptAgent | undefined {
  const agent = { class: 'ocf', provider: 'heartbeat' };
  if (isAddressShorthand(word)) {
    const { composite, parameters } = byOcfType.get('IPaddr')!;
    const named = fieldsOf(word, composite!, parameters) ?? [{ name: parameters[0]!, value: word }];
    return { ...agent, type: 'IPaddr', parameters: named };
  }
  const { script, parameters } = splitWord(word);
  const entry = byScript.get(script);
  if (entry?.class !== 'ocf' || parameters.includes('')) return undefined;
  if (parameters.length < entry.required || (script === 'WAS' && /^\d+$/.test(parameters[0] ?? ''))) return undefined;
  const named = namedParameters(entry, parameters);
  return named && { ...agent, type: entry.type, parameters: named };
}

function namedParameters(entry: AgentArguments, values: readonly string[]): Parameter[] | undefined {
  const names = entry.parameters;
  if (entry.composite) return values.length === 1 ? fieldsOf(values[0]!, entry.composite, names) : undefined;
  const places = names.length;
  if (values.length > places && !entry.rest) return undefined;
  const last = values.slice(places - 1).join(' ');
  const placed = values.length < places ? values : [...values.slice(0, places - 1), last];
  return placed.map((value, index) => ({ name: names[index]!, value }));
}

/** The word that calls an agent's script with its parameters, or why there is none. */
export function wordOfAgent(agent: ScriptAgent): { readonly word: string } | Refusal {
  const call = agent.class === 'ocf' ? namedCall(agent) : positionalCall(agent);
  if ('reason' in call) return call;
  const blank = [call.script, ...call.parameters].find((part) => /[ \t\n]/.test(part));
  if (blank !== undefined) {
    return {
      reason: 'blanks separate its words, and nothing can quote them',
      advice: 'Use a name or value without blanks.',
    };
  }
  const expanded = { script: call.script, parameters: call.parameters.map((value) => expandIpv6(value) ?? value) };
  if (!isSayable(expanded)) {
    return {
      reason: ':: separates arguments, and nothing can quote it',
      advice: 'Use a name or value without :: and without : at its ends.',
    };
  }
  if (call.script === 'IPaddr' && agent.class === 'ocf' && isAddressShorthand(expanded.parameters[0]!)) {
    return { word: expanded.parameters[0]! };
  }
  const word = joinWord(expanded);
  if (word === '') return { reason: 'its type is empty', advice: 'Name a script.' };
  return { word };
}

interface Call {
  readonly script: string;
  readonly parameters: readonly string[];
}

function positionalCall({ class: agentClass, type, parameters }: ScriptAgent): Call | Refusal {
  if (agentClass === 'lsb') {
    if (byScript.has(type)) {
      return {
        reason: `the resource script of that name in resource.d comes before the init script`,
        advice: `Write heartbeat:${type} if that script is meant, otherwise call the init script by another name.`,
      };
    }
    if (parameters.length > 0) {
      return { reason: 'init scripts take no parameters', advice: `Remove them, or write heartbeat:${type}.` };
    }
  } else if (agentClass !== 'heartbeat') {
    return {
      reason: 'Heartbeat 1 runs scripts of resource.d and init.d alone',
      advice: 'Use an agent of class ocf:heartbeat, heartbeat or lsb.',
    };
  }
  if (parameters.length === 0 && isAddressShorthand(type)) {
    return { reason: 'Heartbeat takes a name made so for an address', advice: 'Give the script another name.' };
  }
  const values: string[] = [];
  for (const { name, value } of parameters) {
    const place = /^[1-9]\d*$/.test(name) ? Number(name) : 0;
    if (place < 1 || place > parameters.length || values[place - 1] !== undefined) {
      return {
        reason: `a resource script has no parameter ${name}, its arguments are numbered from 1`,
        advice: 'Name the parameters "1", "2" and so on, without gaps.',
      };
    }
    values[place - 1] = value;
  }
  return { script: type, parameters: values };
}

function namedCall({ provider, type, parameters }: ScriptAgent): Call | Refusal {
  const entry = provider === undefined || provider === 'heartbeat' ? byOcfType.get(type) : undefined;
  if (!entry) {
    return {
      reason: 'Heartbeat 1 has no resource script for this agent',
      advice:
        type === 'drbd'
          ? 'Use heartbeat:drbddisk with the name of the DRBD resource as "1".'
          : 'Use the init script (lsb:NAME) or a script of your own in resource.d (heartbeat:NAME).',
    };
  }
  const names = entry.parameters;
  const order = names.length === 0 ? 'It takes none.' : `It takes, in this order: ${names.join(', ')}.`;
  const given = new Map<string, string>();
  for (const { name, value } of parameters) {
    const known = names.includes(name) || (entry.composite === 'address' && name === 'iflabel');
    if (!known) return { reason: `the script ${entry.script} has no place for the parameter ${name}`, advice: order };
    if (given.has(name)) return { reason: `the parameter ${name} is given twice`, advice: 'Keep one of them.' };
    if (value === '') return { reason: `an empty ${name} cannot be written`, advice: 'Remove it, or give a value.' };
    given.set(name, value);
  }
  if (entry.composite) {
    const result = argumentOf(given, entry.composite, names);
    return 'problem' in result
      ? { reason: result.problem, advice: order }
      : { script: entry.script, parameters: [result.argument] };
  }
  const values: string[] = [];
  for (const [index, name] of names.entries()) {
    const value = given.get(name);
    if (value === undefined) {
      if (index < entry.required) return { reason: `the script ${entry.script} needs ${name}`, advice: order };
    } else if (values.length < index) {
      return { reason: `${name} can only follow ${names[index - 1]}`, advice: order };
    } else if (entry.rest && index === names.length - 1) values.push(...value.split(/ +/));
    else values.push(value);
  }
  return { script: entry.script, parameters: values };
}
