import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import { Database, type Paper } from '#platform';
import { Meetings } from '../meeting/meetings.service.js';
import { refused } from '../meeting/standing.js';
import { editionOf, type StoredEdition } from '../minutes/edition.repository.js';
import { AllMinutes } from '../minutes/minutes.service.js';
import type { Minutes } from '../minutes/minutes.type.js';
import { minutesPaper } from './minutes-paper.js';

/** Minutes on paper, in the language in which they are kept. */
@Injectable()
export class MinutesPapers {
  constructor(
    private readonly database: Database,
    private readonly meetings: Meetings,
    private readonly all: AllMinutes,
  ) {}

  /**
   * An approved edition, for all who read the meeting. Its PDF was drawn once, and is the file that was published.
   * @param wanted its number; null: the newest
   */
  async edition(
    actor: Actor,
    meeting: number,
    wanted: number | null,
  ): Promise<{ paper: Paper; published: string }> {
    const { id } = await this.of(actor, meeting);
    const edition = await this.database.readOne<StoredEdition>(editionOf(id, wanted));
    if (!edition) throw new DomainError('NOT_FOUND');
    const { content, approvedAt: at, fileId } = edition;
    return { paper: minutesPaper(content, { at, approved: true }), published: fileId };
  }

  /** As they would be approved now, for their writers; NOT_FOUND where nothing is in work. */
  async draft(actor: Actor, meeting: number): Promise<Paper> {
    const minutes = await this.of(actor, meeting);
    if (minutes.state === 'APPROVED') throw new DomainError('NOT_FOUND');
    if (!minutes.viewerMayWrite) throw refused(actor);
    const content = await this.all.content(minutes);
    return minutesPaper(content, { at: new Date().toISOString(), approved: false });
  }

  private async of(actor: Actor, number: number): Promise<Minutes> {
    const { id } = await this.meetings.get(actor, number);
    return this.all.ofReader(actor, id);
  }
}
