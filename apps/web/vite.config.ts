import optimizeLocales from '@react-aria/optimize-locales-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { documents } from './build/documents.js';
import { messages } from './build/messages.js';
import { shell } from './build/shell.js';

const web = fileURLToPath(new URL('.', import.meta.url));
const api = process.env.GUILDHALL_API ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: web,
  plugins: [
    documents(`${web}src/generated/graphql/graphql.ts`),
    react(),
    tailwindcss(),
    messages(`${web}src/language/messages`),
    shell(web),
    { ...optimizeLocales.vite({ locales: ['pl-PL', 'en-US', 'ro-RO', 'uk-UA', 'ru-RU'] }), enforce: 'pre' },
  ],
  resolve: {
    alias: { '#kernel': fileURLToPath(new URL('../../libs/kernel/src/index.ts', import.meta.url)) },
  },
  build: {
    outDir: 'dist',
    target: 'es2022',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
  },
  server: {
    port: 5173,
    proxy: {
      '/graphql': api,
      '/files': api,
      '/dev': api,
      '/socket.io': { target: api, ws: true },
    },
  },
  test: { include: ['test/**/*.test.{ts,tsx}', 'src/**/*.test.{ts,tsx}'], environment: 'node' },
});
