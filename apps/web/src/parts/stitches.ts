/** The twelve motifs, each 12 x 10, drawn in the thread's colour on the town's dye. `line`: stroked, else filled. */
export const stitches: readonly { d: string; line?: number }[] = [
  { d: 'M6 .6 11.4 5 6 9.4.6 5ZM6 3.2 3.8 5 6 6.8 8.2 5Z' },
  { d: 'M0 7.5 3 2.5 6 7.5 9 2.5 12 7.5', line: 2 },
  { d: 'M3 2 9 8M9 2 3 8', line: 2.4 },
  { d: 'M0 10 3 2.5 6 10ZM6 10 9 2.5 12 10Z' },
  { d: 'M1 1H3V9H1ZM9 1H11V9H9ZM5 4H7V6H5Z' },
  { d: 'M0 3.6Q3 0 6 3.6T12 3.6M0 8Q3 4.4 6 8T12 8', line: 1.8 },
  { d: 'M0 0H3V5H0ZM6 0H9V5H6ZM3 5H6V10H3ZM9 5H12V10H9Z' },
  { d: 'M1 1H11L7 5 11 9H1L5 5Z' },
  { d: 'M1.5 1H10.5L6 6.6ZM5 7.4H7V9H5Z' },
  { d: 'M5 1H7V4H10V6H7V9H5V6H2V4H5Z' },
  { d: 'M0 1.6H12V3.2H0ZM0 6.8H12V8.4H0ZM2 3.2H4V6.8H2ZM8 3.2H10V6.8H8Z' },
  { d: 'M2 1 6 5 2 9M7 1 11 5 7 9', line: 2 },
];

const dyes = ['wr', 'rz', 'hr', 'bv', 'ma', 'tu', 'ed', 'st', 'vi', '10', '11', '12'];

/** The CSS colour of dye 1 to 12; a thirteenth town begins again, told apart by letters and stitch. 0: undyed. */
export const dyeColour = (dye: number): string =>
  dye === 0 ? 'var(--navy)' : `var(--t-${dyes[(dye - 1 + dyes.length * 9) % dyes.length]})`;

export const stitchOf = (motif: number): { d: string; line?: number } =>
  stitches[(motif - 1 + stitches.length * 9) % stitches.length]!;
