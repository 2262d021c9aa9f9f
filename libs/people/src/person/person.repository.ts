import { titleKey } from '#kernel';
import type { Sql, Tx } from '#platform';
import type { ContactAudience, ProfileVisibility } from './person.policy.js';
import { fellowsOf } from './shown-to.sql.js';

/** A person as one looker finds them. */
export interface ProfileRow {
  id: string;
  name: string;
  initials: string;
  erased: boolean;
  pronunciation: string | null;
  headline: string | null;
  about: string | null;
  offers: string | null;
  seeks: string | null;
  languages: string[];
  phone: string | null;
  email: string | null;
  visibility: ProfileVisibility;
  contactBy: ContactAudience;
  version: number;
  sharesGroup: boolean;
}

export interface PersonBirth {
  id: string;
  name: string;
  folded: string;
  initials: string;
  headline: string | null;
  about: string | null;
  languages: string[];
  interfaceLanguage: string | null;
  visibility: ProfileVisibility;
}

/** A person's profile with their main address, and whether the looker holds a role in a group together with them. */
export function profileFor(lookerId: string | null, personId: string): Sql {
  return {
    name: 'people.person.profile',
    text: `select p.id, p.name, p.initials, p.erased_at is not null as erased, p.pronunciation, p.headline, p.about, p.offers, p.seeks, p.languages,
                  p.phone, p.visibility, p.contact_by as "contactBy", p.version, e.address as email, p.id in (${fellowsOf('$1::uuid')}) as "sharesGroup"
           from people.person p left join people.email e on e.person_id = p.id and e.main
           where p.id = $2`,
    values: [lookerId, personId],
  };
}

export function interfaceLanguage(personId: string): Sql {
  return {
    name: 'people.person.interface-language',
    text: 'select interface_language as language from people.person where id = $1',
    values: [personId],
  };
}

export async function insertPerson(tx: Tx, person: PersonBirth): Promise<void> {
  await tx.query({
    name: 'people.person.insert',
    text: `insert into people.person (id, name, initials, headline, about, languages, interface_language, visibility, folded, title_key)
           values ($1, $2, $3, $4, $5, $6::text[], $7, $8, $9, $10)`,
    values: [
      person.id,
      person.name,
      person.initials,
      person.headline,
      person.about,
      person.languages,
      person.interfaceLanguage,
      person.visibility,
      person.folded,
      titleKey([{ text: person.name }]),
    ],
  });
}

/** What a person may change of themselves; what is undefined stays. */
export interface ProfileChange {
  name?: string;
  pronunciation?: string | null;
  headline?: string | null;
  about?: string | null;
  offers?: string | null;
  seeks?: string | null;
  languages?: string[];
  phone?: string | null;
  interfaceLanguage?: string | null;
  contactBy?: ContactAudience;
  visibility?: Partial<ProfileVisibility>;
}

export interface OwnProfile extends Required<Omit<ProfileChange, 'visibility'>> {
  id: string;
  version: number;
  visibility: ProfileVisibility;
}

export async function lockProfile(tx: Tx, id: string): Promise<OwnProfile | null> {
  return tx.queryOne<OwnProfile>({
    name: 'people.person.lock',
    text: `select id, version, name, pronunciation, headline, about, offers, seeks, languages, phone, interface_language as "interfaceLanguage",
                  contact_by as "contactBy", visibility from people.person where id = $1 and erased_at is null for no key update`,
    values: [id],
  });
}

export async function updateProfile(
  tx: Tx,
  profile: OwnProfile & { initials: string; folded: string },
): Promise<void> {
  await tx.query({
    name: 'people.person.update',
    text: `update people.person set name = $2, initials = $3, pronunciation = $4, headline = $5, about = $6, languages = $7::text[],
                  phone = $8, interface_language = $9, visibility = $10, version = $11, folded = $12, offers = $13, seeks = $14, contact_by = $15,
                  title_key = $16 where id = $1`,
    values: [
      profile.id,
      profile.name,
      profile.initials,
      profile.pronunciation,
      profile.headline,
      profile.about,
      profile.languages,
      profile.phone,
      profile.interfaceLanguage,
      profile.visibility,
      profile.version,
      profile.folded,
      profile.offers,
      profile.seeks,
      profile.contactBy,
      titleKey([{ text: profile.name }]),
    ],
  });
}
