/**
 * The form in which two spellings of a name are the same name: case, diacritics of the Latin script, ț/ţ and ș/ş, typographic
 * apostrophes and dashes, and runs of space make no difference. So Edineț, Edinet and EDINEŢ meet. Cyrillic letters stay as
 * they are (only their case goes): й is not и with a mark, and ї is not і.
 *
 * For comparing and searching only. Never show it, and never store it in place of the name.
 */
export function fold(name: string): string {
  let folded = '';
  for (const letter of name.normalize('NFKC').toLowerCase().normalize('NFC')) folded += foldLetter(letter);
  return folded.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Letters of the Latin script that Unicode does not take apart into a letter and a mark. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ø: 'o',
  ŧ: 't',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

function foldLetter(letter: string): string {
  const whole = WHOLE_LETTERS[letter];
  if (whole !== undefined) return whole;
  if (/[’ʼʹ‘`´ʻ]/u.test(letter)) return "'";
  if (/\p{Dash_Punctuation}/u.test(letter)) return '-';
  const [base = '', ...marks] = letter.normalize('NFD');
  if (marks.length > 0 && /\p{Script=Latin}/u.test(base)) return WHOLE_LETTERS[base] ?? base;
  // A mark that stands alone here (Unicode has no composed letter for it) would tell "ș" from its decomposed twin.
  return /^[\u0300-\u036f]$/u.test(letter) ? '' : letter;
}
