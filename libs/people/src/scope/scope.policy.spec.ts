import { describe, expect, it } from '@jest/globals';
import type { Answer } from '#kernel';
import {
  capabilitiesIn,
  mayDiscover,
  reachedFrom,
  type HeldGrant,
  type ScopeAnswers,
} from './scope.policy.js';

const installation = { id: 'installation', reachedFrom: [] };
const community = { id: 'community', reachedFrom: ['installation'] };

function group(discover: Answer, read: Answer, write: Answer, archived = false): ScopeAnswers {
  return { id: 'group', reachedFrom: reachedFrom(discover, community), discover, read, write, archived };
}
const listed = group('ABOVE', 'HERE', 'HERE');
const held = (scopeId: string, role: HeldGrant['role']): HeldGrant[] => [{ scopeId, role }];

describe('the ancestors whose grants reach in', () => {
  it('are all of an open scope, none of a secret one, and those from the nearest secret one on', () => {
    expect(reachedFrom('EVERYONE', community)).toEqual(['installation', 'community']);
    expect(reachedFrom('HERE', community)).toEqual([]);
    const secretCommunity = { id: 'community', reachedFrom: reachedFrom('HERE', installation) };
    expect(reachedFrom('ABOVE', secretCommunity)).toEqual(['community']);
    expect(reachedFrom('EVERYONE', null)).toEqual([]);
  });
});

describe('one step up', () => {
  const meeting = (read: Answer): ScopeAnswers => ({
    id: 'meeting',
    reachedFrom: reachedFrom('ABOVE', { id: 'group', reachedFrom: listed.reachedFrom }),
    discover: 'ABOVE',
    read,
    write: 'HERE',
    archived: false,
  });

  it('lets in who belongs to the scope just above, and not to one further up', () => {
    expect(capabilitiesIn(meeting('NEXT_ABOVE'), true, held('group', 'OBSERVER'))).toEqual(['READ']);
    expect(capabilitiesIn(meeting('NEXT_ABOVE'), true, held('community', 'MEMBER'))).toEqual([]);
    expect(capabilitiesIn(meeting('ABOVE'), true, held('community', 'MEMBER'))).toEqual(['READ']);
  });
});

describe('capabilities', () => {
  it('of a member are reading and writing', () => {
    expect(capabilitiesIn(listed, true, held('group', 'MEMBER'))).toEqual(['READ', 'POST', 'OPEN_THREAD']);
  });

  it('of an observer are reading', () => {
    expect(capabilitiesIn(listed, true, held('group', 'OBSERVER'))).toEqual(['READ']);
  });

  it('of whoever is signed in are writing where the scope says so, but never where they may not read', () => {
    expect(capabilitiesIn(group('EVERYONE', 'EVERYONE', 'SIGNED_IN'), true, [])).toEqual([
      'READ',
      'POST',
      'OPEN_THREAD',
    ]);
    expect(capabilitiesIn(group('EVERYONE', 'HERE', 'SIGNED_IN'), true, [])).toEqual([]);
  });

  it('do not come from a role elsewhere', () => {
    expect(capabilitiesIn(listed, true, held('another group', 'FACILITATOR'))).toEqual([]);
    expect(mayDiscover(listed, true, held('another group', 'FACILITATOR'))).toBe(false);
  });

  it('of a guest are reading at most, whatever a scope answers', () => {
    expect(capabilitiesIn(group('EVERYONE', 'EVERYONE', 'EVERYONE'), false, [])).toEqual(['READ']);
  });

  it('in an archived scope are reading, and opening it again for those who could close it', () => {
    const archived = { ...listed, archived: true };
    expect(capabilitiesIn(archived, true, held('group', 'MODERATOR'))).toEqual(['READ']);
    expect(capabilitiesIn(archived, true, held('group', 'FACILITATOR'))).toEqual(['READ', 'ARCHIVE']);
    expect(capabilitiesIn(archived, true, held('community', 'SECRETARIAT'))).toEqual(['READ', 'ARCHIVE']);
  });

  it('of an administrator reach below without reading', () => {
    const administrator = held('installation', 'ADMINISTRATOR');
    const may = capabilitiesIn(listed, true, administrator);
    expect(may).toContain('EDIT');
    expect(may).not.toContain('READ');
    expect(mayDiscover(listed, true, administrator)).toBe(true);
    expect(capabilitiesIn(group('HERE', 'HERE', 'HERE'), true, administrator)).toEqual([]);
  });

  it('where those above may read come with any role above that reads', () => {
    const shared = group('ABOVE', 'ABOVE', 'HERE');
    expect(capabilitiesIn(shared, true, held('community', 'OBSERVER'))).toEqual(['READ']);
    expect(capabilitiesIn(shared, true, held('installation', 'ADMINISTRATOR'))).not.toContain('READ');
  });
});
