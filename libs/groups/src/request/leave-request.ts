import { newId } from '#kernel';
import type { Tx } from '#platform';
import type { Place } from '../membership/place.repository.js';
import { membershipChanged } from '../membership/membership.events.js';
import { findSpokenFor, type Body } from '../on-behalf/on-behalf.repository.js';
import { answersKept } from '../questionnaire/questionnaire.policy.js';
import { findQuestions } from '../questionnaire/questionnaire.repository.js';
import { requestAnswered, requestMade } from './request.events.js';
import { findOpenBodyRequest, findOpenRequest, insertRequest, refuseRequest } from './request.repository.js';

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
    ? await waitingForBody(tx, place, behalf)
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

/** What waits for the body. Nobody can say yes to what was asked by somebody who has left it since: that is void, and the way is free. */
async function waitingForBody(tx: Tx, place: Place, behalf: Body): Promise<string | null> {
  const waiting = await findOpenBodyRequest(tx, place.id, behalf);
  if (!waiting) return null;
  const { id, personId } = waiting;
  if (await findSpokenFor(tx, personId, place.id, (behalf.townId ?? behalf.organisationId)!)) return id;
  await refuseRequest(tx, id, null);
  tx.emit(requestAnswered(place.deskStreamId!, id));
  tx.emit(membershipChanged(personId, place.id));
  return null;
}
