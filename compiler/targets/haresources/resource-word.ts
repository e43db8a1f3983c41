/** A resource as a word of haresources says it: `script::argument::argument`. */
export interface ResourceWord {
  readonly script: string;
  readonly parameters: readonly string[];
}

/** Splits a word at each `::`; `joinWord` gives the same word back, whatever it is. */
export function splitWord(word: string): ResourceWord {
  const [script, ...parameters] = word.split('::');
  return { script: script!, parameters };
}

/** The word of a script and its arguments. */
export function joinWord({ script, parameters }: ResourceWord): string {
  return [script, ...parameters].join('::');
}

/** Whether joining and splitting again gives the same arguments: one that begins or ends in `:` may not. */
export function isSayable(resource: ResourceWord): boolean {
  const back = splitWord(joinWord(resource));
  return (
    back.script === resource.script &&
    back.parameters.length === resource.parameters.length &&
    back.parameters.every((parameter, index) => parameter === resource.parameters[index])
  );
}

/**
 * Whether ResourceManager takes a word for an address and calls IPaddr with it: the shell pattern
 * `[0-9]*.[0-9]*.[0-9]*.[0-9]*`, which also takes `1abc.2.3.4` and `10.0.0.1.5`.
 */
export function isAddressShorthand(word: string): boolean {
  if (!/^[0-9]/.test(word)) return false;
  let at = 0;
  for (let part = 0; part < 3; part++) {
    at = nextDottedDigit(word, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** The offset of the next digit that follows a dot, where the dot stands at or behind `from`. */
function nextDottedDigit(word: string, from: number): number {
  for (let dot = word.indexOf('.', from); dot >= 0; dot = word.indexOf('.', dot + 1)) {
    const code = word.charCodeAt(dot + 1);
    if (code >= 48 && code <= 57) return dot + 1;
  }
  return -1;
}

/** Whether a text is one IPv4 address. */
export function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}

/**
 * An IPv6 address with its `::` written out (`2001:db8::1` is `2001:db8:0:0:0:0:0:1`), because haresources would cut it
 * there; undefined where the text is no IPv6 address with a `::`. What stands behind a `/` stays.
 */
export function expandIpv6(text: string): string | undefined {
  const slash = text.indexOf('/');
  const address = slash < 0 ? text : text.slice(0, slash);
  const rest = slash < 0 ? '' : text.slice(slash);
  const halves = address.split('::');
  if (halves.length !== 2) return undefined;
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  if (!head || !tail) return undefined;
  const parts = [...head, ...tail];
  const last = parts.at(-1);
  const mapped = last !== undefined && tail.length > 0 && isIpv4(last);
  const groups = mapped ? parts.slice(0, -1) : parts;
  const missing = (mapped ? 6 : 8) - groups.length;
  if (missing < 1 || !groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return [...head, ...Array.from({ length: missing }, () => '0'), ...tail].join(':') + rest;
}
