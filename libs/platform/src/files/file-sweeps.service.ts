import { Injectable } from '@nestjs/common';
import { guest } from '#kernel';
import { UnitOfWork } from '../work/unit-of-work.js';
import { Database } from '../database/database.js';
import { forgetReleased, releaseUnclaimed } from './files.repository.js';
import { Files } from './files.service.js';
import { Intake } from './intake.js';
import { forgetPieces, mayDelete, piecesToGo, unnamed } from './pieces.repository.js';
import { beginnings, FileStore, type KeptKey } from './store/file-store.js';
import { endExpired } from './uploads/uploads.repository.js';

const hour = 60 * 60 * 1000;
const atOnce = 200;

/** Deletes what nobody holds any more: uploads that stopped, files that were given up, bytes that no row names. */
@Injectable()
export class FileSweeps {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly store: FileStore,
    private readonly files: Files,
    private readonly intake: Intake,
  ) {}

  /**
   * Bytes before the rows that name them: a crash in between leaves a row to be found again. While a backup copies the store nothing
   * is deleted from it; the next sweep does it.
   */
  async run(now: number = Date.now()): Promise<void> {
    await this.database.read(releaseUnclaimed(this.files.holders));
    while (await this.some(endExpired(atOnce)));
    await this.deleteGivenUp();
    // A part of all keys each hour, so that each is looked at once a day.
    const part = Math.floor(now / hour) % 24;
    for (const letters of beginnings.filter((_, n) => n % 24 === part))
      await this.deleteUnnamed(letters, now);
    await this.intake.sweep(now - hour);
  }

  /** Deletes what was given up, as far as no backup copies the store. */
  async deleteGivenUp(): Promise<void> {
    while (await this.some(forgetReleased(atOnce)));
    while (await this.deleteSome());
  }

  /**
   * Deletes what lies in the store since more than a day and no row names: left by a process that died between the bytes and the row.
   * @param letters of the keys that are looked at
   */
  async deleteUnnamed(letters: string, now: number = Date.now()): Promise<void> {
    for await (const kept of this.store.list(letters)) {
      const old = kept.filter(({ at }) => at < now - 24 * hour).map(({ key }: KeptKey) => key);
      if (old.length > 0)
        await this.work.run(guest(), async (tx) => {
          if (!(await tx.queryOne<{ may: boolean }>(mayDelete()))?.may) return;
          for (const { key } of await tx.query<{ key: string }>(unnamed(old))) await this.store.remove(key);
        });
    }
  }

  private async some(statement: Parameters<Database['read']>[0]): Promise<boolean> {
    return (await this.database.read(statement)).length > 0;
  }

  /** False when there is nothing left that may go. */
  private deleteSome(): Promise<boolean> {
    return this.work.run(guest(), async (tx) => {
      if (!(await tx.queryOne<{ may: boolean }>(mayDelete()))?.may) return false;
      const keys = (await tx.query<{ key: string }>(piecesToGo(atOnce))).map(({ key }) => key);
      for (const key of keys) await this.store.remove(key);
      if (keys.length > 0) await tx.query(forgetPieces(keys));
      return keys.length > 0;
    });
  }
}
