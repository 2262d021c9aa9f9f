/** What a backup holds, in one line for whoever waits for it. */
import type { TakenBackup } from './take-backup.js';

const number = new Intl.NumberFormat('en');

export function inWords({ head, sums }: TakenBackup): string {
  const rows = sums.tables.reduce((sum, one) => sum + one.rows, 0);
  const bytes = sums.files.reduce((sum, one) => sum + one.size, 0);
  const files = `${number.format(sums.files.length)} files (${number.format(Math.ceil(bytes / 1e6))} MB)`;
  return `${number.format(rows)} rows of ${sums.tables.length} tables and ${files}, as they were on ${head.at},`;
}
