import type { Actor } from '#kernel';
import type { Tx } from '#platform';
import { deskEvent, moderationTold } from './desk.events.js';
import { closeOpenReports, deskStreamOf } from './report.repository.js';
import type { ReportOutcome } from './report.type.js';

/** The desk's stream of a place, or null where nobody keeps order. */
export async function deskOf(tx: Tx, scopeId: string): Promise<string | null> {
  const desk = await tx.queryOne<{ id: string }>(deskStreamOf(scopeId));
  return desk?.id ?? null;
}

/** Answers every report of a post that waits, and tells the desk and everybody who had reported it; how many there were. */
export async function answerReports(
  tx: Tx,
  actor: Actor,
  closing: { postId: string; scopeId: string; outcome: ReportOutcome; words: string | null },
): Promise<number> {
  const closed = await tx.query<{ reporterId: string }>(closeOpenReports(actor, closing));
  if (closed.length === 0) return 0;
  const desk = await deskOf(tx, closing.scopeId);
  if (desk) tx.emit(deskEvent('report.closed', desk, closing.postId));
  for (const { reporterId } of closed) tx.emit(moderationTold(reporterId, closing.postId));
  return closed.length;
}
