/** A disk that can be filled: a file system of its own in memory, where this machine lets us mount one. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const filler = 'filler';

export class SmallDisk {
  private static reason: string | null | undefined;

  private constructor(readonly folder: string) {}

  /** Why there can be none here; null where there can. */
  static get notHere(): string | null {
    if (SmallDisk.reason === undefined) {
      const folder = mkdtempSync(join(tmpdir(), 'guildhall-mount-'));
      const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0;
      if (mounted) spawnSync('umount', [folder]);
      rmSync(folder, { recursive: true });
      SmallDisk.reason = mounted ? null : 'this account may not mount a small disk';
    }
    return SmallDisk.reason;
  }

  /** Puts one in the place of a folder; null where that cannot be. */
  static at(folder: string, megabytes: number): SmallDisk | null {
    mkdirSync(folder, { recursive: true });
    if (SmallDisk.notHere !== null) return null;
    const size = `size=${megabytes}m,mode=755`;
    return spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', folder]).status === 0
      ? new SmallDisk(folder)
      : null;
  }

  /** Until not one byte more goes onto it. */
  fill(): void {
    const file = openSync(join(this.folder, filler), 'w');
    try {
      for (let size = 4 * 2 ** 20; size >= 1; size = Math.floor(size / 16))
        this.fillBy(file, Buffer.alloc(size));
    } finally {
      closeSync(file);
    }
  }

  private fillBy(file: number, piece: Buffer): void {
    try {
      for (;;) if (writeSync(file, piece) < piece.length) return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }

  empty(): void {
    rmSync(join(this.folder, filler), { force: true });
  }

  remove(): void {
    spawnSync('umount', ['-l', this.folder]);
  }
}
