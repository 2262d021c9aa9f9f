/**
 * What becomes of a meeting: told to those who take part in it, whatever they follow, and to who follows its community or group.
 * Of drafts, and of what is over, nobody is told. The events of a meeting stand in several streams; its own is the one that counts.
 */
import { placeLevel } from '#discussions';
import { rolesThatGive } from '#kernel';
import { isActive } from '#people';
import { about, type NoticeKind, type NoticeSource } from './source.js';

const readers = rolesThatGive('READ', 'here').map((role) => `'${role}'`);
export const placeOfMeeting = 'coalesce(m.group_id, m.community_id)';

/** Whether this person takes part in the meeting of this scope, and did then: they hold something in it. */
export function takesPart(person: string, scope: string, then = 'now()'): string {
  return `exists (select 1 from people.scope_grant mg where mg.scope_id = ${scope} and mg.person_id = ${person} and ${isActive('mg')}
    and mg.since <= ${then})`;
}

/** Who takes part in a meeting `m`, and who follows its place. */
export const concerned = `select g.person_id from people.scope_grant g where g.scope_id = m.id and ${isActive('g')}
      union select g.person_id from people.scope_grant g where g.scope_id = ${placeOfMeeting} and g.role in (${readers.join(', ')})
        and ${isActive('g')} and ${placeLevel('g.person_id', placeOfMeeting)} in ('ALL', 'NEW_THREADS')
      union select f.person_id from discussions.place_follow f where f.scope_id = ${placeOfMeeting} and f.level in ('ALL', 'NEW_THREADS')`;

function toldTo(found: string): string {
  return `select ${about('c.person_id', 'm.id', 'm.id')}
    from event e
    cross join lateral (select * from meetings.meeting m where m.id = e.subject_id and e.stream_id = e.subject_id
      and (m.date_latest is null or m.date_latest > now() - interval '1 day') and ${found} offset 0) m
    cross join lateral (${concerned}) c`;
}

/** Whether a revision of the meeting changed one of these: of this very version, or of one before it. */
function changed(version: '=' | '<', ...changes: string[]): string {
  const any = changes.map((change) => `r.changes @> '[${change}]'`).join(' or ');
  return `exists (select 1 from meetings.meeting_revision r where r.meeting_id = m.id and r.version ${version} e.version and (${any}))`;
}

const stateWas = (state: string): string => `{"field": "state", "from": "${state}"}`;
const ofTimeAndPlace = ['date', 'startTime', 'endTime', 'timeZone', 'town', 'venue', 'mode', 'onlineLink'];

const common = { needs: 'read', way: 'MAIL' } as const;

export const meetingCancelled: NoticeSource = {
  ...common,
  reason: 'MEETING_CANCELLED',
  events: ['meeting.cancelled'],
  told: toldTo(`m.state = 'CANCELLED'`),
};

export const meetingPostponed: NoticeSource = {
  ...common,
  reason: 'MEETING_POSTPONED',
  events: ['meeting.postponed'],
  told: toldTo(`m.state = 'POSTPONED'`),
};

/** It will be after all. */
export const meetingResumed: NoticeSource = {
  ...common,
  reason: 'MEETING_RESUMED',
  events: ['meeting.announced'],
  told: toldTo(`m.state = 'PLANNED' and ${changed('=', stateWas('POSTPONED'), stateWas('CANCELLED'))}`),
};

/** At another time or place. What was changed while it was a draft is announced with it. */
export const meetingChanged: NoticeSource = {
  ...common,
  reason: 'MEETING_CHANGED',
  events: ['meeting.edited'],
  told: toldTo(`m.state in ('PLANNED', 'POSTPONED') and ${changed('<', stateWas('DRAFT'))}
      and ${changed('=', ...ofTimeAndPlace.map((field) => `{"field": "${field}"}`))}`),
};

export const meetingAnnounced: NoticeSource = {
  ...common,
  reason: 'MEETING_ANNOUNCED',
  events: ['meeting.announced'],
  told: toldTo(`m.state = 'PLANNED' and ${changed('=', stateWas('DRAFT'))}`),
};

/** Told by the clock, not by what happens: see reminders/. */
export const meetingReminder: NoticeKind = { ...common, reason: 'MEETING_REMINDER' };
/** An hour before; only to who has asked for it. */
export const meetingSoon: NoticeKind = { reason: 'MEETING_SOON', needs: 'read', way: 'NOTHING' };
