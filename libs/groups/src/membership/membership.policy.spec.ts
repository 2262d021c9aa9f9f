import { describe, expect, it } from '@jest/globals';
import {
  beginningsOf,
  isHeldByMembers,
  isLastLead,
  mayBeInvitedAs,
  mayExpel,
  wayIn,
  type PlaceToJoin,
  type Standing,
} from './membership.policy.js';

const stranger: Standing = { member: false, expelled: false };
const member: Standing = { member: true, expelled: false };
const expelled: Standing = { member: false, expelled: true };

const open: PlaceToJoin = { kind: 'group', visibility: 'PUBLIC', admission: 'OPEN', archived: false };
const community: PlaceToJoin = { ...open, kind: 'community' };
const inCommunity = { place: community, standing: member };
const outside = { place: community, standing: stranger };

describe('the way in', () => {
  const table: [string, PlaceToJoin, Standing, typeof inCommunity | null, ReturnType<typeof wayIn>][] = [
    ['an open group, for a member of its community', open, stranger, inCommunity, { way: 'JOIN' }],
    ['an open community', community, stranger, null, { way: 'JOIN' }],
    [
      'a public open group of an open community, for a stranger',
      open,
      stranger,
      outside,
      { way: 'JOIN_BOTH' },
    ],
    ['a group with requests', { ...open, admission: 'REQUEST' }, stranger, inCommunity, { way: 'REQUEST' }],
    [
      'a group with requests, for a stranger',
      { ...open, admission: 'REQUEST' },
      stranger,
      outside,
      { refused: 'COMMUNITY_FIRST' },
    ],
    [
      'a listed open group, for a stranger',
      { ...open, visibility: 'LISTED' },
      stranger,
      outside,
      { refused: 'COMMUNITY_FIRST' },
    ],
    [
      'an open group of a community with requests',
      open,
      stranger,
      { place: { ...community, admission: 'REQUEST' }, standing: stranger },
      { refused: 'COMMUNITY_FIRST' },
    ],
    [
      'an open group, expelled from the community',
      open,
      stranger,
      { place: community, standing: expelled },
      { refused: 'COMMUNITY_FIRST' },
    ],
    [
      'a group by invitation',
      { ...open, admission: 'INVITATION' },
      stranger,
      inCommunity,
      { refused: 'INVITATION_ONLY' },
    ],
    ['an open group, after an expulsion', open, expelled, inCommunity, { way: 'REQUEST' }],
    ['an open community, after an expulsion', community, expelled, null, { way: 'REQUEST' }],
    [
      'a group by invitation, after an expulsion',
      { ...open, admission: 'INVITATION' },
      expelled,
      inCommunity,
      { refused: 'INVITATION_ONLY' },
    ],
    ['an archived group', { ...open, archived: true }, stranger, inCommunity, { refused: 'ARCHIVED' }],
    [
      'an archived group that one is in',
      { ...open, archived: true },
      member,
      inCommunity,
      { refused: 'ALREADY_MEMBER' },
    ],
  ];
  it.each(table)('into %s', (_, place, standing, above, expected) => {
    expect(wayIn(place, standing, above)).toEqual(expected);
  });
});

describe('roles of members', () => {
  it('are those of the place: no membership makes an administrator or a coordinator', () => {
    expect(isHeldByMembers('SECRETARIAT', 'community')).toBe(true);
    expect(isHeldByMembers('SECRETARIAT', 'group')).toBe(false);
    expect(isHeldByMembers('FACILITATOR', 'group')).toBe(true);
    for (const kind of ['community', 'group'] as const)
      expect(isHeldByMembers('COORDINATOR', kind)).toBe(false);
    for (const kind of ['community', 'group', 'municipality'] as const) {
      expect(isHeldByMembers('ADMINISTRATOR', kind)).toBe(false);
    }
  });

  it('with powers are not given by those who only invite', () => {
    expect(mayBeInvitedAs('MEMBER', 'group', false)).toBe(true);
    expect(mayBeInvitedAs('FACILITATOR', 'group', false)).toBe(false);
    expect(mayBeInvitedAs('MODERATOR', 'group', false)).toBe(false);
    expect(mayBeInvitedAs('FACILITATOR', 'group', true)).toBe(true);
    expect(mayBeInvitedAs('ADMINISTRATOR', 'group', true)).toBe(false);
    expect(mayBeInvitedAs('COORDINATOR', 'municipality', false)).toBe(false);
  });
});

describe('going', () => {
  it('is not for the last who leads', () => {
    expect(isLastLead('FACILITATOR', ['MEMBER', 'MODERATOR'])).toBe(true);
    expect(isLastLead('FACILITATOR', ['CHAIR'])).toBe(false);
    expect(isLastLead('MEMBER', [])).toBe(false);
  });

  it('is not forced on those who lead by those who only keep order', () => {
    expect(mayExpel('FACILITATOR', false)).toBe(false);
    expect(mayExpel('MEMBER', false)).toBe(true);
    expect(mayExpel('FACILITATOR', true)).toBe(true);
  });
});

it('what is typed of a name is compared word by word, without case and signs', () => {
  expect(beginningsOf('Kowal-MAZUR, Łu')).toEqual(['kowal', 'mazur', 'lu']);
  expect(beginningsOf(' , ')).toBeNull();
});
