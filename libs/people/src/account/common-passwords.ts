import { readFileSync } from 'node:fs';

/** The refused passwords, in lower case: those that people in our five languages choose first. */
export const commonPasswords: ReadonlySet<string> = new Set(
  readFileSync(new URL('./common-passwords.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean),
);
