import type { Sql } from '../../database/database.js';
import type { ScanState } from './scanner.js';

/**
 * The next file that is to be scanned, for this worker alone for a while: what waits before what came when there was no scanner. A worker
 * that dies over it leaves it to the next.
 */
export function nextToScan(): Sql {
  return {
    name: 'platform.files.next-to-scan',
    text: `update platform.stored_file set scan_due = now() + interval '15 minutes'
           where id = (select id from platform.stored_file
             where scan in ('WAITING', 'UNSCANNED') and coalesce(scan_due, '-infinity') <= now() and state <> 'RELEASED'
             order by scan desc, scan_due limit 1 for update skip locked)
           returning id, scan`,
    values: [],
  };
}

/** The scanner is away: a while later again. */
export function scanLater(id: string): Sql {
  return {
    name: 'platform.files.scan-later',
    text: `update platform.stored_file set scan_due = case when scan = 'WAITING' then now() end where id = $1::uuid`,
    values: [id],
  };
}

/** What was said of a file. What is larger than the scanner takes is never asked about again. */
export function noteVerdict(id: string, scan: ScanState): Sql {
  return {
    name: 'platform.files.note-verdict',
    text: `update platform.stored_file set scan = $2, scan_due = case when $2 = 'UNSCANNED' then 'infinity'::timestamptz end
           where id = $1::uuid and scan in ('WAITING', 'UNSCANNED') returning id`,
    values: [id, scan],
  };
}
