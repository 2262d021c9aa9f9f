/**
 * How much anybody may ask for, by what it costs: the complexity of each operation, computed with its variables, is taken from
 * what its sender has left. Counted in the memory of each process, so it costs a request nothing but an addition; with n
 * processes one may ask for n times as much, and each of them still serves the others.
 */
import { Injectable } from '@nestjs/common';
import { Configuration } from '../configuration.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Metrics } from '../metrics/metrics.js';
import { clientOf } from '../throttle/client-of.js';

/** Of how much can be asked in a minute; it grows back evenly, and is never more. */
export interface QueryBudgets {
  /** a signed-in person, with all their devices */
  readonly person: number;
  /** all programs of a person together, by token */
  readonly tokens: number;
  /** all guests of one address together */
  readonly guests: number;
  /** everybody of one address: a town hall comes from one */
  readonly address: number;
}

type Kind = keyof QueryBudgets;

const window = 60_000;
/** When so many have asked within a minute, those who ask seldom are forgotten: a stranger can have any number of addresses. */
const mostKept = 100_000;

interface Account {
  left: number;
  at: number;
}

/** What is left to each of a kind. Whoever has not asked for a minute has all of it again, and need not be remembered. */
class Accounts {
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

@Injectable()
export class Budgets {
  private readonly accounts: Record<Kind, Accounts>;
  private readonly refused: Record<Kind, number> = { person: 0, tokens: 0, guests: 0, address: 0 };

  constructor({ queryBudgets }: Configuration, metrics: Metrics) {
    const { person, tokens, guests, address } = queryBudgets;
    this.accounts = {
      person: new Accounts(person),
      tokens: new Accounts(tokens),
      guests: new Accounts(guests),
      address: new Accounts(address),
    };
    metrics.counter(
      'guildhall_over_budget_total',
      'Questions refused because their sender had used up a budget (429), by whose it was: person, tokens, guests, address.',
      'whose',
      () => this.refused,
    );
  }

  /**
   * Takes what an operation costs from whoever asks, and from their address.
   * @returns the seconds after which there is enough again; 0 where it was taken
   */
  take(
    { actor, headers, address }: Pick<RequestContext, 'actor' | 'headers' | 'address'>,
    cost: number,
  ): number {
    const now = performance.now();
    const network = clientOf(address);
    const { personId } = actor;
    const kind: Kind = personId === null ? 'guests' : headers.authorization ? 'tokens' : 'person';
    const whose = personId ?? network;
    const own = this.accounts[kind].take(whose, cost, now);
    if (own > 0) return this.refuse(kind, own);
    const ofAddress = this.accounts.address.take(network, cost, now);
    if (ofAddress === 0) return 0;
    this.accounts[kind].putBack(whose, cost);
    return this.refuse('address', ofAddress);
  }

  private refuse(kind: Kind, seconds: number): number {
    this.refused[kind] += 1;
    return seconds;
  }
}
