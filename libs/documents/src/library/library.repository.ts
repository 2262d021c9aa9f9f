import type { Actor } from '#kernel';
import type { Sql, Tx } from '#platform';
import { keeps, kindsOfPlace, placeOf, reads, writes } from './library.sql.js';
import type { PlaceRow } from './library.type.js';

export interface LibraryRow {
  id: string;
  place: PlaceRow;
  viewerMayPutIn: boolean;
  viewerMayKeep: boolean;
  streamIds: string[];
}

/** No row: the place may not be read, or has no library. */
export function libraryOf(actor: Actor, placeId: string): Sql {
  return {
    name: 'documents.library.of',
    text: `select s.id, ${placeOf('s.id')} as place, (${writes('s.id')} or ${keeps('s.id')}) as "viewerMayPutIn",
        ${keeps('s.id')} as "viewerMayKeep",
        array(select st.id from platform.stream st where st.id = s.id or st.id in (
          select f.id from documents.folder f where f.place_id = s.id and f.scope_id = f.id and ${reads('f.scope_id')})) as "streamIds"
      from people.scope s where s.id = $2::uuid and s.kind in ${kindsOfPlace} and ${reads('s.id')}`,
    values: [actor.personId, placeId],
  };
}

export interface HeldScope {
  reads: boolean;
  /** may put documents there */
  writes: boolean;
  /** keeps the library that it belongs to */
  keeps: boolean;
}

/** What the actor may in a place or a narrowed folder of it. Asked in the transaction that writes: its snapshot sees every removal before it. */
export async function askedScope(tx: Tx, scopeId: string, placeId: string): Promise<HeldScope | null> {
  return tx.queryOne<HeldScope>({
    name: 'documents.library.asked',
    text: `select ${reads('s.id')} as reads, ${writes('s.id')} as writes, ${keeps('pl.id')} as keeps
      from people.scope s, people.scope pl where s.id = $2::uuid and pl.id = $3::uuid and pl.kind in ${kindsOfPlace}`,
    values: [tx.actor.personId, scopeId, placeId],
  });
}

/** The place, held: its folders are changed by one at a time. */
export async function lockPlace(tx: Tx, placeId: string): Promise<{ kind: string; address: string } | null> {
  return tx.queryOne({
    name: 'documents.library.lock',
    text: `select s.kind, s.address from platform.audience a join people.scope s on s.id = a.id
      where a.id = $1 and s.kind in ${kindsOfPlace} for update of a`,
    values: [placeId],
  });
}

export async function hasStream(tx: Tx, scopeId: string): Promise<boolean> {
  return (
    (await tx.queryOne({
      name: 'documents.library.stream',
      text: 'select 1 from platform.stream where id = $1',
      values: [scopeId],
    })) !== null
  );
}
