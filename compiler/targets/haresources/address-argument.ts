import type { AgentArguments } from '../../vocabulary/agent-arguments.ts';

/** A parameter of an agent. */
export interface Parameter {
  readonly name: string;
  readonly value: string;
}

/** How a script's one argument is built of fields with slashes between them. */
export type Composite = NonNullable<AgentArguments['composite']>;

/**
 * The parameters in an argument that has several fields. IPaddr and IPaddr2 take `ip[/netmask[/interface[:label][/broadcast]]]`,
 * where the second field is always the netmask and the third the broadcast address if it begins with a digit; the others name
 * their fields in order. Undefined where the argument is not built so (empty fields, too many).
 */
export function fieldsOf(argument: string, composite: Composite, names: readonly string[]): Parameter[] | undefined {
  const fields = argument.split('/');
  if (fields.length > names.length || fields.includes('')) return undefined;
  const third = fields[2];
  if (composite !== 'address' || third === undefined) {
    return fields.map((value, index) => ({ name: names[index]!, value }));
  }
  const [ip, netmask, , broadcast] = names;
  const found: Parameter[] = [
    { name: ip!, value: fields[0]! },
    { name: netmask!, value: fields[1]! },
  ];
  if (/^[0-9]/.test(third)) return fields.length > 3 ? undefined : [...found, { name: broadcast!, value: third }];
  const colon = third.indexOf(':');
  const device = colon < 0 ? third : third.slice(0, colon);
  const label = colon < 0 ? undefined : third.slice(colon + 1);
  if (device === '' || label === '') return undefined;
  found.push({ name: names[2]!, value: device });
  if (label !== undefined) found.push({ name: 'iflabel', value: label });
  if (fields[3] !== undefined) found.push({ name: broadcast!, value: fields[3] });
  return found;
}

/** The argument that says the parameters, all of them not empty; or why there is none. */
export function argumentOf(
  parameters: ReadonlyMap<string, string>,
  composite: Composite,
  names: readonly string[],
): { readonly argument: string } | { readonly problem: string } {
  const first = parameters.get(names[0]!);
  if (first === undefined) return { problem: `the script needs the parameter ${names[0]}` };
  for (const name of names.slice(1)) {
    if (parameters.get(name)?.includes('/')) return { problem: `the slash in ${name} would separate fields` };
  }
  if (composite === 'address') return addressArgument(parameters, names);
  const values: string[] = [first];
  for (const [index, name] of names.entries()) {
    const value = parameters.get(name);
    if (index === 0 || value === undefined) continue;
    if (values.length < index) return { problem: `${name} can only follow ${names[index - 1]}` };
    values.push(value);
  }
  return { argument: values.join('/') };
}

function addressArgument(
  parameters: ReadonlyMap<string, string>,
  names: readonly string[],
): { readonly argument: string } | { readonly problem: string } {
  const [address, netmask, nic, broadcast] = names.map((name) => parameters.get(name));
  const label = parameters.get('iflabel');
  if (netmask === undefined && (nic !== undefined || broadcast !== undefined)) {
    return { problem: `nic and broadcast can only follow ${names[1]}` };
  }
  if (label !== undefined && (nic === undefined || label.includes('/'))) {
    return {
      problem: nic === undefined ? 'iflabel can only follow nic' : 'the slash in iflabel would separate fields',
    };
  }
  if (nic !== undefined && /^[0-9]/.test(nic)) {
    return { problem: 'the script takes a nic that begins with a digit for a broadcast address' };
  }
  if (nic === undefined && broadcast !== undefined && !/^[0-9]/.test(broadcast)) {
    return { problem: 'the script takes a broadcast address that begins with no digit for an interface' };
  }
  const device = label === undefined ? nic : `${nic}:${label}`;
  return { argument: [address, netmask, device, broadcast].filter((part) => part !== undefined).join('/') };
}
