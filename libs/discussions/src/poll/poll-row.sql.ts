/** A poll as everybody sees it, as JSON: for pages, answers and facts alike. */

const iso = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The poll of the post whose id this expression is. */
export function pollOf(postId: string): string {
  return `(select json_build_object('question', pl.question, 'multiple', pl.multiple,
      'options', (select json_agg(json_build_object('id', po.id, 'text', po.text, 'votes',
          (select count(*) from discussions.poll_ballot pb where pb.post_id = pl.post_id and po.id = any(pb.option_ids))) order by po.position)
        from discussions.poll_option po where po.post_id = pl.post_id),
      'voters', (select count(*) from discussions.poll_ballot pb where pb.post_id = pl.post_id and pb.option_ids <> '{}'),
      'endsAt', ${iso('pl.ends_at')}, 'closedAt', ${iso('pl.closed_at')})
    from discussions.poll pl where pl.post_id = ${postId})`;
}
