import manifest from '../package.json' with { type: 'json' };

/** The version of this program, as figures cite it. */
export const version: string = manifest.version;
