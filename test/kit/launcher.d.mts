/** Compiles the product's PostgreSQL launcher and tells its address, for another process to import. */
export function compileLauncher(): Promise<string>;
