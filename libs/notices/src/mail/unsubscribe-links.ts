import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { guest, isId } from '#kernel';
import { Configuration, UnitOfWork } from '#platform';
import { linkKey } from './mail.repository.js';

/** Links that end somebody's letters without signing in: they name the person, and are signed, so that nobody makes one. */
@Injectable()
export class UnsubscribeLinks {
  private key: Promise<Buffer> | undefined;

  constructor(
    private readonly work: UnitOfWork,
    private readonly configuration: Configuration,
  ) {}

  async for(personId: string): Promise<string> {
    return `${this.configuration.publicUrl}/unsubscribe/${personId}.${await this.signature(personId)}`;
  }

  /** Whose link this is; null for one that is not ours. */
  async personOf(token: string): Promise<string | null> {
    const [personId, signature, ...more] = token.split('.');
    if (!isId(personId) || !signature || more.length > 0) return null;
    const given = Buffer.from(signature);
    const own = Buffer.from(await this.signature(personId));
    return given.length === own.length && timingSafeEqual(given, own) ? personId : null;
  }

  private async signature(personId: string): Promise<string> {
    this.key ??= this.work
      .run(guest(), (tx) => linkKey(tx, randomBytes(32)))
      .catch((error: Error) => {
        this.key = undefined;
        throw error;
      });
    return createHmac('sha256', await this.key)
      .update(`unsubscribe ${personId}`)
      .digest('base64url');
  }
}
