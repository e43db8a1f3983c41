import { registry } from '../compiler/diagnostics/registry.ts';
import { areas, type LintRule } from '../compiler/lint/rule.ts';
import { rules } from '../compiler/lint/rules/index.ts';

const fence = (text: string): string => `\`\`\`hac\n${text.trimEnd()}\n\`\`\``;

const title = (area: string): string => area.charAt(0).toUpperCase() + area.slice(1);

/** Bars end the cells of a table. */
const cell = (text: string): string => text.replaceAll('|', '\\|');

function pageOf(rule: LintRule): string {
  const { id, severity, area, summary, reason, source, bad, good } = rule;
  return `# ${id}

${summary} (${severity}, ${area})

${reason}

Not so:

${fence(bad)}

But so:

${fence(good)}

Source: ${source}.

Another level: \`hacc lint --rule ${id}=off\` (or \`advice\`, \`warning\`, \`error\`), or \`"rules": { "${id}": "off" }\` in \`hacc.json\`.
Ignored at one place: \`# hacc-ignore ${id}: why\` on the line above.
`;
}

function rulesOfArea(area: string): string {
  const lines = rules
    .filter((rule) => rule.area === area)
    .map(({ id, severity, summary }) => `| [${id}](${id}.md) | ${severity} | ${cell(summary)} |`);
  return lines.length === 0
    ? ''
    : `## ${title(area)}\n\n| rule | severity | finds |\n| --- | --- | --- |\n${lines.join('\n')}\n\n`;
}

function index(): string {
  const ruleIds = new Set(rules.map(({ id }) => id));
  const others = [...registry]
    .filter(([id]) => !ruleIds.has(id))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { severity, summary }]) => `| ${id} | ${severity} | ${cell(summary)} |`);
  return `# Rules

What \`hacc lint\` finds besides faults of the document itself: ${rules.length} rules. Each is told with its place and what to do;
\`hacc explain ID\` prints its page. This folder is made from the rules by \`npm run docs\`.

Examples stand in a cluster that has no other fault: options, three nodes and a fence device are to be thought around them.

${areas.map(rulesOfArea).join('')}## Checks

What is wrong with a document whatever the cluster does; \`hacc explain ID\` shows an example.

| finding | severity | means |
| --- | --- | --- |
${others.join('\n')}
`;
}

/** The files of docs/rules by name: a page for every rule and the index. */
export function rulePages(): ReadonlyMap<string, string> {
  return new Map([['README.md', index()], ...rules.map((rule): [string, string] => [`${rule.id}.md`, pageOf(rule)])]);
}
