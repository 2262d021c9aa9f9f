import type { PlaceTitle } from '#kernel';
import { visibleToPerson, type HeldPart } from '#people';
import type { Sql } from '#platform';
import { namedBehalf } from '../on-behalf/on-behalf.sql.js';
import type { OpenMembership } from '../membership/membership.repository.js';

export type HeldPlace = OpenMembership & { title: PlaceTitle; address: string };

/** A community before its groups, and one community after another: the order in which all verbs hold places. */
export function placesHeld(personId: string): Sql {
  return {
    name: 'groups.records.places',
    text: `select m.id, m.scope_id as "scopeId", m.person_id as "personId", m.role, m.grant_id as "grantId", s.title, s.address
      from groups.membership m join people.scope s on s.id = m.scope_id left join groups.working_group g on g.id = m.scope_id
      where m.person_id = $1 and m.until is null order by coalesce(g.community_id, m.scope_id), g.id nulls first`,
    values: [personId],
  };
}

export function deleteRequestsOf(personId: string): Sql {
  return {
    name: 'groups.records.requests',
    text: `with gone as (
        delete from groups.membership_request where person_id = $1 returning id, scope_id, answered_at is null as waiting
      )
      select gone.id, gone.waiting, coalesce(c.desk_stream_id, g.desk_stream_id) as "deskId" from gone
      left join groups.community c on c.id = gone.scope_id left join groups.working_group g on g.id = gone.scope_id`,
    values: [personId],
  };
}

/** What was asked from one of their addresses, before there was an account or since. */
export function deleteSignUpsOf(personId: string): Sql {
  return {
    name: 'groups.records.sign-ups',
    text: `delete from groups.sign_up u using groups.community c
      where c.id = u.scope_id and u.answered_at is null
        and u.folded in (select e.folded from people.email e where e.person_id = $1 and e.verified_at is not null)
      returning u.id, u.confirmed_at is not null as waiting, c.desk_stream_id as "deskId"`,
    values: [personId],
  };
}

/** The invitations that go with the person may have been a desk's answer: it keeps that it answered, and forgets with which. */
export function unlinkInvitationsOf(personId: string): Sql {
  return {
    name: 'groups.records.answers',
    text: `update groups.sign_up u set invitation_id = null from people.invitation i
      where i.id = u.invitation_id and (i.accepted_by = $1
        or i.folded in (select e.folded from people.email e where e.person_id = $1 and e.verified_at is not null))`,
    values: [personId],
  };
}

export function deleteStepsOf(personId: string): Sql {
  return {
    name: 'groups.records.first-steps',
    text: 'delete from groups.newcomer where person_id = $1',
    values: [personId],
  };
}

export function deleteVisitsOf(personId: string): Sql {
  return {
    name: 'groups.records.visits',
    text: 'delete from groups.visit where person_id = $1',
    values: [personId],
  };
}

/** Why somebody was sent away is about the person, and goes with them. */
export function unnoteEndings(personId: string): Sql {
  return {
    name: 'groups.records.notes',
    text: 'update groups.membership set ended_note = null where person_id = $1 and ended_note is not null',
    values: [personId],
  };
}

/** Whether the person may still know of the place: its title and its address are as they are today. */
const known = visibleToPerson('$1::uuid', 's.id', 'discover');
const place = `case when ${known} then s.title->'labels' end as place`;

export function partsHeld(personId: string): HeldPart[] {
  const part = (name: string, text: string): HeldPart => ({
    name,
    rows: { name: `groups.records.held-${name}`, text, values: [personId] },
  });
  return [
    part(
      'memberships',
      `select s.kind, ${place}, case when ${known} then s.address end as address, m.role, ${namedBehalf('m')} as "onBehalfOf", m.since, m.until, m.ended_reason as "endedReason",
          (select json_agg(json_build_object('role', c.role, 'at', c.at) order by c.at) from groups.role_change c
           where c.membership_id = m.id) as roles
        from groups.membership m join people.scope s on s.id = m.scope_id
        where m.person_id = $1 order by m.since, m.id`,
    ),
    part(
      'requests',
      `select ${place}, ${namedBehalf('r')} as "onBehalfOf", r.for_body as "forBody", r.message, r.answers, r.created_at as "createdAt", r.answered_at as "answeredAt", r.accepted
        from groups.membership_request r join people.scope s on s.id = r.scope_id where r.person_id = $1 order by r.created_at, r.id`,
    ),
    part(
      'signUps',
      `select ${place}, u.email, u.name, u.job_title as "jobTitle", u.message, u.answers, u.created_at as "createdAt"
        from groups.sign_up u join people.scope s on s.id = u.scope_id
        where u.folded in (select e.folded from people.email e where e.person_id = $1 and e.verified_at is not null)
        order by u.created_at, u.id`,
    ),
    part(
      'visits',
      `select ${place}, v.at from groups.visit v join people.scope s on s.id = v.group_id where v.person_id = $1 order by v.at`,
    ),
  ];
}
