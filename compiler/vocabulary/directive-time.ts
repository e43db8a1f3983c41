const divisors: ReadonlyMap<string, number> = new Map([
  ['', 0.001],
  ['ms', 1],
  ['us', 1000],
]);

/**
 * The milliseconds that a time in ha.cf means to Heartbeat 3.0.6, rounded as it does; undefined where it refuses it. A number
 * counts seconds, or what begins with `ms` or `us` behind it says; it knows no `s`, and zero is refused.
 */
export function directiveMilliseconds(text: string): number | undefined {
  const parts = /^(\d+\.?\d*|\.\d+)(ms|us|$)/i.exec(text);
  if (!parts) return undefined;
  const found = Math.floor(Number(parts[1]) / divisors.get(parts[2]!.toLowerCase())! + 0.5);
  return found > 0 ? found : undefined;
}
