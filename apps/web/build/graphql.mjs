import { generate } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import { join } from 'node:path';
import { cards } from './cards.mjs';

/** Writes the typed documents and `persisted-documents.json` (hash to text), which the server accepts by hash alone. */
export async function makeDocuments(web, out) {
  await generate(
    {
      schema: join(web, '../../schema.graphql'),
      documents: [join(web, 'src/**/*.{ts,tsx}'), `!${out}/**`],
      ignoreNoDocuments: true,
      silent: true,
      errorsOnly: true,
      generates: {
        [`${out}/`]: {
          preset: 'client',
          presetConfig: {
            fragmentMasking: { unmaskFunctionName: 'unmask' },
            persistedDocuments: { mode: 'embedHashInDocument', hashAlgorithm: 'sha256' },
          },
          config: {
            documentMode: 'string',
            enumsAsTypes: true,
            useTypeImports: true,
            strictScalars: true,
            scalars: { DateTime: 'string', FuzzyDate: 'string' },
          },
          documentTransforms: [
            cards(join(web, 'src/graphql/cards.graphql')),
            addTypenameSelectionDocumentTransform,
          ],
        },
      },
    },
    true,
  );
}
