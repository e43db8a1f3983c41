import { registry } from '../../compiler/diagnostics/registry.ts';
import type { Documents } from '../documents.ts';

function fenced(text: string): string {
  return `\`\`\`hac\n${text.trimEnd()}\n\`\`\``;
}

/** What a finding means, why it matters, a bad and a good example, as Markdown; null for an unknown id. */
export function explainCommand(_documents: Documents, argument: { id?: string }): { markdown: string } | null {
  const entry = registry.get(argument.id ?? '');
  if (!entry) return null;
  const { severity, summary, reason, bad, good, source } = entry;
  const parts = [
    `# ${argument.id}`,
    `*${severity}*`,
    summary,
    ...(reason === undefined ? [] : [reason]),
    `## Not so\n\n${fenced(bad)}`,
    `## But so\n\n${fenced(good)}`,
    ...(source === undefined ? [] : [`Source: ${source}`]),
  ];
  return { markdown: `${parts.join('\n\n')}\n` };
}
