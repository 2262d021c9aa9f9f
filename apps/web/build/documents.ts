import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const written =
  /export const (\w+?)(?:Document|FragmentDoc) = new TypedDocumentString\(`([^`]*)`, (\{[^\n]*?\})\) as unknown/g;
const call = /\bgraphql\(\s*(?:\/\* GraphQL \*\/\s*)?`([^`]*)`,?\s*\)/g;

/**
 * Puts each GraphQL document where it is used, as its text and hash. The generated module holds all of them
 * together, and would bring every screen's queries into the first file that the browser loads.
 */
export function documents(generated: string): Plugin {
  const known = new Map<string, { text: string; hash: string | null }>();
  const read = (): void => {
    for (const [, name, text, meta] of readFileSync(generated, 'utf8').matchAll(written)) {
      const { hash } = JSON.parse(meta!) as { hash?: string };
      known.set(name!, {
        text: text!.replace(/\s+/g, ' ').trim(),
        hash: hash ? hash.replace('sha256:', '') : null,
      });
    }
  };
  return {
    name: 'guildhall-documents',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/.*\.tsx?$/.test(id) || id.includes('/generated/') || !code.includes('graphql('))
        return null;
      return code.replace(call, (_, source: string) => {
        const [, kind, name] = /^\s*(query|mutation|fragment)\s+(\w+)/.exec(source) ?? [];
        if (kind === 'fragment') return '{}';
        if (!name) throw new Error(`A GraphQL document without a name in ${id}`);
        const key = name[0]!.toUpperCase() + name.slice(1);
        if (!known.has(key)) read();
        const document = known.get(key);
        if (!document) throw new Error(`${name} in ${id} is not generated yet: npm run generate -w apps/web`);
        return JSON.stringify(document);
      });
    },
  };
}
