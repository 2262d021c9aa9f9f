/**
 * Tries to tell whose each secret ballot is, by any order that the database holds. An order of the voters is laid beside an
 * order of the ballots; two numbers are taken of each pair of orders:
 * - how many ballots come to lie at the very voter who cast them. If they lie by chance that is nearly Poisson with mean 1,
 *   so twelve or more come less than once in a thousand million pairs (the sum of 1/(e k!) over k from 12 on is 8.3e-10);
 * - Spearman's rank correlation between the order of voting and that of the ballots, which also finds an order that is turned
 *   round, or shifted. By chance its deviation is 1/sqrt(n - 1), 0.16 of forty; 0.9 lies more than five of them out.
 * Every voter casts a ballot like nobody else's, so that whose it was can be checked.
 */
import type { Client } from 'pg';

export const mostMatched = 11;
export const mostCorrelated = 0.9;

export interface Order {
  name: string;
  /** in this order; whom, or which ballot, each row is about */
  keys: string[];
}

export interface Verdict {
  /** pairs of orders that were held against each other */
  tried: number;
  matched: { orders: string; count: number };
  correlated: { orders: string; rho: number };
}

/** @param castBy the ballot's key -> the voter's key, in the order of voting */
export function bestMatching(
  voters: readonly Order[],
  ballots: readonly Order[],
  castBy: Map<string, string>,
): Verdict {
  const verdict: Verdict = {
    tried: 0,
    matched: { orders: '', count: 0 },
    correlated: { orders: '', rho: 0 },
  };
  const note = (orders: string, ofVoters: readonly string[], ofBallots: readonly string[]): void => {
    verdict.tried++;
    const count = ofBallots.filter((ballot, at) => castBy.get(ballot) === ofVoters[at]).length;
    if (count > verdict.matched.count) verdict.matched = { orders, count };
    const place = new Map(ofVoters.map((voter, at) => [voter, at]));
    const rho = Math.abs(
      rankCorrelation(ofBallots.map((ballot, at) => [at, place.get(castBy.get(ballot)!)!])),
    );
    if (rho > verdict.correlated.rho) verdict.correlated = { orders, rho };
  };
  for (const order of voters)
    for (const other of ballots)
      if (order.keys.length === castBy.size && other.keys.length === castBy.size) {
        note(`${order.name} x ${other.name}`, order.keys, other.keys);
        note(`${order.name} x ${other.name}, turned`, order.keys, [...other.keys].reverse());
      }
  return verdict;
}

function rankCorrelation(pairs: readonly (readonly [number, number])[]): number {
  const n = pairs.length;
  const distance = pairs.reduce((sum, [a, b]) => sum + (a - b) ** 2, 0);
  return 1 - (6 * distance) / (n * (n * n - 1));
}

/**
 * Every order of the rows of every table in which each of these keys stands in a row of its own: as they lie in the table
 * (ctid), by their transaction (xmin), and by each of their columns.
 * @param text what a row says, as JSON -> whom it is about
 */
export async function ordersIn(
  sql: Client,
  about: (table: string, row: Record<string, unknown>) => string | null,
  keys: ReadonlySet<string>,
): Promise<Order[]> {
  const { rows: tables } = await sql.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const orders: Order[] = [];
  for (const { name } of tables) {
    const { rows } = await sql.query<{ row: Record<string, unknown>; xmin: string; ctid: string }>(
      `select to_jsonb(t) as row, t.xmin::text as xmin, t.ctid::text as ctid from ${name} t limit 20000`,
    );
    const own = rows.flatMap(({ row, xmin, ctid }) => {
      const key = about(name, row);
      return key !== null && keys.has(key) ? [{ key, row, xmin, ctid }] : [];
    });
    // Where one is in several rows, as in events, the first is as good as any.
    const once = own.filter((one, at) => own.findIndex(({ key }) => key === one.key) === at);
    if (once.length < keys.size) continue;
    orders.push({ name: `${name} by ctid`, keys: sorted(once, ({ ctid }) => ctidOf(ctid)) });
    orders.push({ name: `${name} by xmin`, keys: sorted(once, ({ xmin }) => Number(xmin)) });
    for (const column of Object.keys(once[0]!.row))
      orders.push({
        name: `${name} by ${column}`,
        keys: sorted(once, ({ row }) => textOf(row[column])),
      });
  }
  return orders;
}

/** Those of equal rank stay as they lie in the table, as somebody who looks for an order would leave them. */
function sorted<T extends { key: string; ctid: string }>(
  rows: readonly T[],
  by: (row: T) => number | string,
): string[] {
  const ranked = rows.map((row) => ({ key: row.key, by: by(row), lies: ctidOf(row.ctid) }));
  ranked.sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : a.lies - b.lies));
  return ranked.map(({ key }) => key);
}

function ctidOf(ctid: string): number {
  const [page, line] = ctid.slice(1, -1).split(',').map(Number);
  return page! * 100_000 + line!;
}

function textOf(value: unknown): number | string {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
