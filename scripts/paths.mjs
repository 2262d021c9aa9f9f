import { fileURLToPath } from 'node:url';

/** The repository's top, wherever a script is called from. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
