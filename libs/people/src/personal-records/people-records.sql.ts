import type { Sql } from '#platform';
import { visibleToPerson } from '../access/visible-to.js';
import { isActive } from '../grant/active-grant.js';
import type { ProfileVisibility } from '../person/person.policy.js';
import type { HeldPart } from './personal-records.js';

/** Whoever writes holds their own row until the commit: an erasure waits for them, and they find themselves gone after it. */
export function standing(personId: string): Sql {
  return {
    name: 'people.person.standing',
    text: 'select erased_at is not null as gone from people.person where id = $1 for key share',
    values: [personId],
  };
}

export interface OwnAddress {
  folded: string;
  verified: boolean;
}

export function ownAddresses(personId: string): Sql {
  return {
    name: 'people.records.addresses',
    text: 'select folded, verified_at is not null as verified from people.email where person_id = $1',
    values: [personId],
  };
}

/** In the order of their scopes, so that two who go at once cannot wait for one another. */
export function openGrantsOf(personId: string): Sql {
  return {
    name: 'people.records.grants',
    text: `select g.id from people.scope_grant g where g.person_id = $1 and ${isActive('g')} order by g.scope_id, g.id`,
    values: [personId],
  };
}

export function faceOf(personId: string): Sql {
  return {
    name: 'people.records.face',
    text: 'select file_id as "fileId" from people.face where person_id = $1',
    values: [personId],
  };
}

/** Tables of which nothing of the person's stays. */
export const ownTables = ['face', 'session', 'api_token', 'password_reset', 'account', 'email'] as const;

export function deleteOwn(table: (typeof ownTables)[number], personId: string): Sql {
  return {
    name: `people.records.delete-${table}`,
    text: `delete from people.${table} where person_id = $1`,
    values: [personId],
  };
}

/** Those by which the person came in, and those that wait at an address that was proven to be theirs. */
export function invitationsOf(personId: string, addresses: readonly string[]): Sql {
  return {
    name: 'people.records.delete-invitations',
    text: 'delete from people.invitation where accepted_by = $1 or folded = any($2::text[])',
    values: [personId, addresses],
  };
}

/** The row stays for what refers to it: an id, and that it was erased. */
export function blankPerson(personId: string, visibility: ProfileVisibility): Sql {
  return {
    name: 'people.records.blank',
    text: `update people.person set name = '', folded = '', title_key = '', initials = '', pronunciation = null, headline = null, about = null,
        offers = null, seeks = null, languages = '{}', phone = null, visibility = $2, contact_by = 'NOBODY',
        interface_language = null, version = version + 1, erased_at = now() where id = $1`,
    values: [personId, visibility],
  };
}

/** The person as they are before it, held against everything that they, or others about them, are writing. */
export function lockLeaving(personId: string): Sql {
  return {
    name: 'people.erasure.lock',
    text: 'select name, version from people.person where id = $1 and erased_at is null for update',
    values: [personId],
  };
}

/** Whether somebody else administers the installation; asked while its scope's audience is held. */
export function otherAdministrators(scopeId: string, personId: string): Sql {
  return {
    name: 'people.erasure.administrators',
    text: `select count(*) filter (where g.person_id = $2)::int as own, count(*) filter (where g.person_id <> $2)::int as others
      from people.scope_grant g where g.scope_id = $1 and g.role = 'ADMINISTRATOR' and ${isActive('g')}`,
    values: [scopeId, personId],
  };
}

/** Its title as it is today, for whoever may still know of the place. */
const place = `case when ${visibleToPerson('$1::uuid', 's.id', 'discover')} then s.title->'labels' end as place`;

export function partsHeld(personId: string): HeldPart[] {
  const part = (name: string, text: string, single = false): HeldPart => ({
    name,
    single,
    rows: { name: `people.records.held-${name}`, text, values: [personId] },
  });
  return [
    part(
      'person',
      `select id, name, pronunciation, headline, about, offers, seeks, languages, phone, visibility, contact_by as "contactBy",
        interface_language as "interfaceLanguage", created_at as "createdAt" from people.person where id = $1`,
      true,
    ),
    part(
      'account',
      `select created_at as "createdAt", password_changed_at as "passwordChangedAt", terms_version as "termsVersion",
        terms_accepted_at as "termsAcceptedAt" from people.account where person_id = $1`,
      true,
    ),
    part(
      'addresses',
      `select address, main, verified_at as "verifiedAt" from people.email where person_id = $1 order by main desc, id`,
    ),
    part(
      'face',
      `select f.id as "fileId", f.name, f.media_type as "mediaType", f.size, x.set_at as "setAt"
        from people.face x join platform.stored_file f on f.id = x.file_id where x.person_id = $1`,
      true,
    ),
    part(
      'sessions',
      `select device, created_at as "createdAt", last_seen_at as "lastSeenAt", revoked_at as "revokedAt"
        from people.session where person_id = $1 order by created_at`,
    ),
    part(
      'apiTokens',
      `select name, created_at as "createdAt", last_used_at as "lastUsedAt", expires_at as "expiresAt", revoked_at as "revokedAt"
        from people.api_token where person_id = $1 order by created_at`,
    ),
    part(
      'invitationsReceived',
      `select i.email, i.name, ${place}, i.role, i.job_title as "jobTitle", i.created_at as "createdAt", i.accepted_at as "acceptedAt"
        from people.invitation i join people.scope s on s.id = i.scope_id
        where i.accepted_by = $1 or i.folded in (select folded from people.email where person_id = $1 and verified_at is not null)
        order by i.created_at`,
    ),
    part(
      'invitationsSent',
      `select ${place}, i.role, i.created_at as "createdAt", i.accepted_at as "acceptedAt", i.revoked_at as "revokedAt"
        from people.invitation i join people.scope s on s.id = i.scope_id where i.invited_by = $1 order by i.created_at`,
    ),
    part(
      'roles',
      `select s.kind, ${place}, g.role, g.since, g.until from people.scope_grant g join people.scope s on s.id = g.scope_id
        where g.person_id = $1 order by g.since, g.id`,
    ),
    part(
      'uploads',
      `select id, name, media_type as "mediaType", size, state, at from platform.stored_file where uploaded_by = $1 order by at`,
    ),
    part(
      'letters',
      // A link in a letter opens what it is for: a document that lies about on a disk must not hold one that still works.
      `select kind, language, subject, case when kind in ('notice', 'sign-up-declined', 'body-invitation') then text end as text, created_at as "createdAt", sent_at as "sentAt" from platform.mail
        where lower(recipient) in (select folded from people.email where person_id = $1 and verified_at is not null)
        order by created_at, id`,
    ),
  ];
}
