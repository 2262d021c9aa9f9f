import type { Sql } from '../database/database.js';

/** Letters that went to these addresses, or wait to. Of an address that was only claimed, nothing but its confirmation. */
export function deleteLettersTo(addresses: readonly string[], claimed: readonly string[]): Sql {
  return {
    name: 'platform.traces.letters-to',
    text: `delete from platform.mail where lower(recipient) = any($1::text[])
      or (kind = 'email-confirmation' and lower(recipient) = any($2::text[]))`,
    values: [addresses, claimed],
  };
}

/** Letters to others that name somebody and have left: what they were is nobody's business here any more. */
export function deleteLettersNaming(id: string): Sql {
  return {
    name: 'platform.traces.letters-naming',
    text: `delete from platform.mail where state <> 'QUEUED' and $1::uuid = any(names)`,
    values: [id],
  };
}

/**
 * Those that still wait leave without the name. Only letters that were written with it: it may be a word of any other, and
 * never a line with an address, or whoever is named as a part of it breaks the link.
 */
export function unnameLetters(id: string, name: string): Sql {
  return {
    name: 'platform.traces.letters-unname',
    text: `update platform.mail m set subject = replace(m.subject, $2::text, '…'), names = array_remove(m.names, $1::uuid),
        text = (select string_agg(case when line like '%://%' then line else replace(line, $2::text, '…') end, e'\\n' order by n)
          from regexp_split_to_table(m.text, e'\\n') with ordinality as of_text(line, n))
      where m.state = 'QUEUED' and $1::uuid = any(m.names)`,
    values: [id, name],
  };
}

/** Hashes of what somebody has sent. */
export function deleteKeysOf(owner: string): Sql {
  return {
    name: 'platform.traces.keys',
    text: 'delete from platform.idempotency where owner = $1',
    values: [owner],
  };
}

export function deleteBuckets(hashes: readonly string[]): Sql {
  return {
    name: 'platform.traces.buckets',
    text: 'delete from platform.throttle where bucket = any($1::text[])',
    values: [hashes],
  };
}
