import { compileMessage } from '@lingui/message-utils/compileMessage';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport, type Plugin } from 'vite';

const languages = ['pl', 'en', 'ro', 'uk', 'ru'];
const prefix = 'virtual:messages/';

/** Reads every area of the catalogue: key, then the text in each language. */
export async function readMessages(folder: string): Promise<Record<string, Record<string, string>>> {
  const all: Record<string, Record<string, string>> = {};
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.ts') || file === 'index.ts') continue;
    const { module } = await runnerImport<{ default: Record<string, Record<string, string>> }>(
      join(folder, file),
      {
        configFile: false,
        logLevel: 'error',
      },
    );
    for (const [key, texts] of Object.entries(module.default)) {
      if (all[key]) throw new Error(`The message ${key} is written twice`);
      all[key] = texts;
    }
  }
  return all;
}

/**
 * Serves `virtual:messages/<language>`: that language's texts, compiled by Lingui's own compiler, so that the
 * browser gets one small file in one language and no ICU parser.
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
