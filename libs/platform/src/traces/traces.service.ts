import { Injectable } from '@nestjs/common';
import { hashOfBucket } from '../throttle/throttle.js';
import { releaseUploadsOf } from '../files/files.repository.js';
import { endUploadsOf } from '../files/uploads/uploads.repository.js';
import type { Tx } from '../work/tx.js';
import {
  deleteBuckets,
  deleteKeysOf,
  deleteLettersNaming,
  deleteLettersTo,
  unnameLetters,
} from './traces.sql.js';

/** By what somebody is known to this room, which knows no persons. */
export interface Known {
  /** the id that owns idempotency keys and uploads */
  id: string;
  /** as letters that name them say it */
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
  /** Removes all of it in the transaction of an erasure. The bytes of uploads go after the commit, by `FileSweeps`. */
  async forget(tx: Tx, known: Known): Promise<void> {
    await tx.query(deleteLettersTo(known.addresses, known.claimed));
    await tx.query(deleteLettersNaming(known.id));
    if (known.name !== '') await tx.query(unnameLetters(known.id, known.name));
    await tx.query(deleteKeysOf(known.id));
    await tx.query(deleteBuckets(known.buckets.map(hashOfBucket)));
    await tx.query(endUploadsOf(known.id));
    await tx.query(releaseUploadsOf(known.id));
  }
}
