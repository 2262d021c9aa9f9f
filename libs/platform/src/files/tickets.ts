import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { isId } from '#kernel';
import { Database } from '../database/database.js';

/** What a ticket needs to know of a file. */
export interface Ticketed {
  id: string;
  name: string;
  smaller: boolean;
}

/** Where a file may be fetched for a while, without a further question. */
export interface FileUrls {
  url: string;
  /** the smaller version of a picture; the same as `url` where there is none */
  smallUrl: string;
  /** until when both are good */
  until: string;
}

export type Opened = { fileId: string; small: boolean; until: number } | 'EXPIRED' | null;

const hour = 60 * 60 * 1000;

/**
 * Tickets to files. Whoever owns a file decides who may have it, and writes a ticket into the answer; the door that gives
 * the bytes checks the ticket alone. A ticket is good for one to two hours: it ends with the next hour but one of the
 * file's own clock, so that its address stays the same for an hour and browsers need not fetch a picture again.
 */
@Injectable()
export class Tickets implements OnApplicationBootstrap {
  private key: Buffer | undefined;

  constructor(private readonly database: Database) {}

  /** All processes sign with one secret: whoever comes first makes it. */
  async onApplicationBootstrap(): Promise<void> {
    await this.database.read({
      name: 'platform.files.secret-make',
      text: `insert into platform.secret (name, value) values ('files', $1) on conflict (name) do nothing`,
      values: [randomBytes(32)],
    });
    const row = await this.database.readOne<{ value: Buffer }>({
      name: 'platform.files.secret',
      text: `select value from platform.secret where name = 'files'`,
      values: [],
    });
    this.key = row!.value;
  }

  /** Where this file may be fetched. To be asked only by whoever has decided that the reader may have it. */
  urlsOf(file: Ticketed, now: number = Date.now()): FileUrls {
    const until = (Math.floor(now / hour) + 2) * hour;
    const name = encodeURIComponent(file.name);
    const url = `/files/${this.sign(file.id, false, until)}/${name}`;
    return {
      url,
      smallUrl: file.smaller ? `/files/${this.sign(file.id, true, until)}/${name}` : url,
      until: new Date(until).toISOString(),
    };
  }

  /** What a ticket opens; null for one that was never given. */
  open(ticket: string, now: number = Date.now()): Opened {
    const [fileId = '', size = '', end = '', signature = ''] = ticket.split('.');
    if (!isId(fileId) || !/^[fs]$/.test(size) || !/^[0-9a-z]{1,10}$/.test(end)) return null;
    const given = Buffer.from(signature);
    const right = Buffer.from(this.signature(`${fileId}.${size}.${end}`));
    if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
    const until = Number.parseInt(end, 36) * 1000;
    return until <= now ? 'EXPIRED' : { fileId, small: size === 's', until };
  }

  private sign(fileId: string, small: boolean, until: number): string {
    const what = `${fileId}.${small ? 's' : 'f'}.${(until / 1000).toString(36)}`;
    return `${what}.${this.signature(what)}`;
  }

  /** Shows later that these words were written here. */
  seal(what: string): string {
    if (!this.key) throw new Error('Tickets are given only by a process that has started.');
    return createHmac('sha256', this.key).update(what).digest('base64url');
  }

  private signature(what: string): string {
    return this.seal(what).slice(0, 27);
  }
}
