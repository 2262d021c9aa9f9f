import { Injectable, Logger } from '@nestjs/common';
import { DomainError, guest } from '#kernel';
import { Database } from '../../database/database.js';
import { Rounds } from '../../work/rounds.js';
import type { Tx } from '../../work/tx.js';
import { UnitOfWork } from '../../work/unit-of-work.js';
import type { Bytes } from '../bytes.js';
import { Pieces } from '../pieces.service.js';
import { Scanner, ScannerAway, type ScanState, type Verdict } from './scanner.js';
import { nextToScan, noteVerdict, scanLater } from './scans.repository.js';

const every = 10_000;
/** What is small is scanned before the answer, so that whoever brought it hears at once; what takes longer goes to the worker. */
const smallEnough = 25 * 1024 * 1024;
const worthWaiting = 5_000;

/** Told of a verdict in the transaction that writes it. */
export type VerdictListener = (tx: Tx, file: { id: string; scan: ScanState }) => Promise<void>;

/** Asks the scanner about files: about small ones at once, about the others in rounds of the worker. */
@Injectable()
export class Scans {
  private readonly log = new Logger(Scans.name);
  private readonly listeners: VerdictListener[] = [];

  constructor(
    private readonly scanner: Scanner,
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly pieces: Pieces,
    private readonly rounds: Rounds,
  ) {}

  onVerdict(listener: VerdictListener): void {
    this.listeners.push(listener);
  }

  /** The worker's part. */
  begin(): void {
    if (this.scanner.isThere) this.rounds.begin('file-scan', every, () => this.run());
  }

  /** In which state a file begins: what is refused at once never becomes one. */
  async firstLook(bytes: Bytes): Promise<ScanState> {
    if (!this.scanner.isThere) return 'UNSCANNED';
    if (bytes.size > smallEnough) return 'WAITING';
    const verdict = await this.within(worthWaiting, bytes);
    if (verdict?.is === 'REFUSED') throw refusedByScan();
    return verdict ? stateOf(verdict) : 'WAITING';
  }

  /** Asks about all that waits, one after the other, as long as the scanner answers. */
  async run(): Promise<void> {
    for (;;) {
      const next = await this.database.readOne<{ id: string }>(nextToScan());
      if (!next) return;
      const bytes = await this.pieces.of(next.id);
      try {
        await this.note(next.id, await this.scanner.scan(bytes.stream()));
      } catch (error) {
        await this.database.read(scanLater(next.id));
        if (!(error instanceof ScannerAway)) throw error;
        return this.log.warn({ job: 'file-scan', message: error.message });
      }
    }
  }

  private async note(id: string, verdict: Verdict): Promise<void> {
    const scan = stateOf(verdict);
    if (verdict.is === 'REFUSED')
      this.log.warn({ job: 'file-scan', file: id, message: `A file is refused: ${verdict.because}` });
    await this.work.run(guest(), async (tx) => {
      if (!(await tx.queryOne(noteVerdict(id, scan)))) return;
      for (const listener of this.listeners) await listener(tx, { id, scan });
    });
  }

  /** Null where there is no verdict so soon. */
  private async within(milliseconds: number, bytes: Bytes): Promise<Verdict | null> {
    try {
      return await this.scanner.scan(bytes.stream(), AbortSignal.timeout(milliseconds));
    } catch (error) {
      if (!(error instanceof ScannerAway)) throw error;
      return null;
    }
  }
}

export const refusedByScan = (): DomainError =>
  new DomainError('BAD_INPUT', { field: 'file', rule: 'REFUSED_BY_SCAN' });

const stateOf = ({ is }: Verdict): ScanState => (is === 'BEYOND' ? 'UNSCANNED' : is);
