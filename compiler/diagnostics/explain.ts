import { registry } from './registry.ts';

/** Where a finding is explained; a name rather than an address, as the explanations ship with hacc. */
export function explanationUrl(id: string): string {
  return `urn:hacc:explain:${id}`;
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n');
}

function wrap(text: string, width: number): string {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const last = lines.length - 1;
    const joined = lines[last] === '' ? word : `${lines[last]} ${word}`;
    if (joined.length > width) lines.push(word);
    else lines[last] = joined;
  }
  return lines.join('\n');
}

/** What a finding means, why it matters, a bad and a good example, as text for a terminal; undefined for an unknown id. */
export function explain(id: string): string | undefined {
  const entry = registry.get(id);
  if (!entry) return undefined;
  const parts = [`${id} (${entry.severity})`, wrap(entry.summary, 80)];
  if (entry.reason !== undefined) parts.push(wrap(entry.reason, 80));
  parts.push(`Not so:\n\n${indent(entry.bad)}`, `But so:\n\n${indent(entry.good)}`);
  if (entry.source !== undefined) parts.push(`Source: ${entry.source}`);
  return `${parts.join('\n\n')}\n`;
}
