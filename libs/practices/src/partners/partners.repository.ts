import type { Tx } from '#platform';

/** What was looked for already is looked for since then, in whatever words. */
export async function updatePartners(
  tx: Tx,
  { id, words, language }: { id: string; words: string | null; language: string },
): Promise<void> {
  await tx.query({
    name: 'practices.partners.update',
    text: `update practices.practice set partners_words = $2, partners_language = case when $2::text is not null then $3 end,
        partners_since = case when $2::text is not null then coalesce(partners_since, date_trunc('milliseconds', now())) end,
        version = version + 1 where id = $1`,
    values: [id, words, language],
  });
}
