/** Voting. $1 is the actor in every statement that asks about access. */
import { randomUUID } from 'node:crypto';
import type { Actor, PollChoice, PollKind } from '#kernel';
import { holdsMandate, municipalityTile } from '#municipalities';
import type { Sql } from '#platform';
import { isNotShown } from '../post/post-row.sql.js';
import { reads, writes } from '../thread/thread-access.sql.js';

export interface VotedPoll {
  id: string;
  kind: PollKind;
  most: number | null;
  secret: boolean;
  byMunicipality: boolean;
  draft: boolean;
  over: boolean;
  /** its post is withdrawn or hidden */
  gone: boolean;
  threadId: string | null;
  scopeId: string;
  scopeKind: string;
  mayRead: boolean;
  mayWrite: boolean;
  /** in their order */
  optionIds: string[];
}

/** The poll, held against its closing: what was closed before is not voted in, and a vote that is being given is counted. */
export function pollToVoteIn(actor: Actor, id: string): Sql {
  return {
    name: 'discussions.vote.poll',
    text: `select pl.id, pl.kind, pl.most, pl.secret, pl.by_municipality as "byMunicipality", pl.state = 'DRAFT' as draft,
        pl.state = 'CLOSED' or coalesce(pl.ends_at <= clock_timestamp(), false) as over,
        p.id is not null and ${isNotShown('p')} as gone, p.thread_id as "threadId", s.id as "scopeId", s.kind as "scopeKind",
        ${reads('s.id')} as "mayRead", ${writes('s.id')} as "mayWrite",
        array(select o.id from discussions.poll_option o where o.poll_id = pl.id order by o.position) as "optionIds"
      from discussions.poll pl left join discussions.post p on p.id = pl.post_id left join discussions.thread t on t.id = p.thread_id
        join people.scope s on s.id = coalesce(t.scope_id, pl.scope_id)
      where pl.id = $2::uuid for share of pl`,
    values: [actor.personId, id],
  };
}

export function secrecyOf(pollId: string): Sql {
  return {
    name: 'discussions.vote.secrecy',
    text: 'select secret from discussions.poll where id = $1',
    values: [pollId],
  };
}

/** For which municipalities the actor may vote; the mandates are held, so that one is ended before the vote or after it. */
export function mandatesToVoteWith(actor: Actor, scopeId: string): Sql {
  return {
    name: 'discussions.vote.mandates',
    text: `select m.municipality_id as id from municipalities.mandate m where ${holdsMandate('$1::uuid', '$2::uuid')}
      order by m.id for share`,
    values: [actor.personId, scopeId],
  };
}

export interface Voter {
  personId: string;
  /** whose vote it is, where municipalities vote */
  municipalityId: string | null;
}

const columnsOf = (choices: readonly PollChoice[]): [string[], number[]] => {
  const sorted = [...choices].sort((a, b) => (a.optionId < b.optionId ? -1 : 1));
  return [sorted.map(({ optionId }) => optionId), sorted.map(({ weight }) => weight)];
};

/** An open vote in the place of the voter's last one; a row where it changed something. */
export function castVote(pollId: string, voter: Voter, choices: readonly PollChoice[]): Sql {
  return {
    name: 'discussions.vote.open',
    text: `insert into discussions.poll_vote as v (poll_id, voter_id, person_id, municipality_id, option_ids, weights)
      values ($1, $2, $3, $4, $5::uuid[], $6::int[])
      on conflict (poll_id, voter_id) do update set option_ids = excluded.option_ids, weights = excluded.weights,
        person_id = excluded.person_id, at = excluded.at where (v.option_ids, v.weights) <> (excluded.option_ids, excluded.weights)
      returning poll_id`,
    values: [
      pollId,
      voter.municipalityId ?? voter.personId,
      voter.personId,
      voter.municipalityId,
      ...columnsOf(choices),
    ],
  };
}

/**
 * A secret vote: that the voter has voted, and apart from it a ballot. A row where it counted; none where they had voted.
 * Where municipalities vote, who voted for one is not written down at all.
 */
export function castBallot(pollId: string, voter: Voter, choices: readonly PollChoice[]): Sql {
  return {
    name: 'discussions.vote.secret',
    text: `with taken as (
        insert into discussions.poll_participation (poll_id, voter_id, person_id, municipality_id)
        values ($1, $2, $3, $4) on conflict do nothing returning poll_id
      ), ballot as (
        insert into discussions.poll_ballot (id, poll_id, option_ids, weights) select $5, poll_id, $6::uuid[], $7::int[] from taken
      )
      select poll_id from taken`,
    values: [
      pollId,
      voter.municipalityId ?? voter.personId,
      voter.municipalityId ? null : voter.personId,
      voter.municipalityId,
      // Version 4: one of version 7 would tell when the vote was given.
      randomUUID(),
      ...columnsOf(choices),
    ],
  };
}

export interface OwnVoteRow {
  pollId: string | null;
  optionIds: string[];
  weights: number[];
  municipality: unknown;
}

/** What the actor, and the municipalities that they vote for, chose in a thread or a place. No row at all: it may not be read. */
export function votesOf(actor: Actor, placeId: string): Sql {
  return {
    name: 'discussions.vote.own',
    text: `with place as (
        select t.scope_id, t.id as thread_id from discussions.thread t where t.id = $2::uuid
        union all select s.id, null from people.scope s where s.id = $2::uuid
      ), allowed as (
        select * from place where ${reads('place.scope_id')}
      ), polls as (
        select pl.id from allowed a join discussions.poll pl on pl.scope_id = a.scope_id where a.thread_id is null
        union all select p.id from allowed a join discussions.post p on p.thread_id = a.thread_id and p.has_poll
      ), voters as (
        select $1::uuid as id where $1::uuid is not null
        union select m.municipality_id from allowed a join municipalities.mandate m on ${holdsMandate('$1::uuid', 'a.scope_id')}
      ), given as (
        select v.poll_id, v.option_ids, v.weights, v.municipality_id from discussions.poll_vote v
        where v.poll_id in (select id from polls) and v.voter_id in (select id from voters) and v.option_ids <> '{}'
        union all select w.poll_id, '{}', '{}', w.municipality_id from discussions.poll_participation w
        where w.poll_id in (select id from polls) and w.voter_id in (select id from voters)
      )
      select g.poll_id as "pollId", g.option_ids as "optionIds", g.weights,
        case when bt.id is not null then ${municipalityTile('bt')} end as municipality
      from allowed a left join given g on true left join municipalities.municipality bt on bt.id = g.municipality_id
      order by g.poll_id, bt.number`,
    values: [actor.personId, placeId],
  };
}

/** The municipalities for which the actor may vote in a thread or a place. */
export function mandatesIn(actor: Actor, placeId: string): Sql {
  return {
    name: 'discussions.vote.towns',
    text: `with place as (select coalesce((select t.scope_id from discussions.thread t where t.id = $2::uuid), $2::uuid) as id)
      select ${municipalityTile('bt')} as tile from place join platform.stream st on st.id = place.id
        join municipalities.municipality bt on ${reads('place.id')} and exists (select 1 from municipalities.mandate m where m.municipality_id = bt.id and ${holdsMandate('$1::uuid', 'place.id')})
      order by bt.number`,
    values: [actor.personId, placeId],
  };
}
