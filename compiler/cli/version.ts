import manifest from '../../package.json' with { type: 'json' };

/** The version of hacc. */
export const version: string = manifest.version;
