import { Injectable } from '@nestjs/common';
import { DomainError, guest, type Actor } from '#kernel';
import { Access } from '#people';
import { Database, UnitOfWork, type Sql } from '#platform';
import { chooseContent, contentMailed } from '../mail/mail.repository.js';
import type { NoticeReason } from '../notice/notice.type.js';
import { noticeKinds } from '../sources/sources.js';
import type { NoticePreference, NoticeWay } from './preference.type.js';

/** How people are told, and what places let out by mail. */
@Injectable()
export class Preferences {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly access: Access,
  ) {}

  /** The actor's way for every reason, in the reasons' order. */
  async list(actor: Actor): Promise<NoticePreference[]> {
    if (!actor.personId) return [];
    const rows = await this.database.read<NoticePreference>(chosen(actor.personId));
    const ways = new Map(rows.map(({ reason, way }) => [reason, way]));
    return noticeKinds.map(({ reason, way }) => ({ reason, way: ways.get(reason) ?? way }));
  }

  /** Chooses how the actor is told for a reason. */
  async choose(actor: Actor, reason: NoticeReason, way: NoticeWay): Promise<NoticePreference[]> {
    const { personId } = actor;
    if (!personId) throw new DomainError('UNAUTHENTICATED');
    await this.work.run(actor, (tx) => tx.query(choose(personId, [reason], way)));
    return this.list(actor);
  }

  /** No more letters, for whoever followed the link in one: what came by mail goes on coming to the bell. */
  async stopLetters(personId: string): Promise<void> {
    await this.work.run(guest(), async (tx) => {
      const rows = await tx.query<NoticePreference>(chosen(personId));
      const ways = new Map(rows.map(({ reason, way }) => [reason, way]));
      const mailed = noticeKinds.filter(({ reason, way }) => (ways.get(reason) ?? way) === 'MAIL');
      await tx.query(
        choose(
          personId,
          mailed.map(({ reason }) => reason),
          'BELL',
        ),
      );
    });
  }

  /** The language that a person's letters are written in, as far as it is chosen. */
  async languagesOf(personId: string): Promise<(string | null)[]> {
    const row = await this.database.readOne<{ language: string | null; languages: string[] }>({
      name: 'notices.preference.languages',
      text: 'select interface_language as language, languages from people.person where id = $1',
      values: [personId],
    });
    return row ? [row.language, ...row.languages] : [];
  }

  /**
   * Whether letters may hold what is said there, by scope; nothing of a place that may not be read. Whoever may choose it is
   * told what is chosen, though they do not read there: the box in their settings would show the opposite.
   */
  async contentMailed(actor: Actor, scopeIds: readonly string[]): Promise<Map<string, boolean>> {
    const capabilities = await this.access.capabilities(actor, scopeIds);
    const told = scopeIds.filter((id) =>
      capabilities.get(id)?.some((one) => one === 'READ' || one === 'EDIT'),
    );
    const rows = await this.database.read<{ id: string; mailsContent: boolean }>(contentMailed(told));
    return new Map(rows.map(({ id, mailsContent }) => [id, mailsContent]));
  }

  /** Says whether letters may hold what is said there. */
  async chooseContent(actor: Actor, scopeId: string, mails: boolean): Promise<boolean> {
    await this.work.run(actor, async (tx) => {
      await this.access.require(actor, scopeId, 'EDIT', tx);
      await chooseContent(tx, scopeId, mails);
    });
    return mails;
  }
}

function chosen(personId: string): Sql {
  return {
    name: 'notices.preference.list',
    text: 'select reason, way from notices.preference where person_id = $1',
    values: [personId],
  };
}

function choose(personId: string, reasons: readonly string[], way: NoticeWay): Sql {
  return {
    name: 'notices.preference.choose',
    text: `insert into notices.preference (person_id, reason, way) select $1, reason, $3 from unnest($2::text[]) as r(reason)
           on conflict (person_id, reason) do update set way = excluded.way, at = now()`,
    values: [personId, reasons, way],
  };
}
