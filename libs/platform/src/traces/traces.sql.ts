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
export function deleteLettersNaming(pattern: string): Sql {
  return {
    name: 'platform.traces.letters-naming',
    text: `delete from platform.mail where state <> 'QUEUED' and (text ~ $1 or subject ~ $1)`,
    values: [pattern],
  };
}

/** Those that still wait leave without the name. */
export function unnameLetters(pattern: string): Sql {
  return {
    name: 'platform.traces.letters-unname',
    text: `update platform.mail set text = regexp_replace(text, $1, '…', 'g'), subject = regexp_replace(subject, $1, '…', 'g')
      where state = 'QUEUED' and (text ~ $1 or subject ~ $1)`,
    values: [pattern],
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

/** What somebody has brought and put nowhere. */
export function releaseUploadsOf(personId: string): Sql {
  return {
    name: 'platform.traces.uploads',
    text: `update platform.stored_file set state = 'RELEASED' where uploaded_by = $1 and state = 'UPLOADED'`,
    values: [personId],
  };
}
