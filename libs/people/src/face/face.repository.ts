import type { Sql, Tx } from '#platform';
import { fellowsOf, shownTo } from '../person/shown-to.sql.js';

export interface FaceRow {
  personId: string;
  id: string;
  name: string;
  smaller: boolean;
}

/** The faces of these persons that the looker ($1, null for a guest) may see: asked for many at once. */
export function facesShownTo(lookerId: string | null, personIds: readonly string[]): Sql {
  return {
    name: 'people.face.shown',
    text: `select p.id as "personId", f.id, f.name, f.smaller
      from people.face x join people.person p on p.id = x.person_id join platform.stored_file f on f.id = x.file_id
      where x.person_id = any($2::uuid[]) and p.erased_at is null
        and ${shownTo('$1::uuid', 'p', 'face', fellowsOf('$1::uuid'))}`,
    values: [lookerId, personIds],
  };
}

/** The person's row, held, so that two devices that set a face at once stand one behind the other. */
export async function lockFace(
  tx: Tx,
  personId: string,
): Promise<{ version: number; fileId: string | null } | null> {
  return tx.queryOne({
    name: 'people.face.lock',
    text: `select p.version, x.file_id as "fileId" from people.person p left join people.face x on x.person_id = p.id
           where p.id = $1 and p.erased_at is null for no key update of p`,
    values: [personId],
  });
}

export async function putFace(tx: Tx, personId: string, fileId: string): Promise<void> {
  await tx.query({
    name: 'people.face.put',
    text: `insert into people.face (person_id, file_id) values ($1, $2)
           on conflict (person_id) do update set file_id = excluded.file_id, set_at = now()`,
    values: [personId, fileId],
  });
}

export async function removeFace(tx: Tx, personId: string): Promise<void> {
  await tx.query({
    name: 'people.face.remove',
    text: 'delete from people.face where person_id = $1',
    values: [personId],
  });
}
