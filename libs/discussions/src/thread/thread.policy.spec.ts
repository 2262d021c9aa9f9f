import { describe, expect, it } from '@jest/globals';
import { threadCapabilities } from './thread.policy.js';

describe('who may do what with a thread', () => {
  it.each([
    [{ isAuthor: false, mayWrite: false, mayModerate: false }, []],
    [{ isAuthor: false, mayWrite: true, mayModerate: false }, ['REPLY']],
    [{ isAuthor: true, mayWrite: true, mayModerate: false }, ['REPLY', 'RENAME']],
    // An author who was put out, or is an observer now, has no say in the title any more.
    [{ isAuthor: true, mayWrite: false, mayModerate: false }, []],
    [{ isAuthor: false, mayWrite: true, mayModerate: true }, ['REPLY', 'RENAME']],
  ])('%j -> %j', (standing, capabilities) => {
    expect(threadCapabilities(standing)).toEqual(capabilities);
  });
});
