/** Which passwords are refused. The list's passwords are short of nothing but secrecy: they are the first that are tried. */

export interface PasswordOwner {
  /** addresses and names: what whoever knows the person would try */
  knownAs: readonly string[];
}

export type PasswordRule = 'TOO_SHORT' | 'TOO_LONG' | 'TOO_COMMON' | 'LIKE_YOURSELF' | 'BROKEN_CHARACTER';

export const shortestPassword = 10;
export const longestPassword = 200;

/** The same text typed on two keyboards must be the same password. */
export function normalised(password: string): string {
  return password.normalize('NFC');
}

/** Which rule a new password breaks, or null. `common` holds the refused ones in lower case. */
export function brokenPasswordRule(
  password: string,
  owner: PasswordOwner,
  common: ReadonlySet<string>,
): PasswordRule | null {
  if (/[\ud800-\udfff]/u.test(password) || password.includes('\0')) return 'BROKEN_CHARACTER';
  const length = Array.from(normalised(password)).length;
  if (length < shortestPassword) return 'TOO_SHORT';
  if (length > longestPassword) return 'TOO_LONG';
  const plain = normalised(password).toLowerCase();
  if (common.has(plain) || common.has(unleeted(plain)) || isMonotonous(plain)) return 'TOO_COMMON';
  if (owner.knownAs.some((known) => isLike(plain, known.toLowerCase()))) return 'LIKE_YOURSELF';
  return null;
}

/** "p@$$w0rd" is "password" to whoever tries passwords. */
function unleeted(plain: string): string {
  const letters: Record<string, string> = {
    '@': 'a',
    '4': 'a',
    $: 's',
    '5': 's',
    '0': 'o',
    '1': 'i',
    '!': 'i',
    '3': 'e',
    '7': 't',
  };
  return plain.replace(/[@4$501!37]/g, (sign) => letters[sign]!);
}

/** One sign, a pair or a short word repeated, or signs in their order: "aaaaaaaaaa", "abcabcabcabc", "23456789ab". */
function isMonotonous(plain: string): boolean {
  if (/^(.{1,4}?)\1+.{0,3}$/su.test(plain) && new Set(plain).size <= 4) return true;
  const codes = Array.from(plain).map((sign) => sign.codePointAt(0)!);
  const steps = codes.slice(1).map((code, i) => code - codes[i]!);
  const alike = Math.max(...[1, 0, -1].map((step) => steps.filter((one) => one === step).length));
  return alike >= steps.length - 1;
}

/** The known word itself, with digits or signs around it, or twice. */
function isLike(plain: string, known: string): boolean {
  const squeeze = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  const words = [known, known.split('@')[0]!].map(squeeze).filter((word) => word.length >= 4);
  const candidate = squeeze(plain);
  const bare = candidate.replace(/^\p{N}+|\p{N}+$/gu, '');
  return words.some((word) => candidate === word || bare === word || candidate === word + word);
}
