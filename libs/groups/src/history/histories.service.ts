import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Access } from '#people';
import { clampFirst, Database, keyOf, pageOf, type AskedPage, type PageOf } from '#platform';
import { stepsIn } from './history.repository.js';
import type { MembershipStep } from './history.type.js';

export const historyPages = { standard: 50, most: 200 };

/** Who was what, from when to when, and by whose hand. */
@Injectable()
export class Histories {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** All steps for those who manage roles there, one's own for everybody else, none for guests. */
  async of(actor: Actor, scopeId: string, page: AskedPage): Promise<PageOf<MembershipStep>> {
    if (!actor.personId) return { items: [], next: null };
    const first = clampFirst(page.first, historyPages);
    const whose = (await this.access.can(actor, scopeId, 'MANAGE_ROLES')) ? null : actor.personId;
    const rows = await this.database.read<MembershipStep>(
      stepsIn(scopeId, whose, keyOf(page.after, 2), first + 1),
    );
    return pageOf(
      rows,
      first,
      (row) => [row.at, row.id],
      (row) => row,
    );
  }
}
