import { describe, expect, it } from '@jest/globals';
import { canEnter } from '../../libs/platform/src/database/embedded/runner.js';
import { killRounds, ordinaryAccount } from '../drivers/embedded-postgres.js';
import type { Account } from '../drivers/embedded-postgres.js';

const other = process.getuid?.() === 0 ? ordinaryAccount() : undefined;
const accounts: [string, Account][] = [['this account', undefined]];
if (other && canEnter(import.meta.dirname, other)) accounts.push(['an ordinary account', other]);

describe.each(accounts)('embedded PostgreSQL as %s', (_name, as) => {
  it('loses nothing in 20 rounds of kill and start', async () => {
    const { losses, adopted, written, slowest } = await killRounds(20, as);
    expect(losses).toEqual([]);
    expect(adopted).toBeGreaterThanOrEqual(8);
    expect(written).toBeGreaterThan(100);
    expect(slowest).toBeLessThan(15_000);
  }, 300_000);
});
