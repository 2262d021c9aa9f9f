/** The people of the directory: what they are, offer and seek, and to whom they show it. */
import { createHash } from 'node:crypto';
import { fold } from '#kernel';
import { AFFILIATION, COMMUNITY, GRANT, idOf, PERSON, SESSION, size, tokenOf, TOWN } from './seed-ids.mjs';

const callings = [
  'Specjalistka',
  'Tłumaczka',
  'Koordynatorka',
  'Nauczycielka',
  'Asystentka',
  'Urzędniczka',
  'Doradczyni',
  'Księgowa',
];
/** What somebody types into the directory: a part of a name and some digits of it. */
export const searches = callings.map((calling, i) => `${calling.slice(0, 4)} ${11 + i}`);

export function directoryStatements() {
  const first = size.people + 1;
  const people = `generate_series(${first}, ${size.people + size.directoryPeople}) as p`;
  const calling = (words) => `(${words}::text[])[1 + p % ${callings.length}] || ' ' || p`;
  const hashes = Array.from({ length: size.directoryPeople }, (_, i) =>
    createHash('sha256')
      .update(tokenOf(first + i))
      .digest(),
  );
  return [
    [`insert into platform.audience (id) select ${idOf(PERSON, 'p')} from ${people}`],
    [
      `insert into platform.stream (id, kind, subject_id, audience_id)
      select ${idOf(PERSON, 'p')}, 'person', ${idOf(PERSON, 'p')}, ${idOf(PERSON, 'p')} from ${people}`,
    ],
    [
      `insert into people.person (id, name, folded, initials, headline, offers, seeks, languages, visibility, interface_language)
      select ${idOf(PERSON, 'p')}, ${calling('$1')}, ${calling('$2')}, left(($1::text[])[1 + p % ${callings.length}], 1) || p % 10,
        'Kursy języka i pierwszy tydzień w szkole, gmina ' || p % 50, 'umowy z asystentkami', 'tłumaczenia formularzy',
        case p % 3 when 0 then '{pl,uk}'::text[] when 1 then '{pl,en}' else '{pl}' end,
        case p % 4 when 3
          then '{"headline":"SIGNED_IN","offers":"SHARED_GROUPS","seeks":"SHARED_GROUPS","languages":"SIGNED_IN","affiliations":"SIGNED_IN"}'::jsonb
          else '{"headline":"SIGNED_IN","offers":"SIGNED_IN","seeks":"SIGNED_IN","languages":"EVERYONE","affiliations":"EVERYONE"}' end, 'pl'
      from ${people}`,
      [callings, callings.map(fold)],
    ],
    [
      `insert into people.account (person_id, password_hash, terms_version, terms_accepted_at)
      select ${idOf(PERSON, 'p')}, '-', '1', now() from ${people}`,
    ],
    [
      `insert into people.session (id, person_id, token_hash, device, expires_at)
      select ${idOf(SESSION, `${first - 1} + i`)}, ${idOf(PERSON, `${first - 1} + i`)}, hash, 'Firefox, Linux', now() + interval '30 days'
      from unnest($1::bytea[]) with ordinality as h (hash, i)`,
      [hashes],
    ],
    [
      `insert into municipalities.affiliation (id, person_id, municipality_id, job_title, language, from_text, from_earliest, main, confirmed_at)
      select ${idOf(AFFILIATION, 'p')}, ${idOf(PERSON, 'p')}, ${idOf(TOWN, '1 + p % 600')}, 'specjalistka', 'pl', '2022', '2022-01-01',
        true, '2022-02-01' from ${people}`,
    ],
    [
      `insert into municipalities.person_theme (person_id, side, theme_id, position)
      select ${idOf(PERSON, 'p')}, side, th.id, 1 from ${people} cross join unnest(array['OFFERS', 'SEEKS']) with ordinality as s (side, n)
      join municipalities.theme th on th.number = (
        select number from municipalities.theme order by number offset (p + n::int * 3) % (select count(*) from municipalities.theme) limit 1)`,
    ],
    [
      `insert into people.scope_grant (id, scope_id, person_id, role, since)
      select ${idOf(GRANT, 'p * 100')}, ${idOf(COMMUNITY, '1')}, ${idOf(PERSON, 'p')}, 'MEMBER', now() - interval '1 year' from ${people}`,
    ],
    // one in forty looks after their town
    [
      `insert into people.scope_grant (id, scope_id, person_id, role, since)
      select ${idOf(GRANT, 'p * 100 + 1')}, ${idOf(TOWN, '1 + p % 600')}, ${idOf(PERSON, 'p')}, 'COORDINATOR', now() - interval '1 year'
      from ${people} where p % 40 = 0`,
    ],
  ];
}
