import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Puts the frame's few rules into index.html itself: with them the first paint waits for no other file. */
export function shell(web: string): Plugin {
  let out = '';
  return {
    name: 'guildhall-shell',
    configResolved: (config) => {
      out = config.build.outDir;
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replace('/*shell.css*/', () =>
          readFileSync(join(web, 'src/look/shell.css'), 'utf8')
            .replace(/\/\*[^]*?\*\//g, '')
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};:,]) ?/g, '$1')
            .trim(),
        ),
    },
    // At its usual place in the head the stylesheet would hold back the first paint of the frame.
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return;
        const sheet = /\s*<link rel="stylesheet"[^>]*>/;
        const html = String(page.source);
        const [link] = sheet.exec(html) ?? [''];
        page.source = html.replace(sheet, '').replace('</body>', `${link.trim()}\n  </body>`);
      },
    },
    // Node's server sends these files as they are, so what can be packed is packed once, here.
    closeBundle() {
      if (!out) return;
      const dist = resolve(web, out);
      const documents = readFileSync(join(web, 'src/generated/graphql/persisted-documents.json'), 'utf8');
      writeFileSync(join(dist, 'persisted.json'), documents.replaceAll('"sha256:', '"'));
      for (const name of readdirSync(dist, { recursive: true }) as string[]) {
        const file = join(dist, name);
        if (
          !statSync(file).isFile() ||
          !['.js', '.css', '.html', '.svg', '.json', '.txt'].includes(extname(file))
        )
          continue;
        const bytes = readFileSync(file);
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
        writeFileSync(
          `${file}.br`,
          brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
        );
      }
    },
  };
}
