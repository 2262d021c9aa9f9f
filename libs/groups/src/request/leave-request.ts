import { newId } from '#kernel';
import type { Tx } from '#platform';
import type { Place } from '../membership/place.repository.js';
import type { Body } from '../on-behalf/on-behalf.repository.js';
import { answersKept } from '../questionnaire/questionnaire.policy.js';
import { findQuestions } from '../questionnaire/questionnaire.repository.js';
import { requestMade } from './request.events.js';
import { findOpenBodyRequest, findOpenRequest, insertRequest } from './request.repository.js';

/** What is said by whoever wishes to come in. */
export interface Wish {
  message: string | null;
  answers: readonly { questionId: string; text: string }[];
}

export interface Asking extends Wish {
  personId: string;
  behalf: Body;
  /** the body itself asks, and the person speaks for it */
  forBody: boolean;
}

/** Leaves a request, or finds the one that waits: a body's whoever has made it. */
export async function leaveRequest(
  tx: Tx,
  place: Place,
  { personId, behalf, forBody, message, answers }: Asking,
): Promise<string> {
  const waiting = forBody
    ? await findOpenBodyRequest(tx, place.id, behalf)
    : await findOpenRequest(tx, place.id, personId);
  if (waiting) return waiting;
  const { questions } = await findQuestions(tx, place.id);
  const kept = answersKept(questions, answers);
  const id = newId();
  const said = { message: message || null, answers: kept };
  await insertRequest(tx, { id, scopeId: place.id, personId, behalf, forBody, ...said });
  tx.emit(requestMade(place.deskStreamId!, id));
  return id;
}
