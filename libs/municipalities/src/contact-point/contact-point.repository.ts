import type { Labels } from '#kernel';
import type { Sql, Tx } from '#platform';

export interface ContactPointRow {
  id: string;
  municipalityId: string;
  kind: string;
  names: Labels;
  address: string | null;
  email: string | null;
  phone: string | null;
  website: string | null;
  openingHours: Labels;
  version: number;
}

const columns = `p.id, p.municipality_id as "municipalityId", p.kind, p.names, p.names as labels, p.address, p.email, p.phone,
  p.website, p.opening_hours as "openingHours", p.opening_hours as hours, p.version`;

/** In the order in which they were added: the ids are of that order. */
export function contactPointsOf(municipalityIds: readonly string[]): Sql {
  return {
    name: 'municipalities.contact-point.of',
    text: `select ${columns} from municipalities.contact_point p where p.municipality_id = any($1::uuid[]) order by p.id`,
    values: [municipalityIds],
  };
}

export function contactPointById(id: string): Sql {
  return {
    name: 'municipalities.contact-point.id',
    text: `select ${columns} from municipalities.contact_point p where p.id = $1`,
    values: [id],
  };
}

export async function lockContactPoint(tx: Tx, id: string): Promise<ContactPointRow | null> {
  return tx.queryOne<ContactPointRow>({
    name: 'municipalities.contact-point.lock',
    text: `select ${columns} from municipalities.contact_point p where p.id = $1 for update`,
    values: [id],
  });
}

/** Writes a contact point, new or changed. */
export async function saveContactPoint(tx: Tx, row: ContactPointRow): Promise<void> {
  await tx.query({
    name: 'municipalities.contact-point.save',
    text: `insert into municipalities.contact_point (id, municipality_id, kind, names, address, email, phone, website, opening_hours, version)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
           on conflict (id) do update set kind = excluded.kind, names = excluded.names, address = excluded.address,
             email = excluded.email, phone = excluded.phone, website = excluded.website,
             opening_hours = excluded.opening_hours, version = excluded.version`,
    values: [
      row.id,
      row.municipalityId,
      row.kind,
      row.names,
      row.address,
      row.email,
      row.phone,
      row.website,
      row.openingHours,
      row.version,
    ],
  });
}

export async function deleteContactPoint(tx: Tx, id: string): Promise<void> {
  await tx.query({
    name: 'municipalities.contact-point.delete',
    text: 'delete from municipalities.contact_point where id = $1',
    values: [id],
  });
}
