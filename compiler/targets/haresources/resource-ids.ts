import { isIpv4 } from './resource-word.ts';

/** Gives ids that no earlier one of the file has; the second of a name gets `-2`. */
export interface IdGiver {
  give(wanted: string): string;
}

/** An id giver for one file. */
export function idGiver(): IdGiver {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return {
    give(wanted) {
      let id = wanted;
      let number = next.get(wanted) ?? 2;
      while (taken.has(id)) id = `${wanted}-${number++}`;
      next.set(wanted, number);
      taken.add(id);
      return id;
    },
  };
}

/**
 * The id that a resource would like: `ip-10.0.0.5` for an address, otherwise the script in small letters and its first
 * argument (`filesystem-dev-drbd0`, `drbddisk-r0`, `httpd`). It depends on nothing but the resource itself.
 */
export function wantedResourceId(script: string, firstArgument: string | undefined): string {
  const address = firstArgument?.split('/')[0];
  if (/^IPaddr2?$/.test(script) && address !== undefined && isIpv4(address)) return `ip-${address}`;
  return asId([script.toLowerCase(), firstArgument ?? ''].filter((part) => part !== '').join('-'));
}

/** The id that the group of a line would like, from the id of its first resource, or from its node where it has none. */
export function wantedGroupId(first: string): string {
  return asId(`group-${first}`);
}

/** The text as an XML id: each run of characters that cannot stand in one is a dash. */
function asId(text: string): string {
  const id = text.replace(/[^A-Za-z0-9_.]+/g, '-').replace(/^-+|-+$/g, '');
  return /^[A-Za-z_]/.test(id) ? id : `resource-${id}`.replace(/-$/, '');
}
