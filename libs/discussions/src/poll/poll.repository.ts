/** The polls themselves: asking, opening, closing. $1 is the actor in every statement that asks about access. */
import { fewestSecretVotes, newId, type Actor, type PollKind, type PollState } from '#kernel';
import { conducts } from '#people';
import type { Sql } from '#platform';
import { isShown } from '../post/post-row.sql.js';
import { actorParameter, moderates, reads, writes } from '../thread/thread-access.sql.js';
import type { PollInput } from './poll.inputs.js';
import { optionsOf } from './poll.policy.js';
import { pollView } from './poll-row.sql.js';

/** Who prepares, opens and closes the polls of a place. */
const keeps = (scope: string): string => conducts(actorParameter, scope);

/** A poll with its place: that of its thread, or the one whose poll it is. */
const placed = `discussions.poll pl left join discussions.post p on p.id = pl.post_id left join discussions.thread t on t.id = p.thread_id`;
const place = 'coalesce(t.scope_id, pl.scope_id)';

/** A poll with its answers in a post that was just written. The post's row says that there is one: a page looks for no others. */
export function insertPoll(actor: Actor, postId: string, poll: PollInput): Sql {
  return {
    text: insertion(
      '$1, null::uuid',
      'OPEN',
      ', marked as (update discussions.post set has_poll = true where id = $1)',
    ),
    name: 'discussions.poll.insert',
    values: valuesOf(actor, postId, poll),
  };
}

/** The same for a place itself: a draft. */
export function insertPlacePoll(actor: Actor, id: string, scopeId: string, poll: PollInput): Sql {
  return {
    text: insertion('null::uuid, $20::uuid', 'DRAFT'),
    name: 'discussions.poll.draft',
    values: [...valuesOf(actor, id, poll), scopeId],
  };
}

function insertion(where: string, state: PollState, more = ''): string {
  return `with poll as (
        insert into discussions.poll (id, post_id, scope_id, state, kind, question, most, low_label, high_label, time_zone, secret,
          by_municipality, quorum, ends_at, created_by)
        values ($1, ${where}, '${state}', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::timestamptz, $2::uuid)
      )${more}
      insert into discussions.poll_option (id, poll_id, position, text, mark, day, start_time, end_time)
      select o.id, $1, o.place, o.text, o.mark, o.day, o.start_time, o.end_time
      from unnest($13::uuid[], $14::text[], $15::text[], $16::text[], $17::text[], $18::text[], $19::int[])
        as o(id, text, mark, day, start_time, end_time, place)`;
}

function valuesOf(actor: Actor, id: string, poll: PollInput): unknown[] {
  const options = optionsOf(poll);
  return [
    id,
    actor.personId,
    poll.kind,
    poll.question,
    poll.kind === 'SEVERAL' || poll.kind === 'DOTS' ? (poll.most ?? null) : null,
    poll.kind === 'SCALE' ? poll.lowLabel || null : null,
    poll.kind === 'SCALE' ? poll.highLabel || null : null,
    poll.kind === 'DATES' ? poll.timeZone : null,
    poll.secret ?? false,
    poll.byMunicipality ?? false,
    poll.quorum ?? null,
    poll.endsAt ?? null,
    options.map(() => newId()),
    options.map(({ text }) => text),
    options.map(({ mark }) => mark ?? null),
    options.map(({ day }) => day ?? null),
    options.map(({ startTime }) => startTime ?? null),
    options.map(({ endTime }) => endTime ?? null),
    options.map((_, at) => at + 1),
  ];
}

/** A draft is asked anew: it goes, and what replaces it has its id. */
export function deletePoll(id: string): Sql[] {
  return ['poll_option where poll_id', 'poll where id'].map((rows, at) => ({
    name: `discussions.poll.delete-${at}`,
    text: `delete from discussions.${rows} = $1`,
    values: [id],
  }));
}

export interface PlaceOfPolls {
  mayRead: boolean;
  keeps: boolean;
  /** whether it tells its watchers of anything: only such a place has polls */
  hasStream: boolean;
}

export function placeOfPolls(actor: Actor, scopeId: string): Sql {
  return {
    name: 'discussions.poll.place',
    text: `select ${reads('s.id')} as "mayRead", ${keeps('s.id')} as keeps,
        exists (select 1 from platform.stream st where st.id = s.id) as "hasStream" from people.scope s where s.id = $2::uuid`,
    values: [actor.personId, scopeId],
  };
}

/** Where a place tells those who keep order in it; none: nothing is told of drafts. */
export function deskOf(scopeId: string): Sql {
  return {
    name: 'discussions.poll.desk',
    text: `select id from platform.stream where subject_id = $1 and kind = 'desk'`,
    values: [scopeId],
  };
}

export interface HeldPoll {
  id: string;
  kind: PollKind;
  state: PollState;
  secret: boolean;
  byMunicipality: boolean;
  quorum: number | null;
  /** null: it is of a place */
  threadId: string | null;
  scopeId: string;
  scopeKind: string;
  mayRead: boolean;
  mayWrite: boolean;
  mayModerate: boolean;
  keeps: boolean;
  isAuthor: boolean;
  endsAt: string | null;
}

/**
 * Holds a post where it stands: whoever carries it elsewhere waits, or this waits for them and the next statement finds it in
 * its new place. A poll's id is its post's; one of a place has none.
 */
export function holdPostOf(pollId: string): Sql {
  return {
    name: 'discussions.poll.hold-post',
    text: 'select id from discussions.post where id = $1 for key share',
    values: [pollId],
  };
}

/** The poll, held until the transaction ends: it waits for every vote that is being given, and later ones wait for it. */
export function holdPoll(actor: Actor, id: string): Sql {
  return {
    name: 'discussions.poll.hold',
    text: `select pl.id, pl.kind, pl.state, pl.secret, pl.by_municipality as "byMunicipality", pl.quorum, p.thread_id as "threadId",
        s.id as "scopeId", s.kind as "scopeKind", ${reads('s.id')} as "mayRead", ${writes('s.id')} as "mayWrite",
        ${moderates('s.id')} as "mayModerate", ${keeps('s.id')} as keeps,
        coalesce(p.author_id, pl.created_by) is not distinct from $1::uuid as "isAuthor", pl.ends_at as "endsAt"
      from ${placed} join people.scope s on s.id = ${place} where pl.id = $2::uuid for no key update of pl`,
    values: [actor.personId, id],
  };
}

export function openPoll(id: string): Sql {
  return {
    name: 'discussions.poll.open',
    text: `update discussions.poll set state = 'OPEN', opened_at = clock_timestamp() where id = $1`,
    values: [id],
  };
}

/** Closes a held poll. */
export function closePoll(actor: Actor, id: string, present: number | null): Sql {
  return {
    name: 'discussions.poll.close',
    text: `update discussions.poll set state = 'CLOSED', closed_at = clock_timestamp(), closed_by = $2, present = $3 where id = $1`,
    values: [id, actor.personId, present],
  };
}

/**
 * Parts the ballots of a secret poll from the order in which they came: all go and come again, each with another id by chance
 * and in an order by chance, in the one transaction that closes it. Of few nothing is left: what is shown to nobody need not be.
 */
export function shuffleBallots(id: string): Sql {
  return {
    name: 'discussions.poll.shuffle',
    text: `with old as (
        delete from discussions.poll_ballot where poll_id = $1 returning option_ids, weights
      ), counted as (
        select count(*)::int as n from old
      ), fresh as (
        insert into discussions.poll_ballot (id, poll_id, option_ids, weights)
        select gen_random_uuid(), $1, o.option_ids, o.weights from old o cross join counted c
        where c.n >= ${fewestSecretVotes} order by gen_random_uuid()
      )
      update discussions.poll pl set counted = c.n from counted c where pl.id = $1`,
    values: [id],
  };
}

/** Those of places and posts that are over by themselves and not yet closed. */
export const endedPolls: Sql = {
  name: 'discussions.poll.ended',
  text: `select id from discussions.poll where state = 'OPEN' and ends_at <= clock_timestamp() order by ends_at limit 50`,
  values: [],
};

const mayBeSeen = `${reads(place)} and (p.id is null or ${isShown('p')}) and (pl.state <> 'DRAFT' or ${keeps(place)})`;

/** Of these polls those that the actor may see. */
export function pollsById(actor: Actor, ids: readonly string[]): Sql {
  return {
    name: 'discussions.poll.ids',
    text: `select ${pollView} as poll from ${placed} where pl.id = any($2::uuid[]) and ${mayBeSeen}`,
    values: [actor.personId, ids],
  };
}

/** For those who watch where these polls are: drafts only where they are told of. */
export function pollsToTell(ids: readonly string[], drafts: boolean): Sql {
  return {
    name: `discussions.poll.tell-${drafts ? 'drafts' : 'shown'}`,
    text: `select ${pollView} as poll from discussions.poll pl
      where pl.id = any($1::uuid[]) and ${drafts ? 'true' : `pl.state <> 'DRAFT'`}`,
    values: [ids],
  };
}

/** Those of a place, the latest first; no row at all: it may not be read. */
export function pollsOfPlace(
  actor: Actor,
  scopeId: string,
  after: (string | number)[] | null,
  limit: number,
): Sql {
  return {
    name: 'discussions.poll.place-list',
    text: `select o.id, o.at, o.poll from people.scope s left join lateral (
        select pl.id, pl.created_at as at, ${pollView} as poll from discussions.poll pl
        where pl.scope_id = s.id and (pl.state <> 'DRAFT' or ${keeps('s.id')})
          and ($3::timestamptz is null or (pl.created_at, pl.id) < ($3::timestamptz, $4::uuid))
        order by pl.created_at desc, pl.id desc limit $5) o on true
      where s.id = $2::uuid and ${reads('s.id')} order by o.at desc, o.id desc`,
    values: [actor.personId, scopeId, after?.[0] ?? null, after?.[1] ?? null, limit],
  };
}
