/** The faces of papers: those of the house, whole, since anything may stand in a text. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type Pdf = PDFKit.PDFDocument;

const require = createRequire(import.meta.url);
const files = {
  sans: 'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  sansItalic: 'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  sansBold: 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  sansBoldItalic: 'source-sans-3/600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf',
  serif: 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
} as const;

export type Face = keyof typeof files;

const bytes = new Map<Face, Buffer>();

/** Those that a paper does not use are not in it. */
export function bringFonts(pdf: Pdf): void {
  for (const face of Object.keys(files) as Face[]) {
    const font = bytes.get(face) ?? readFileSync(require.resolve(`@expo-google-fonts/${files[face]}`));
    bytes.set(face, font);
    pdf.registerFont(face, font);
  }
}

interface Opened {
  _font: { font: { hasGlyphForCodePoint(point: number): boolean } };
}

/** What stands for a sign that the face has not, in one that has it; who listens, or copies it, is given the sign itself. */
export const standIn = { text: '□', face: 'sans' } as const satisfies { text: string; face: Face };

// The selectors of a form, and what joins signs into one, are drawn by no font; without them the sign is the same.
const undrawn = /[\ufe00-\ufe0f]|\u200c|\u200d|\u00ad/g;

/**
 * Cuts a text where what can be drawn ends: a sign that is missing in the face must be no empty place, by which a sentence
 * could mean something else.
 */
export function drawable(pdf: Pdf, face: Face, text: string): { text: string; missing: boolean }[] {
  pdf.font(face);
  const { font } = (pdf as unknown as Opened)._font;
  const lacks = (part: string): boolean =>
    Array.from(part).some((sign) => !font.hasGlyphForCodePoint(sign.codePointAt(0)!));
  const bare = text.replace(undrawn, '');
  if (!lacks(bare)) return [{ text: bare, missing: false }];
  const pieces: { text: string; missing: boolean }[] = [];
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    const drawn = segment.replace(undrawn, '');
    const missing = lacks(drawn);
    const last = pieces.at(-1);
    if (last && last.missing === missing) last.text += missing ? segment : drawn;
    else pieces.push({ text: missing ? segment : drawn, missing });
  }
  return pieces;
}
