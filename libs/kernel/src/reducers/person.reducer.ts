/** What all devices of one person agree on: how far each thread is read, and that memberships changed. */
import type { Fact } from '../events.js';

export interface PersonState {
  readonly head: number;
  /** thread id -> the number up to which it is read; a mark only grows */
  readonly marks: Readonly<Record<string, number>>;
  /** grows with every change of membership: what was asked under an older one is asked again */
  readonly membershipsVersion: number;
  /** how many notices wait; null: not asked yet */
  readonly unreadNotices: number | null;
  /** grows with every change of what is followed, and of notices: lists of them are asked for again */
  readonly followsVersion: number;
  /** grows when something was reported to the person that stands in no place's desk */
  readonly desksVersion: number;
  readonly noticesVersion: number;
  /** grows when something that the person has to do was set, changed, ended or given to another */
  readonly tasksVersion: number;
}

/** The state after one fact of the person's own stream. */
export function reducePerson(state: PersonState, fact: Fact): PersonState {
  if (fact.n <= state.head) return state;
  const next = { ...state, head: fact.n };
  switch (fact.type) {
    case 'mark.moved': {
      const { threadId, number } = fact.data;
      return { ...next, marks: { ...state.marks, [threadId]: Math.max(state.marks[threadId] ?? 0, number) } };
    }
    case 'membership.changed':
      return { ...next, membershipsVersion: state.membershipsVersion + 1 };
    case 'follow.changed':
      return { ...next, followsVersion: state.followsVersion + 1 };
    case 'desk.changed':
      return { ...next, desksVersion: state.desksVersion + 1 };
    case 'notice.raised':
    case 'notice.read':
      return { ...next, unreadNotices: fact.data.unread, noticesVersion: state.noticesVersion + 1 };
    case 'task.set':
    case 'task.edited':
    case 'task.reassigned':
    case 'task.finished':
    case 'task.dropped':
    case 'task.reopened':
      return { ...next, tasksVersion: state.tasksVersion + 1 };
    default:
      return next;
  }
}

/** Posts that wait for a reader: those after the mark, less the reader's own and the withdrawn among them. */
export function unreadOf(lastNumber: number, mark: number, ownOrWithdrawnAfterMark: number): number {
  return Math.max(0, lastNumber - mark - ownOrWithdrawnAfterMark);
}
