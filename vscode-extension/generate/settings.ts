import { levels } from '../../compiler/cli/level.ts';
import { registry } from '../../compiler/diagnostics/registry.ts';
import { defaultTarget, targets } from '../../compiler/targets/target.ts';
import { defaultSettings } from '../../lsp/editor-settings.ts';

/** A setting, as VS Code's manifest describes it. */
interface Setting {
  readonly type: string;
  readonly default?: unknown;
  readonly scope?: 'resource' | 'window' | 'machine-overridable';
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly [schema: string]: unknown;
}

/** The levels of findings by id, as a JSON schema. */
export const ruleLevels = {
  additionalProperties: false,
  properties: Object.fromEntries(
    [...registry].map(([id, { summary }]) => [id, { enum: levels, description: summary }]),
  ),
};

/** The settings of the extension by name: what the server takes, with the words that the settings view shows. */
export function settings(): Readonly<Record<string, Setting>> {
  return {
    'hacc.target': {
      type: 'string',
      default: defaultSettings.target ?? '',
      enum: ['', ...targets],
      scope: 'resource',
      markdownDescription: `What a file is checked and compiled for that names no target itself and has none from a \`hacc.json\`. Empty: \`${defaultTarget}\`.`,
    },
    'hacc.agents': {
      type: 'array',
      items: { type: 'string' },
      default: [],
      scope: 'resource',
      markdownDescription:
        "Files or directories with the metadata of a site's own resource agents, relative to the folder. In a restricted workspace none are read.",
    },
    'hacc.rules': {
      type: 'object',
      default: {},
      scope: 'resource',
      markdownDescription:
        'How much a finding counts, by its id: `off`, `advice`, `warning` or `error`. A `# hacc-ignore ID: reason` above a statement silences one for that statement alone.',
      ...ruleLevels,
    },
    'hacc.inlayHints.ids': {
      type: 'boolean',
      default: defaultSettings.inlayHints.ids,
      scope: 'resource',
      description: 'Show the ids that compiling derives, behind the statements that have them.',
    },
    'hacc.inlayHints.defaults': {
      type: 'boolean',
      default: defaultSettings.inlayHints.defaults,
      scope: 'resource',
      description: 'Show the defaults that hold where a resource says nothing.',
    },
    'hacc.codeLens': {
      type: 'boolean',
      default: defaultSettings.codeLens,
      scope: 'resource',
      description: 'Show above a resource how many constraints name it.',
    },
    'hacc.trace.server': {
      type: 'string',
      default: 'off',
      enum: ['off', 'messages', 'verbose'],
      scope: 'window',
      description: 'Log what the editor and the server say to each other, in the output called HACC. For bug reports.',
    },
  };
}
