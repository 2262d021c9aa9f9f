import type { Readable } from 'node:stream';

/** UNSCANNED: nobody looked at it; WAITING: is being scanned, and not given out; CLEAN; REFUSED: given to nobody. */
export type ScanState = 'UNSCANNED' | 'WAITING' | 'CLEAN' | 'REFUSED';

/** What a scanner says of a file; BEYOND: it is larger than it takes. */
export type Verdict = { is: 'CLEAN' } | { is: 'REFUSED'; because: string } | { is: 'BEYOND' };

/** The scanner cannot be asked just now: the file waits, and is asked about again. */
export class ScannerAway extends Error {}

/** What looks into files for what would harm their readers. Without one, files are given out unscanned. */
export abstract class Scanner {
  /** whether there is one at all */
  abstract readonly isThere: boolean;
  /** Reads the bytes to their end, or as far as it needs; throws `ScannerAway`. */
  abstract scan(bytes: Readable, patience?: AbortSignal): Promise<Verdict>;
}

export class NoScanner extends Scanner {
  readonly isThere = false;

  scan(): Promise<Verdict> {
    throw new Error('There is no scanner.');
  }
}
