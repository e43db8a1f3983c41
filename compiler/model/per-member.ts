import type { Member } from './cluster.ts';

/**
 * A memory of what was worked out of single members: an editor keeps the members that an edit left alone, and with them what was
 * worked out. The key names everything else that a result depends on; of several keys a member keeps the last.
 */
export function perMember<Result>(): (member: Member, key: string, work: () => Result) => Result {
  const known = new WeakMap<Member, { readonly key: string; readonly result: Result }>();
  return (member, key, work) => {
    const before = known.get(member);
    if (before?.key === key) return before.result;
    const result = work();
    known.set(member, { key, result });
    return result;
  };
}
