import { Injectable } from '@nestjs/common';
import { DomainError, isId, newId, titleIn, type Actor } from '#kernel';
import { clampFirst, Database, pageOf, Throttle, UnitOfWork, type AskedPage } from '#platform';
import { hidingOf } from '../hiding/hidings.service.js';
import { standingHidings, type HidingRow } from '../hiding/hiding.repository.js';
import type { HidingReason } from '../hiding/hiding.type.js';
import { logged } from '../moderation/moderation-log.repository.js';
import { heldPost } from '../post/held-post.js';
import type { LockedPost } from '../post/post.repository.js';
import { postOf, Posts } from '../post/post.service.js';
import type { Post } from '../post/post.type.js';
import { refusal } from '../refusal.js';
import { accessToScope } from '../thread/thread.repository.js';
import { timeKeyOf } from '../time-key.js';
import { answerReports, deskOf } from './closing.js';
import { deskEvent, moderationTold } from './desk.events.js';
import { deskCases, deskPlaces, type CaseRow, type PlaceRow } from './desk.repository.js';
import { reportPages, type DeskArguments } from './report.inputs.js';
import {
  makeReport,
  ownReport,
  ownReports,
  reportsOf,
  type ReportRow,
  type ReportTarget,
} from './report.repository.js';
import type {
  DeskCasePage,
  DeskPlace,
  ModeratorsDesk,
  Report,
  ReportOutcome,
  ReportPage,
} from './report.type.js';

/** Whoever reports more than that in an hour is not reading. */
const reportsAnHour = { limit: 30, windowSeconds: 3600 };

/** Reports of posts, and the desk where they are answered. */
@Injectable()
export class Reports {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly posts: Posts,
    private readonly throttle: Throttle,
  ) {}

  /** Reports a post; reported again by the same person, the first report is answered. */
  async report(actor: Actor, postId: string, reason: HidingReason, words?: string | null): Promise<Report> {
    if (actor.personId) await this.throttle.take(`report ${actor.personId}`, reportsAnHour);
    await this.work.run(actor, async (tx) => {
      const made = makeReport(actor, { id: newId(), postId, reason, words: words || null });
      const target = await tx.queryOne<ReportTarget>(made);
      if (!target?.mayRead || !actor.personId || target.isAuthor) throw refusal(actor, target);
      if (!target.made) return;
      const desk = await deskOf(tx, target.scopeId);
      if (desk) tx.emit(deskEvent('report.made', desk, postId));
    });
    const report = await this.database.readOne<ReportRow>(ownReport(actor, postId));
    if (!report) throw new DomainError('CONFLICT', { rule: 'NOT_SHOWN' });
    return report;
  }

  /** Answers all reports of a post that wait; when none does, nothing changes. */
  async close(actor: Actor, postId: string, outcome: ReportOutcome, words: string): Promise<Post> {
    return this.settle(actor, postId, async (tx, post) => {
      const { scopeId, threadId, authorId: aboutId } = post;
      const closed = await answerReports(tx, actor, { postId, scopeId, outcome, words });
      if (closed > 0 && outcome === 'DISMISSED') {
        await tx.query(
          logged(actor, { act: 'REPORTS_DISMISSED', scopeId, threadId, postId, aboutId, words }),
        );
      }
    });
  }

  /** Says something to the author of a post, from the moderators; reports of it that wait are answered with that. */
  async warn(actor: Actor, postId: string, words: string): Promise<Post> {
    return this.settle(actor, postId, async (tx, post) => {
      const { scopeId, threadId, authorId: aboutId } = post;
      await tx.query(logged(actor, { act: 'WARNED', scopeId, threadId, postId, aboutId, words }));
      tx.emit(moderationTold(aboutId, postId));
      await answerReports(tx, actor, { postId, scopeId, outcome: 'UPHELD', words: null });
    });
  }

  /** The actor's own reports and what became of them. */
  async own(actor: Actor, { first, after }: AskedPage = {}): Promise<ReportPage> {
    if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
    const rows = clampFirst(first, reportPages);
    const found = await this.database.read<ReportRow>(ownReports(actor, timeKeyOf(after), rows + 1));
    return pageOf(
      found,
      rows,
      (row) => [row.at, row.id],
      (row) => row,
    );
  }

  /** Where the actor keeps order and what waits there; null for whoever does so nowhere. */
  async desk(actor: Actor): Promise<ModeratorsDesk | null> {
    if (!actor.personId) return null;
    const places = await this.places(actor, null);
    if (places.length === 0) return null;
    return { places, waiting: places.reduce((sum, place) => sum + place.waiting, 0) };
  }

  /** Reported and appealed posts, of one place or of all where the actor keeps order. */
  async cases(actor: Actor, asked: DeskArguments): Promise<DeskCasePage> {
    if (!actor.personId && !asked.scopeId) throw new DomainError('UNAUTHENTICATED');
    const scopeId = asked.scopeId ?? null;
    const places = await this.places(actor, scopeId);
    if (scopeId && places.length === 0) {
      throw refusal(actor, await this.database.readOne<{ mayRead: boolean }>(accessToScope(actor, scopeId)));
    }
    const rows = clampFirst(asked.first, reportPages);
    const state = asked.state ?? 'OPEN';
    const after = timeKeyOf(asked.after);
    const found = await this.database.read<CaseRow>(
      deskCases(actor, { scopeId, state, after, rows: rows + 1 }),
    );
    const ids = found.map((row) => row.id);
    const [reports, hidings] = await Promise.all([
      this.database.read<ReportRow>(reportsOf(actor, ids)),
      this.database.read<HidingRow>(standingHidings(actor, ids)),
    ]);
    return pageOf(
      found,
      rows,
      (row) => [row.caseAt, row.id],
      (row) => {
        const hiding = hidings.find((one) => one.postId === row.id);
        return {
          post: postOf(row),
          text: row.fullText,
          place: places.find((place) => place.scopeId === row.scopeId)!,
          threadNumber: row.threadNumber,
          threadSlug: row.threadSlug,
          threadTitle: row.threadTitle,
          threadLockedAt: row.threadLockedAt,
          reports: reports.filter((report) => report.postId === row.id),
          hiding: hiding ? hidingOf(hiding) : null,
        };
      },
    );
  }

  /** By their names in the actor's language, and in the order of these. */
  private async places(actor: Actor, scopeId: string | null): Promise<DeskPlace[]> {
    const rows = await this.database.read<PlaceRow>(deskPlaces(actor, scopeId));
    const inOrder = new Intl.Collator([...actor.languages]);
    return rows
      .map((row) => ({ ...row, title: titleIn(row.title, actor.languages) }))
      .sort((a, b) => inOrder.compare(a.title, b.title) || a.scopeId.localeCompare(b.scopeId));
  }

  private async settle(
    actor: Actor,
    postId: string,
    change: (tx: Parameters<Parameters<UnitOfWork['run']>[1]>[0], post: LockedPost) => Promise<void>,
  ): Promise<Post> {
    if (!isId(postId)) throw new DomainError('NOT_FOUND');
    await this.work.run(actor, async (tx) => {
      const post = await heldPost(tx, actor, postId);
      if (!post?.mayRead || !post.mayModerate) throw refusal(actor, post);
      await change(tx, post);
    });
    return this.posts.get(actor, postId);
  }
}
