/** A table for a spreadsheet. */

/**
 * A cell that begins so is a formula to a spreadsheet: whoever typed it into a form would run it on the desk of whoever opens the
 * file. A quote before it makes it a text.
 */
const formula = /^[\s\u0000]*[=+\-@\t\r|%]/;

function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** RFC 4180 with a byte order mark: without one, Excel takes the letters of half of Europe for others. */
export function csvOf(rows: readonly (readonly (string | null | undefined)[])[]): string {
  return `\ufeff${rows.map((row) => row.map((text) => cell(text ?? '')).join(',')).join('\r\n')}\r\n`;
}
