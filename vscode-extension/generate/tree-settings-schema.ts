import { targets } from '../../compiler/targets/target.ts';
import { ruleLevels } from './settings.ts';

/** The JSON schema of `hacc.json`, by which editors complete and check it. */
export function treeSettingsSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of hacc for the files below',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      target: { enum: targets, description: 'What files are checked and compiled for that name no target themselves.' },
      agents: {
        description: "Files or directories with the metadata of a site's own resource agents, relative to this file.",
        anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
      },
      rules: { type: 'object', description: 'How much a finding counts, by its id.', ...ruleLevels },
    },
  };
}
