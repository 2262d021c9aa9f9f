import { Injectable } from '@nestjs/common';
import { hashOfBucket } from '../throttle/throttle.js';
import type { Tx } from '../work/tx.js';
import {
  deleteBuckets,
  deleteKeysOf,
  deleteLettersNaming,
  deleteLettersTo,
  releaseUploadsOf,
  unnameLetters,
} from './traces.sql.js';

/** By what somebody is known to this room, which knows no persons. */
export interface Known {
  /** the id that owns idempotency keys and uploads */
  id: string;
  name: string;
  /** in lower case */
  addresses: readonly string[];
  /** addresses that were claimed and never confirmed: somebody else's, for all that is known */
  claimed: readonly string[];
  /** names of throttle buckets, as they were given to `Throttle.take` */
  buckets: readonly string[];
}

/** What the plumbing itself keeps of somebody: letters in the outbox, keys of requests, counts of attempts, uploads. */
@Injectable()
export class Traces {
  /** Removes all of it in the transaction of an erasure. The bytes of uploads go after the commit, by `Files.sweep`. */
  async forget(tx: Tx, known: Known): Promise<void> {
    await tx.query(deleteLettersTo(known.addresses, known.claimed));
    const named = [known.name, ...known.addresses].filter((word) => word.length > 1);
    if (named.length > 0) {
      const pattern = `(?<!\\w)(${named.map(literally).join('|')})(?!\\w)`;
      await tx.query(deleteLettersNaming(pattern));
      await tx.query(unnameLetters(pattern));
    }
    await tx.query(deleteKeysOf(known.id));
    await tx.query(deleteBuckets(known.buckets.map(hashOfBucket)));
    await tx.query(releaseUploadsOf(known.id));
  }
}

/** A name as a pattern that matches it and nothing else. */
function literally(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
