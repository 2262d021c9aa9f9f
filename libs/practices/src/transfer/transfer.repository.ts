/** All SQL of transfers. $1 is the actor where one is asked about. */
import { newId, type Actor } from '#kernel';
import { municipalityTile, personCardOf, speaksFor, type MunicipalityTile } from '#municipalities';
import type { Sql, Tx } from '#platform';
import { standings } from '../practice/standing.sql.js';
import type { TransferStage } from './transfer.policy.js';
import type { TransferStep } from './transfer.type.js';

export interface TransferRow {
  id: string;
  practiceId: string;
  municipalityId: string;
  stage: TransferStage;
  version: number;
}

const shown = `select t.id, t.practice_id as "practiceId", t.municipality_id as "municipalityId", t.stage, t.version from practices.transfer t`;

/** The transfers of these practices, in the order in which they began. Whether they may be read is asked of their practices. */
export function transfersOf(practiceIds: readonly string[]): Sql {
  return {
    name: 'practices.transfer.of',
    text: `${shown} where t.practice_id = any($1::uuid[]) order by t.id`,
    values: [practiceIds],
  };
}

/** A page of all transfers of practices that stand and that the actor reads, the one that began last first. */
export function listTransfers(
  actor: Actor,
  community: number | null,
  after: string | null,
  limit: number,
): Sql {
  return {
    name: 'practices.transfer.list',
    text: `${shown} join practices.practice p on p.id = t.practice_id join practices.edition c on c.id = p.current_id
      where c.state in ('PUBLISHED', 'ARCHIVED') and ${standings(actor).read}
        and ($2::int is null or p.community_id = (select id from groups.community where number = $2))
        and ($3::uuid is null or t.id < $3) order by t.id desc limit $4`,
    values: [actor.personId, community, after, limit],
  };
}

export type StepRow = TransferStep & { transferId: string };

/** The stages that were reached in these transfers, the first one first. */
export function stepsOf(actor: Actor, transferIds: readonly string[]): Sql {
  return {
    name: 'practices.transfer-step.of',
    text: `select s.id, s.transfer_id as "transferId", s.stage, s.since, s.adaptations, s.evidence, s.reason, s.language, s.at,
        case when $1::uuid is not null then s.contact end as contact,
        case when $1::uuid is not null and s.person_id is not null then ${personCardOf('s.person_id')} end as person
      from practices.transfer_step s where s.transfer_id = any($2::uuid[]) order by s.transfer_id, s.ordinal`,
    values: [actor.personId, transferIds],
  };
}

export interface SpokenFor {
  practiceId: string;
  municipality: MunicipalityTile;
  /** null: nothing was recorded yet */
  stage: TransferStage | null;
  version: number;
}

/** The towns that the actor speaks for in the community of each of these practices, but its own, and how far they have come with it. */
export function townsSpokenFor(actor: Actor, practiceIds: readonly string[]): Sql {
  return {
    name: 'practices.transfer.spoken-for',
    text: `select p.id as "practiceId", t.stage, coalesce(t.version, 0) as version, ${municipalityTile('m')} as municipality
      from practices.practice p
      join municipalities.municipality m on m.id <> p.municipality_id
        and m.id in (select s.id from (${speaksFor('$1::uuid', 'p.community_id')}) s where s.id = s.town_id)
      left join practices.transfer t on t.practice_id = p.id and t.municipality_id = m.id
      where p.id = any($2::uuid[]) order by m.local_name, m.id`,
    values: [actor.personId, practiceIds],
  };
}

/** Whether the actor speaks for the town in this community. */
export async function speaksForTown(
  tx: Tx,
  { communityId, municipalityId }: { communityId: string; municipalityId: string },
): Promise<boolean> {
  const row = await tx.queryOne<{ speaks: boolean }>({
    name: 'practices.transfer.speaks',
    text: `select exists (select from (${speaksFor('$1::uuid', '$2::uuid', '$3::uuid')}) s where s.id = s.town_id) as speaks`,
    values: [tx.actor.personId, communityId, municipalityId],
  });
  return row!.speaks;
}

export interface KnownTransfer {
  id: string;
  version: number;
  stage: TransferStage;
  /** of the last step */
  since: string;
}

/** The transfer of a practice to a town; the practice is held, and so is this. */
export async function transferIn(
  tx: Tx,
  practiceId: string,
  municipalityId: string,
): Promise<KnownTransfer | null> {
  return tx.queryOne<KnownTransfer>({
    name: 'practices.transfer.in',
    text: `select t.id, t.version, t.stage, s.since from practices.transfer t
      join practices.transfer_step s on s.transfer_id = t.id and s.ordinal = t.version
      where t.practice_id = $1 and t.municipality_id = $2`,
    values: [practiceId, municipalityId],
  });
}

export interface NewStep {
  practiceId: string;
  municipalityId: string;
  stage: TransferStage;
  since: string;
  adaptations: string | null;
  evidence: string | null;
  reason: string | null;
  contact: string | null;
  language: string;
}

/** The next step of a transfer, which begins with its first one. */
export async function insertStep(tx: Tx, step: NewStep): Promise<void> {
  const transfer = await tx.queryOne<{ id: string; version: number }>({
    name: 'practices.transfer.step',
    text: `insert into practices.transfer (id, practice_id, municipality_id, stage) values ($1, $2, $3, $4)
      on conflict (practice_id, municipality_id) do update set stage = excluded.stage, version = practices.transfer.version + 1
      returning id, version`,
    values: [newId(), step.practiceId, step.municipalityId, step.stage],
  });
  await tx.query({
    name: 'practices.transfer-step.insert',
    text: `insert into practices.transfer_step (id, transfer_id, ordinal, stage, since, adaptations, evidence, reason, contact, language, person_id)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      ...[newId(), transfer!.id, transfer!.version, step.stage, step.since],
      ...[step.adaptations, step.evidence, step.reason, step.contact, step.language, tx.actor.personId],
    ],
  });
}
