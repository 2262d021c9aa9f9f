/** What is written of practices, each in the transaction of the verb. */
import type { Tx } from '#platform';
import { townsOf } from '#municipalities';
import type { Visibility } from './practice.policy.js';
import { standings } from './standing.sql.js';

export interface Shared {
  id: string;
  visibility: Visibility;
  /** the actor belongs to the town */
  ofTown: boolean;
  townExists: boolean;
}

/** The community in which a practice is shared, held until the commit: how far it is seen decides how far its practices are. */
export async function lockCommunity(tx: Tx, id: string, municipalityId: string): Promise<Shared | null> {
  return tx.queryOne<Shared>({
    name: 'practices.community.lock',
    text: `select c.id, c.visibility, $3::uuid in (${townsOf('$1::uuid', '$2::uuid')}) as "ofTown",
        exists (select from municipalities.municipality where id = $3) as "townExists"
      from groups.community c where c.id = $2 for share of c`,
    values: [tx.actor.personId, id, municipalityId],
  });
}

export async function nextNumber(tx: Tx): Promise<number> {
  const row = await tx.queryOne<{ number: number }>({
    name: 'practices.practice.next-number',
    text: `select nextval(pg_get_serial_sequence('practices.practice', 'number'))::int as number`,
    values: [],
  });
  return row!.number;
}

export interface LockedPractice {
  id: string;
  number: number;
  version: number;
  communityId: string;
  communityVisibility: Visibility;
  municipalityId: string;
  currentId: string | null;
  workingId: string | null;
  /** the actor may know of it */
  knows: boolean;
  /** and may see its edition in work */
  seesWork: boolean;
  writes: boolean;
  decides: boolean;
  involved: boolean;
}

/** The practice, held until the commit with its community, and what the actor is to it. */
export async function lockPractice(tx: Tx, id: string): Promise<LockedPractice | null> {
  const { knows, seesWork, writes, decides, involved } = standings(tx.actor);
  await tx.query({
    name: 'practices.practice.hold',
    text: `select c.id from groups.community c join practices.practice p on p.community_id = c.id where p.id = $1 for share of c`,
    values: [id],
  });
  await tx.query({
    name: 'practices.practice.lock',
    text: 'select id from practices.practice where id = $1 for update',
    values: [id],
  });
  return tx.queryOne<LockedPractice>({
    name: 'practices.practice.locked',
    text: `select p.id, p.number, p.version, p.community_id as "communityId", p.municipality_id as "municipalityId",
        p.current_id as "currentId", p.working_id as "workingId", k.visibility as "communityVisibility",
        ${knows} as knows, ${seesWork} is true as "seesWork", ${writes} as writes, ${decides} as decides, ${involved} as involved
      from practices.practice p join groups.community k on k.id = p.community_id
      left join practices.edition c on c.id = p.current_id left join practices.edition w on w.id = p.working_id
      where p.id = $2`,
    values: [tx.actor.personId, id],
  });
}

/** The practice of an edition. */
export async function practiceOfEdition(tx: Tx, editionId: string): Promise<string | null> {
  const row = await tx.queryOne<{ id: string }>({
    name: 'practices.practice.of-edition',
    text: 'select practice_id as id from practices.edition where id = $1',
    values: [editionId],
  });
  return row?.id ?? null;
}

export async function insertPractice(
  tx: Tx,
  practice: {
    id: string;
    number: number;
    slug: string;
    communityId: string;
    municipalityId: string;
    adaptedFromId: string | null;
  },
): Promise<void> {
  await tx.query({
    name: 'practices.practice.insert',
    text: `insert into practices.practice (id, number, slug, community_id, municipality_id, adapted_from_id, created_by)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      ...[practice.id, practice.number, practice.slug, practice.communityId, practice.municipalityId],
      ...[practice.adaptedFromId, tx.actor.personId],
    ],
  });
}

/** Which edition stands and which is in work, its address, and that it was changed. */
export async function updatePractice(
  tx: Tx,
  practice: {
    id: string;
    version: number;
    currentId: string | null;
    workingId: string | null;
    slug?: string;
  },
): Promise<void> {
  await tx.query({
    name: 'practices.practice.update',
    text: `update practices.practice set version = $2, current_id = $3, working_id = $4, slug = coalesce($5, slug) where id = $1`,
    values: [practice.id, practice.version, practice.currentId, practice.workingId, practice.slug ?? null],
  });
}

/** What was published is looked at again in two years. */
export async function setReviewBy(tx: Tx, id: string): Promise<void> {
  await tx.query({
    name: 'practices.practice.review-by',
    text: `update practices.practice set review_by = now() + interval '2 years' where id = $1`,
    values: [id],
  });
}

/** The ordinal of the next edition. */
export async function nextOrdinal(tx: Tx, practiceId: string): Promise<number> {
  const row = await tx.queryOne<{ ordinal: number }>({
    name: 'practices.edition.next-ordinal',
    text: 'select (coalesce(max(ordinal), 0) + 1)::int as ordinal from practices.edition where practice_id = $1',
    values: [practiceId],
  });
  return row!.ordinal;
}

/** The published practices of a community: they are seen as far as it is. */
export async function publishedIn(tx: Tx, communityId: string): Promise<{ id: string }[]> {
  return tx.query({
    name: 'practices.practice.published-in',
    text: 'select id from practices.practice where community_id = $1 and current_id is not null order by id',
    values: [communityId],
  });
}
