/** A SHA-256 that can be put down and taken up again: by another request, in another process, after a crash. */
import { createSHA256 } from 'hash-wasm';

export class RunningHash {
  private constructor(private readonly hasher: Awaited<ReturnType<typeof createSHA256>>) {}

  /** Node's own cannot be put down: it would have to read two gigabytes again after each break. */
  static async from(state: Buffer | null): Promise<RunningHash> {
    const hasher = await createSHA256();
    if (state) hasher.load(state);
    else hasher.init();
    return new RunningHash(hasher);
  }

  update(bytes: Buffer): void {
    this.hasher.update(bytes);
  }

  /** What `from` goes on with. */
  state(): Buffer {
    return Buffer.from(this.hasher.save());
  }

  /** The sum over all that was given; nothing can be added after it. */
  digest(): Buffer {
    return Buffer.from(this.hasher.digest('binary'));
  }
}
