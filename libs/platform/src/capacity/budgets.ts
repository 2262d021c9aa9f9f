/**
 * How much anybody may ask for, by what it costs: the complexity of each operation, computed with its variables, is taken from
 * what its sender has left. Counted in the memory of each process, so it costs a request nothing but an addition; with n
 * processes one may ask for n times as much, and each of them still serves the others.
 */
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Configuration } from '../configuration.js';
import type { RequestContext } from '../graphql/request-context.js';
import { Metrics } from '../metrics/metrics.js';
import { Accounts } from './accounts.js';
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

/**
 * A search looks at far more than it shows, so it is counted a second time: three hundred a minute out of the budget of a person.
 */
const costOfSearch = 4_000;

type Asking = Pick<RequestContext, 'actor' | 'headers' | 'address'>;

function kindOf({ personId }: Actor, headers: Asking['headers']): Exclude<Kind, 'address'> {
  if (personId === null) return 'guests';
  return headers.authorization ? 'tokens' : 'person';
}

@Injectable()
export class Budgets {
  private readonly accounts: Record<Kind, Accounts>;
  private readonly searches: Record<Exclude<Kind, 'address'>, Accounts>;
  private readonly refused: Record<Kind, number> = { person: 0, tokens: 0, guests: 0, address: 0 };

  constructor({ queryBudgets }: Configuration, metrics: Metrics) {
    const { person, tokens, guests, address } = queryBudgets;
    this.accounts = {
      person: new Accounts(person),
      tokens: new Accounts(tokens),
      guests: new Accounts(guests),
      address: new Accounts(address),
    };
    this.searches = {
      person: new Accounts(person),
      tokens: new Accounts(tokens),
      guests: new Accounts(guests),
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
  take({ actor, headers, address }: Asking, cost: number): number {
    const now = performance.now();
    const network = clientOf(address);
    const kind = kindOf(actor, headers);
    const whose = actor.personId ?? network;
    const own = this.accounts[kind].take(whose, cost, now);
    if (own > 0) return this.refuse(kind, own);
    const ofAddress = this.accounts.address.take(network, cost, now);
    if (ofAddress === 0) return 0;
    this.accounts[kind].putBack(whose, cost);
    return this.refuse('address', ofAddress);
  }

  /** The same for one search by name. What this process asks for by itself has no address, and is counted where it is begun. */
  takeSearch({ actor, headers, address }: Asking): number {
    if (address === undefined) return 0;
    const kind = kindOf(actor, headers);
    const whose = actor.personId ?? clientOf(address);
    const seconds = this.searches[kind].take(whose, costOfSearch, performance.now());
    return seconds > 0 ? this.refuse(kind, seconds) : 0;
  }

  private refuse(kind: Kind, seconds: number): number {
    this.refused[kind] += 1;
    return seconds;
  }
}
