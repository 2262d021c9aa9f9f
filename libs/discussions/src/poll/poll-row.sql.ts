/** A poll as everybody sees it, as JSON: for pages, answers and facts alike. */
import { fewestSecretVotes } from '#kernel';
import { isoInJson } from '#platform';

/** What was chosen, voter by voter: of a secret poll nothing before it is closed, and nothing where too few have voted. */
const chosen = `(select v.option_ids, v.weights from discussions.poll_vote v where v.poll_id = pl.id and v.option_ids <> '{}'
    union all select b.option_ids, b.weights from discussions.poll_ballot b where b.poll_id = pl.id and counted.shown)`;

/** Ballots are counted, not those who took part: of them somebody may have been erased since. */
const counted = `(select v.n as voters, not pl.secret or (pl.state = 'CLOSED' and v.n >= ${fewestSecretVotes}) as shown,
    pl.secret and pl.state = 'CLOSED' and v.n < ${fewestSecretVotes} as withheld
  from (select case when pl.secret then coalesce(pl.counted, (select count(*) from discussions.poll_ballot b where b.poll_id = pl.id))
    else (select count(*) from discussions.poll_vote pv where pv.poll_id = pl.id and pv.option_ids <> '{}') end as n) v)`;

const options = `(select json_agg(json_build_object('id', po.id, 'text', po.text, 'mark', po.mark, 'day', po.day,
      'startTime', po.start_time, 'endTime', po.end_time,
      'votes', case when counted.shown then case pl.kind when 'DOTS' then coalesce(t.weight, 0) when 'RANKING' then coalesce(t.ones, 0)
        when 'DATES' then coalesce(t.twos, 0) else coalesce(t.times, 0) end end,
      'maybes', case when pl.kind = 'DATES' and counted.shown then coalesce(t.ones, 0) end) order by po.position)
    from discussions.poll_option po
    left join (select c.option_id, count(*) as times, sum(c.weight) as weight, count(*) filter (where c.weight = 1) as ones,
        count(*) filter (where c.weight = 2) as twos
      from ${chosen} v cross join unnest(v.option_ids, v.weights) as c(option_id, weight) group by c.option_id) t on t.option_id = po.id
    where po.poll_id = pl.id)`;

const rank = (option: string): string =>
  `coalesce(v.weights[array_position(v.option_ids, ${option}.id)], 1000)`;

const pairs = `case when pl.kind = 'RANKING' and counted.shown then (select json_agg(r.cells order by r.position) from (
      select a.position, json_agg((select count(*) from ${chosen} v where ${rank('a')} < ${rank('b')}) order by b.position) as cells
      from discussions.poll_option a join discussions.poll_option b on b.poll_id = a.poll_id
      where a.poll_id = pl.id group by a.position) r) end`;

/** The view of a row `pl` of polls. */
export const pollView = `(select json_build_object('id', pl.id, 'kind', pl.kind, 'question', pl.question,
      'state', pl.state,
      'options', ${options}, 'most', pl.most, 'lowLabel', pl.low_label, 'highLabel', pl.high_label, 'timeZone', pl.time_zone,
      'secret', pl.secret, 'byMunicipality', pl.by_municipality, 'voters', counted.voters, 'pairs', ${pairs},
      'quorum', pl.quorum, 'present', pl.present, 'withheld', counted.withheld,
      'endsAt', ${isoInJson('pl.ends_at')}, 'closedAt', ${isoInJson('pl.closed_at')}) from ${counted} counted)`;

/** The poll of the post whose id this expression is. */
export function pollOf(postId: string): string {
  return `(select ${pollView} from discussions.poll pl where pl.id = ${postId})`;
}
