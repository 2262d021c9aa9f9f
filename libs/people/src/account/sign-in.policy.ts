/** Who may try to sign in, and how often. */

/** Of one account from one client: a success forgets them. */
export const attemptsAtAccount = { limit: 10, windowSeconds: 15 * 60 };
/** Of one account from wherever: wider, or a stranger's ten wrong passwords would keep its owner out. */
export const attemptsAtAccountFromAll = { limit: 100, windowSeconds: 15 * 60 };
/** From one client: a town hall comes from one address, so this is wide. */
export const attemptsFromClient = { limit: 300, windowSeconds: 15 * 60 };

/** The demo's accounts and password are printed in the README: they open nothing in a real installation. */
export function isOfTheDemo(foldedAddress: string, password: string): boolean {
  return foldedAddress.endsWith('@guildhall.example') || password === 'guildhall-demo';
}

/** Whose attempts are counted together: an IPv6 client holds a whole network of 2^64 addresses. */
export function clientOf(ip: string | undefined): string {
  const address = (ip ?? 'unknown').replace(/^::ffff:/i, '');
  if (!address.includes(':')) return address;
  const [front = '', back = ''] = address.toLowerCase().split('::');
  const groups = front.split(':').filter(Boolean);
  const behind = back.split(':').filter(Boolean);
  const gap = address.includes('::')
    ? Array<string>(Math.max(0, 8 - groups.length - behind.length)).fill('0')
    : [];
  return [...groups, ...gap, ...behind].slice(0, 4).join(':');
}
