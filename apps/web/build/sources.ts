import { dirname, join, relative } from 'node:path';
import type { Plugin } from 'vite';

const lazy = /lazyRouteComponent\(\s*\(\) => import\('([^']+)'\),\s*'\w+',?\s*\)/g;

/**
 * In the server's bundle every lazy screen tells its source file, by which the client's manifest names the files that the
 * browser will need for it. In the browser nobody asks.
 */
export function sources(web: string): Plugin {
  return {
    name: 'guildhall-sources',
    enforce: 'pre',
    transform(code, id, options) {
      if (!options?.ssr || !/\/src\/screens\/.*routes\.tsx?$/.test(id)) return null;
      return code.replace(lazy, (made: string, path: string) => {
        const source = relative(web, join(dirname(id), path))
          .replaceAll('\\', '/')
          .replace(/\.js$/, '.tsx');
        return `Object.assign(${made}, { source: ${JSON.stringify(source)} })`;
      });
    },
  };
}
