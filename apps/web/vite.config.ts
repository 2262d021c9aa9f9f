import optimizeLocales from '@react-aria/optimize-locales-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { documents } from './build/documents.js';
import { messages } from './build/messages.js';
import { shell } from './build/shell.js';
import { sources } from './build/sources.js';
import { texts } from './build/texts.js';

const web = fileURLToPath(new URL('.', import.meta.url));
const api = process.env.GUILDHALL_API ?? 'http://127.0.0.1:3000';

/** `vite build` makes the client; `vite build --ssr src/rendering/worker.ts` the thread in which the api draws public pages. */
export default defineConfig(({ isSsrBuild }) => ({
  root: web,
  plugins: [
    documents(`${web}src/generated/graphql/graphql.ts`),
    react(),
    tailwindcss(),
    messages(`${web}src/language/messages`),
    texts(web),
    isSsrBuild ? sources(web) : shell(web),
    { ...optimizeLocales.vite({ locales: ['pl-PL', 'en-US', 'ro-RO', 'uk-UA', 'ru-RU'] }), enforce: 'pre' },
  ],
  resolve: {
    alias: { '#kernel': fileURLToPath(new URL('../../libs/kernel/src/index.ts', import.meta.url)) },
  },
  // Everything is bundled: where the api runs, the client's packages are not installed.
  ...(isSsrBuild
    ? { ssr: { noExternal: true as const }, define: { 'process.env.NODE_ENV': '"production"' } }
    : {}),
  build: isSsrBuild
    ? { outDir: 'dist/.server', target: 'node20', reportCompressedSize: false, copyPublicDir: false }
    : {
        outDir: 'dist',
        target: 'es2022',
        assetsInlineLimit: 0,
        reportCompressedSize: false,
        modulePreload: { polyfill: false },
        manifest: true,
        rolldownOptions: {
          output: {
            chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
            // Six connections and 150 ms: twenty files of half a kilobyte cost a phone more than what they save.
            codeSplitting: {
              groups: [
                { name: 'frame', tags: ['$initial'], test: /^(?!.*(main\.tsx|index\.html)$)/, priority: 2 },
                {
                  name: 'parts',
                  test: /\/src\/(?!parts\/(form|region-map)\.|generated\/region)/,
                  minShareCount: 2,
                  entriesAware: true,
                  entriesAwareMergeThreshold: 500,
                },
              ],
            },
          },
        },
      },
  server: {
    port: 5173,
    proxy: {
      '/graphql': api,
      '/files': api,
      '/own-data': api,
      '/calendar': api,
      '/downloads': api,
      '/dev': api,
      '/socket.io': { target: api, ws: true },
    },
  },
  test: { include: ['test/**/*.test.{ts,tsx}', 'src/**/*.test.{ts,tsx}'], environment: 'node' },
}));
