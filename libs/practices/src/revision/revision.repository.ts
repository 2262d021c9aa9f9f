import { RevisionBook } from '#municipalities';
import type { Tx } from '#platform';
import { editionLists } from '../edition/lists.js';
import type { SaidOfEdition } from './changes.js';

/** Who changed what is said in an edition. */
export const editionBook = new RevisionBook('practices.edition_revision', 'edition_id');

/** All that is said in an edition, by its names, as it stands in this transaction: once before a change, and once after it. */
export async function saidOf(tx: Tx, id: string): Promise<SaidOfEdition> {
  const row = await tx.queryOne<SaidOfEdition>({
    name: 'practices.edition.said',
    text: `select json_build_object('language', e.language, 'period', e.period, 'targetGroups', array_to_string(e.target_groups, ', '),
          'languages', array_to_string(e.languages, ', '),
          'licence', e.licence, 'contactEmail', e.contact_email) as plain,
        e.titles, e.contacts, e.sections, ${editionLists.in('steps')} as steps, ${editionLists.in('lessons')} as lessons,
        ${editionLists.in('evidence')} as evidence, ${editionLists.in('resources')} as resources, ${editionLists.in('photos')} as photos,
        (select coalesce(json_agg(json_build_object('role', b.role, 'organisation', o.names, 'town', t.local_name,
            'behalfOf', f.local_name) order by b.position), '[]') from practices.body b
          left join municipalities.organisation o on o.id = b.organisation_id
          left join municipalities.municipality t on t.id = b.municipality_id
          left join municipalities.municipality f on f.id = b.behalf_of_id where b.edition_id = e.id) as bodies,
        array(select h.labels from unnest(e.theme_ids) with ordinality as n(id, at)
          join municipalities.theme h on h.id = n.id order by n.at) as themes,
        array(select r.titles from practices.edition_project l join municipalities.project r on r.id = l.project_id
          where l.edition_id = e.id order by l.position) as projects,
        array(select s.text from practices.edition_statement l join municipalities.funding_statement s on s.id = l.statement_id
          where l.edition_id = e.id order by l.position) as statements,
        array(select m.number from practices.edition_meeting l join meetings.meeting m on m.id = l.meeting_id
          where l.edition_id = e.id order by l.position) as meetings
      from practices.edition e where e.id = $1`,
    values: [id],
  });
  return row!;
}
