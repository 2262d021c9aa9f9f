import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventRow, Fact } from '#kernel';
import { factOf, LiveRegistry, type StreamPresenter } from '#platform';
import { Notices } from '../notice/notices.service.js';

/** A person's own devices are told how many notices wait, counted when it is sent; what they say is asked for. */
@Injectable()
export class NoticePresenter implements StreamPresenter, OnModuleInit {
  readonly kind = 'person';

  constructor(
    private readonly notices: Notices,
    private readonly registry: LiveRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.registerPresenter(this);
  }

  async present(streamId: string, events: EventRow[]): Promise<Fact[]> {
    const own = events.filter((event) => event.type === 'notice.raised' || event.type === 'notice.read');
    if (own.length === 0) return [];
    const unread = await this.notices.unread(streamId);
    return own.map((event) => factOf(event, { unread }));
  }
}
