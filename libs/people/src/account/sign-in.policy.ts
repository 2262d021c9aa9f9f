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
