import { describe, expect, it } from '@jest/globals';
import { guest, newId, onBehalfOf } from '#kernel';
import { refusal } from '../refusal.js';
import { mayEditPost, maySeeHistory, mayWithdrawPost } from './post.policy.js';

const both = [true, false];
const standings = both.flatMap((isAuthor) =>
  both.flatMap((mayWrite) => both.map((mayModerate) => ({ isAuthor, mayWrite, mayModerate, locked: false }))),
);

describe('who may do what with a post', () => {
  it('lets only an author who may still write edit', () => {
    expect(standings.filter(mayEditPost)).toEqual([
      { isAuthor: true, mayWrite: true, mayModerate: true, locked: false },
      { isAuthor: true, mayWrite: true, mayModerate: false, locked: false },
    ]);
    const locked = standings.map((standing) => ({ ...standing, locked: true }));
    expect(locked.filter(mayEditPost)).toEqual([
      { isAuthor: true, mayWrite: true, mayModerate: true, locked: true },
    ]);
  });

  it('lets moderators and authors who may still write withdraw', () => {
    expect(standings.filter((one) => !mayWithdrawPost(one))).toEqual([
      { isAuthor: true, mayWrite: false, mayModerate: false, locked: false },
      { isAuthor: false, mayWrite: true, mayModerate: false, locked: false },
      { isAuthor: false, mayWrite: false, mayModerate: false, locked: false },
    ]);
  });

  it('hides the history of a withdrawn post from all but its author and moderators', () => {
    expect(maySeeHistory({ withdrawn: false, isAuthor: false, mayModerate: false })).toBe(true);
    expect(maySeeHistory({ withdrawn: true, isAuthor: false, mayModerate: false })).toBe(false);
    expect(maySeeHistory({ withdrawn: true, isAuthor: true, mayModerate: false })).toBe(true);
    expect(maySeeHistory({ withdrawn: true, isAuthor: false, mayModerate: true })).toBe(true);
  });

  it('says NOT_FOUND of what may not be read, whether it is there or not', () => {
    const person = onBehalfOf(newId());
    expect(refusal(person, null).code).toBe('NOT_FOUND');
    expect(refusal(guest(), { mayRead: false }).code).toBe('NOT_FOUND');
    expect(refusal(person, { mayRead: true }).code).toBe('FORBIDDEN');
    expect(refusal(guest(), { mayRead: true }).code).toBe('UNAUTHENTICATED');
  });
});
