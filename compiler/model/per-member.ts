import type { Member } from './cluster.ts';

/**
 * A function that is worked out once for each member and key, as long as the member lives: an editor keeps the members that an
 * edit left alone, and with them what was worked out. The key names everything else that the result depends on; of several
 * keys a member keeps the last.
 */
export function perMember<Extra extends readonly unknown[], Result>(
  keyOf: (...extra: Extra) => string,
  work: (member: Member, ...extra: Extra) => Result,
): (member: Member, ...extra: Extra) => Result {
  const known = new WeakMap<Member, { readonly key: string; readonly result: Result }>();
  return (member, ...extra) => {
    const key = keyOf(...extra);
    const before = known.get(member);
    if (before?.key === key) return before.result;
    const result = work(member, ...extra);
    known.set(member, { key, result });
    return result;
  };
}
