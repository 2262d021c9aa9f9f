/** What is left to each of a kind of what they may have in a minute. */
const window = 60_000;
/** When so many have asked within a minute, those who ask seldom are forgotten: a stranger can have any number of addresses. */
const mostKept = 100_000;

interface Account {
  left: number;
  at: number;
}

/** Whoever has not asked for a minute has all of it again, and need not be remembered. */
export class Accounts {
  private young = new Map<string, Account>();
  private old = new Map<string, Account>();
  private turnedAt = 0;

  constructor(private readonly each: number) {}

  /** Seconds to wait; 0 where it was taken. */
  take(whose: string, cost: number, now: number): number {
    if (now - this.turnedAt > window || this.young.size >= mostKept) this.turn(now);
    const account = this.of(whose, now);
    account.left = Math.min(this.each, account.left + ((now - account.at) * this.each) / window);
    account.at = now;
    if (account.left < cost) return Math.ceil(((cost - account.left) * window) / this.each / 1000);
    account.left -= cost;
    return 0;
  }

  /** Gives back what was taken for a question that was refused by another budget. */
  putBack(whose: string, cost: number): void {
    const account = this.young.get(whose);
    if (account) account.left += cost;
  }

  private of(whose: string, now: number): Account {
    const known = this.young.get(whose);
    if (known) return known;
    const account = this.old.get(whose) ?? { left: this.each, at: now };
    this.young.set(whose, account);
    return account;
  }

  private turn(now: number): void {
    this.old = this.young;
    this.young = new Map();
    this.turnedAt = now;
  }
}
