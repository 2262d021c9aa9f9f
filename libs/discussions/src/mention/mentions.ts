import { Injectable } from '@nestjs/common';
import { LiveRegistry } from '#platform';
import { mentionedIn } from './mentioned.js';

/** Who is mentioned by a text, for those who write it down. */
@Injectable()
export class Mentions {
  constructor(private readonly registry: LiveRegistry) {}

  /**
   * The persons that a text names and who may read where it will stand. Asked before the transaction: somebody who loses
   * access in between is merely mentioned where they do not look.
   * @param streamId of the thread, or of the scope where the thread is only being opened
   */
  async readersNamedIn(text: string, streamId: string): Promise<string[]> {
    const named = mentionedIn(text);
    if (named.length === 0) return [];
    const permission = await this.registry.gate.mayWatch(streamId, named);
    return named.filter((id) => permission?.allowed.has(id));
  }
}
