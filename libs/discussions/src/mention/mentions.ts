import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Database, LiveRegistry, type Sql, type Tx } from '#platform';
import { withoutName } from '../personal-records/naming.js';
import { mentionedIn } from './mentioned.js';

/** Who is mentioned by a text, for those who write it down. */
@Injectable()
export class Mentions {
  constructor(
    private readonly registry: LiveRegistry,
    private readonly database: Database,
  ) {}

  /** The text as it may be kept: a draft of last week may still name somebody who was erased since. */
  async withoutErased(text: string): Promise<string> {
    const named = linkedIn(text);
    if (named.length === 0) return text;
    const erased = await this.database.read<{ id: string }>(erasedAmong(named));
    return erased.reduce((left, { id }) => withoutName(left, id), text);
  }

  /**
   * The same for what keeps no mentions of its own, in the transaction that writes it down: it waits for an erasure that
   * is under way, and holds one that comes after it until the text is there to be rewritten.
   */
  async heldWithoutErased(tx: Tx, text: string): Promise<string> {
    const named = linkedIn(text);
    if (named.length === 0) return text;
    const persons = await tx.query<{ id: string; erased: boolean }>(holdNamed(named));
    return persons.filter((one) => one.erased).reduce((left, { id }) => withoutName(left, id), text);
  }

  /**
   * Asked after a post was written, in its transaction: the mention has waited for an erasure that was under way, and the
   * text was read before it. Sent again, it is written without the name.
   */
  async mustStand(tx: Tx, mentions: readonly string[]): Promise<void> {
    if (mentions.length > 0 && (await tx.queryOne(erasedAmong(mentions))))
      throw new DomainError('CONFLICT', { field: 'input.text', rule: 'NAMES_ERASED' });
  }

  /**
   * The persons that a text names and who may read where it will stand. Asked before the transaction: somebody who loses
   * access in between is merely mentioned where they do not look.
   * @param streamId of the thread, or of the scope where the thread is only being opened
   */
  async readersNamedIn(text: string, streamId: string): Promise<string[]> {
    const named = mentionedIn(text);
    if (named.length === 0) return [];
    const [permission, erased] = await Promise.all([
      this.registry.gate.mayWatch(streamId, named),
      this.database.read<{ id: string }>(erasedAmong(named)),
    ]);
    return named.filter((id) => permission?.allowed.has(id) && !erased.some((one) => one.id === id));
  }
}

/** In code too: what is no mention there is a name all the same. */
const anyLink = /guildhall:person\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/g;

const linkedIn = (text: string): string[] => [...new Set([...text.matchAll(anyLink)].map(([, id]) => id!))];

function holdNamed(ids: readonly string[]): Sql {
  return {
    name: 'discussions.mention.hold',
    text: `select id, erased_at is not null as erased from people.person where id = any($1::uuid[]) order by id for key share`,
    values: [ids],
  };
}

function erasedAmong(ids: readonly string[]): Sql {
  return {
    name: 'discussions.mention.erased',
    text: 'select id from people.person where id = any($1::uuid[]) and erased_at is not null',
    values: [ids],
  };
}
