import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Wakes } from '#platform';
import { hashOfSecret } from '../secret/secret.js';
import { visitor, type VisitorRow } from './session.repository.js';

/** How long a look at the sessions is good for, in ms. */
const lasts = 1_000;
/** More than anybody's town has people at once; beyond it all is asked anew. */
const most = 10_000;

/**
 * Who the secrets speak for that were shown within the last second: a page asks for several things at once, and a reader for one
 * after another. Of an end every process is told, and forgets. Should that hint be lost, an ended session speaks on elsewhere for no
 * longer than a look is good for, as its sockets do. What a person may do is never remembered: each statement asks it of the grants.
 */
@Injectable()
export class KnownVisitors implements OnModuleInit {
  private readonly known = new Map<string, { row: VisitorRow; until: number }>();
  /** grows with each forgetting: an answer that was asked for before it is not kept */
  private turn = 0;

  constructor(
    private readonly database: Database,
    private readonly wakes: Wakes,
  ) {}

  onModuleInit(): void {
    this.wakes.on('session', (ids) => this.forget(ids as string[], ({ id }) => id));
    this.wakes.on('profile', (ids) => this.forget(ids as string[], ({ personId }) => personId));
  }

  /** Who the secret speaks for; null: nobody. */
  async find(secret: string, kind: VisitorRow['kind']): Promise<VisitorRow | null> {
    const hash = hashOfSecret(secret);
    const key = `${kind} ${hash.toString('base64')}`;
    const held = this.known.get(key);
    if (held && performance.now() < held.until) return held.row;
    this.known.delete(key);
    const { turn } = this;
    const row = await this.database.readOne<VisitorRow>(visitor(hash, kind));
    if (!row || turn !== this.turn) return row;
    if (this.known.size >= most) this.known.clear();
    this.known.set(key, { row, until: performance.now() + lasts });
    return row;
  }

  private forget(ids: readonly string[], of: (row: VisitorRow) => string): void {
    this.turn += 1;
    const gone = new Set(ids);
    for (const [key, { row }] of this.known) if (gone.has(of(row))) this.known.delete(key);
  }
}
