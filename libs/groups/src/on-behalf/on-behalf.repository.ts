import { speaksFor } from '#municipalities';
import type { Tx } from '#platform';

/** A municipality or an organisation: one of the two. */
export interface Body {
  townId: string | null;
  organisationId: string | null;
}

export const noBody: Body = { townId: null, organisationId: null };

/** The body of this id, if the person may speak for it there today; an office is none. */
export async function findSpokenFor(
  tx: Tx,
  personId: string,
  scopeId: string,
  bodyId: string,
): Promise<Body | null> {
  return tx.queryOne<Body>({
    name: 'groups.on-behalf.spoken-for',
    text: `select s.town_id as "townId", s.organisation_id as "organisationId"
           from (${speaksFor('$1::uuid', '$2::uuid', '$3::uuid')}) s where s.office_id is null limit 1`,
    values: [personId, scopeId, bodyId],
  });
}

export async function putBehalf(tx: Tx, membershipId: string, body: Body): Promise<void> {
  await tx.query({
    name: 'groups.on-behalf.put',
    text: 'update groups.membership set behalf_town_id = $2, behalf_organisation_id = $3 where id = $1',
    values: [membershipId, body.townId, body.organisationId],
  });
}
