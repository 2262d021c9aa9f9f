import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const folder = (name) => join(dirname(require.resolve(`@fontsource-variable/${name}/package.json`)), 'files');

const basic =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~' +
  '\u00a0§©«°±²³·»¼½¾×ÂÎâîÓóéèêëäöüßáíúçñ–—‘’‚“”„•…€№′″←→−';
const extended = 'ĄąĆćĘęŁłŃńŚśŹźŻżĂăȘșȚțŞşŢţ';
const cyrillic =
  Array.from({ length: 64 }, (_, i) => String.fromCodePoint(0x410 + i)).join('') + 'ЁёЄєІіЇїҐґ№ \u00a0’ʼ«»—';

// fontsource cuts each family into script files, so Polish and Romanian letters lie in a file of their own.
const cuts = [
  ['source-sans-3', 'latin-wght-normal', 'sans-latin', basic, { min: 400, max: 700 }],
  ['source-sans-3', 'latin-ext-wght-normal', 'sans-latin-ext', extended, { min: 400, max: 700 }],
  ['source-sans-3', 'cyrillic-wght-normal', 'sans-cyrillic', cyrillic, { min: 400, max: 700 }],
  ['source-serif-4', 'latin-wght-normal', 'serif-latin', basic, 600],
  ['source-serif-4', 'latin-ext-wght-normal', 'serif-latin-ext', extended, 600],
  ['source-serif-4', 'cyrillic-wght-normal', 'serif-cyrillic', cyrillic, 600],
];

/** Cuts the two families to the letters of the five languages; the whole files would be ten times the budget. */
export async function cutFonts(out) {
  for (const [family, part, name, letters, wght] of cuts) {
    const font = await readFile(join(folder(family), `${family}-${part}.woff2`));
    const cut = await subsetFont(font, letters, { targetFormat: 'woff2', variationAxes: { wght } });
    await writeFile(join(out, `${name}.woff2`), cut);
  }
}
