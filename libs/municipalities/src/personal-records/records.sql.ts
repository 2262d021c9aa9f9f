import { visibleToPerson, type HeldPart } from '#people';
import type { Sql } from '#platform';

export function deleteAffiliationsOf(personId: string): Sql {
  return {
    name: 'municipalities.records.affiliations',
    text: 'delete from municipalities.affiliation where person_id = $1',
    values: [personId],
  };
}

export function deleteThemesOf(personId: string): Sql {
  return {
    name: 'municipalities.records.themes',
    text: 'delete from municipalities.person_theme where person_id = $1',
    values: [personId],
  };
}

/** An office stands without a name too. */
export function vacateOfficesOf(personId: string): Sql {
  return {
    name: 'municipalities.records.offices',
    text: 'update municipalities.office set holder_id = null, since = null, version = version + 1 where holder_id = $1',
    values: [personId],
  };
}

/** Those that hold end today, those that were to begin do not; none coordinates any more. */
export function endMandatesOf(personId: string, text: string, latest: string | null): Sql {
  return {
    name: 'municipalities.records.mandates',
    text: `with never as (
        delete from municipalities.mandate where person_id = $1 and from_earliest > now()
      )
      update municipalities.mandate m set coordinates = false, grant_id = null,
        until_text = case when m.until_latest is null or m.until_latest > now() then $2 else m.until_text end,
        until_latest = case when m.until_latest is null or m.until_latest > now() then $3::timestamptz else m.until_latest end
      where m.person_id = $1 and (m.from_earliest is null or m.from_earliest <= now())`,
    values: [personId, text, latest],
  };
}

export function partsHeld(personId: string): HeldPart[] {
  const part = (name: string, text: string): HeldPart => ({
    name,
    rows: { name: `municipalities.records.held-${name}`, text, values: [personId] },
  });
  return [
    part(
      'affiliations',
      `select coalesce(t.local_name, '') as municipality, o.names as organisation, a.job_title as "jobTitle", a.language,
        a.from_text as "from", a.until_text as "until", a.main, a.confirmed_at as "confirmedAt"
        from municipalities.affiliation a left join municipalities.municipality t on t.id = a.municipality_id
        left join municipalities.organisation o on o.id = a.organisation_id where a.person_id = $1 order by a.id`,
    ),
    part(
      'themes',
      `select pt.side, th.key as theme, th.labels from municipalities.person_theme pt
        join municipalities.theme th on th.id = pt.theme_id where pt.person_id = $1 order by pt.side, pt.position`,
    ),
    part(
      'mandates',
      `select t.local_name as municipality, case when ${visibleToPerson('$1::uuid', 's.id', 'discover')} then s.title->'labels' end as community, m.role, m.from_text as "from", m.until_text as "until", m.coordinates
        from municipalities.mandate m join municipalities.municipality t on t.id = m.municipality_id
        left join people.scope s on s.id = m.community_id where m.person_id = $1 order by m.id`,
    ),
    part(
      'offices',
      `select t.local_name as municipality, o.names as office, o.since from municipalities.office o
        join municipalities.municipality t on t.id = o.municipality_id where o.holder_id = $1 order by o.id`,
    ),
    part(
      'domainsTrusted',
      `select t.local_name as municipality, d.domain, d.added_at as "addedAt" from municipalities.trusted_domain d
        join municipalities.municipality t on t.id = d.municipality_id where d.added_by = $1 order by d.id`,
    ),
    part(
      'changesMade',
      `select t.local_name as municipality, r.at, r.changes from municipalities.municipality_revision r
        join municipalities.municipality t on t.id = r.municipality_id where r.editor_id = $1 order by r.id`,
    ),
    part(
      'projectChangesMade',
      `select p.titles as project, r.at, r.changes from municipalities.project_revision r
        join municipalities.project p on p.id = r.project_id where r.editor_id = $1 order by r.id`,
    ),
  ];
}
