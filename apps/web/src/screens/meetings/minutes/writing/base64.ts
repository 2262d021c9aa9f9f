/** Bytes as they travel in a question or a fact. In pieces: an engine takes only so many arguments at once. */
export function toBase64(bytes: Uint8Array): string {
  let signs = '';
  for (let at = 0; at < bytes.length; at += 8_192)
    signs += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(signs);
}

export const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
