import type { BalanceRow } from './balance.repository.js';
import type { Balance, BalanceShare } from './balance.type.js';

/** The counts put together: the most first, and where they are as many, by name. */
export function balanceFrom(rows: readonly BalanceRow[]): Balance {
  const sum = (of: (row: BalanceRow) => boolean): number =>
    rows.filter(of).reduce((total, row) => total + row.count, 0);
  return {
    members: sum((row) => row.member),
    invited: sum((row) => !row.member),
    newMembers: sum((row) => row.member && row.fresh),
    newInvited: sum((row) => !row.member && row.fresh),
    sectors: sharesBy(rows, 'sector'),
    countries: sharesBy(rows, 'country'),
  };
}

function sharesBy(rows: readonly BalanceRow[], side: 'sector' | 'country'): BalanceShare[] {
  const shares = new Map<string, BalanceShare>();
  for (const row of rows) {
    const share = shares.get(row[side]) ?? { kind: row[side], members: 0, invited: 0 };
    share[row.member ? 'members' : 'invited'] += row.count;
    shares.set(row[side], share);
  }
  return [...shares.values()].sort(
    (a, b) => b.members + b.invited - a.members - a.invited || (a.kind < b.kind ? -1 : 1),
  );
}
