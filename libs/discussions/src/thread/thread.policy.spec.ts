import { describe, expect, it } from '@jest/globals';
import { threadCapabilities } from './thread.policy.js';

describe('who may do what with a thread', () => {
  it.each([
    [{ isAuthor: false, mayWrite: false, mayModerate: false, locked: false }, []],
    [{ isAuthor: false, mayWrite: true, mayModerate: false, locked: false }, ['REPLY']],
    [{ isAuthor: true, mayWrite: true, mayModerate: false, locked: false }, ['REPLY', 'RENAME']],
    // An author who was put out, or is an observer now, has no say in the title any more.
    [{ isAuthor: true, mayWrite: false, mayModerate: false, locked: false }, []],
    [{ isAuthor: false, mayWrite: true, mayModerate: true, locked: false }, ['REPLY', 'RENAME', 'MODERATE']],
    // A locked thread is closed for all but those who keep order.
    [{ isAuthor: false, mayWrite: true, mayModerate: false, locked: true }, []],
    [{ isAuthor: true, mayWrite: true, mayModerate: false, locked: true }, []],
    [{ isAuthor: true, mayWrite: true, mayModerate: true, locked: true }, ['REPLY', 'RENAME', 'MODERATE']],
  ])('%j -> %j', (standing, capabilities) => {
    expect(threadCapabilities(standing)).toEqual(capabilities);
  });
});
