import { compileMessage } from '@lingui/message-utils/compileMessage';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport, type Plugin } from 'vite';

export const languages = ['pl', 'en', 'ro', 'uk', 'ru'];
const prefix = 'virtual:messages/';

/** Key, then the text in each language. */
export type Catalogue = Record<string, Record<string, string>>;

/** Reads every area of the catalogue. */
export async function readMessages(folder: string): Promise<Catalogue> {
  const all: Catalogue = {};
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.ts') || file === 'index.ts') continue;
    const { module } = await runnerImport<{ default: Catalogue }>(join(folder, file), {
      configFile: false,
      logLevel: 'error',
    });
    for (const [key, texts] of Object.entries(module.default)) {
      if (all[key]) throw new Error(`The message ${key} is written twice`);
      all[key] = texts;
    }
  }
  return all;
}

/**
 * Serves `virtual:messages/<language>`: all texts of that language, compiled by Lingui's own compiler, for the server, which draws any
 * screen. The browser gets them in parts (texts.ts).
 */
export function messages(folder: string): Plugin {
  return {
    name: 'guildhall-messages',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const language = id.slice(prefix.length + 1);
      if (!languages.includes(language)) throw new Error(`No such language: ${language}`);
      const compiled: Record<string, unknown> = {};
      for (const [key, texts] of Object.entries(await readMessages(folder))) {
        compiled[key] = compileMessage(texts[language]!);
      }
      for (const file of readdirSync(folder)) this.addWatchFile(join(folder, file));
      return `export const messages = JSON.parse(${JSON.stringify(JSON.stringify(compiled))});`;
    },
  };
}
