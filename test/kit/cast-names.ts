/** What the people and places of the cast are called, and how a test finds them. */
import type pg from 'pg';

export const kinds = ['public', 'listed', 'secret'] as const;
export type Kind = (typeof kinds)[number];

/**
 * A word for each thing that somebody may learn of a place. Each occurs nowhere else, so that an answer that holds one has
 * told it. `listedElsewhere` is the listed group of the other community, which is itself only listed.
 */
export const tellTales = {
  public: talesOf('Aster'),
  listed: talesOf('Bratek'),
  secret: talesOf('Cyklamen'),
  listedElsewhere: talesOf('Dalia'),
  secretCommunity: 'Fiołkowa',
} as const;

function talesOf(flower: string) {
  return {
    name: `${flower}grupa`,
    purpose: `${flower}cel`,
    title: `${flower}temat`,
    text: `${flower}wpis`,
    before: `${flower}dawniej`,
    withdrawn: `${flower}wycofane`,
  } as const;
}

export interface Place {
  id: string;
  number: number;
}

/** A group with the thread and the posts in it. */
export interface TalkIds extends Place {
  deskStreamId: string;
  thread: Place;
  /** by the member, edited once; the moderator thanks for it */
  first: string;
  /** by the second member: answers the first and mentions its author */
  reply: string;
  /** by the moderator, who withdrew it */
  withdrawn: string;
}

export interface CastIds {
  person: Record<string, string>;
  community: Place;
  otherCommunity: Place;
  secretCommunity: Place;
  municipality: Place;
  otherMunicipality: Place;
  groups: Record<Kind, TalkIds>;
  listedElsewhere: Place;
  /** the candidate's open request to the listed group */
  request: string;
  /** the open invitations of `invited@town.example`, one into each group, and into the community */
  invitations: Record<Kind | 'community', string>;
}

/** The ids of everything in the cast. */
export async function castIds(house: { sql: pg.Pool }): Promise<CastIds> {
  const { rows } = await house.sql.query<{ ids: CastIds }>('select ids from public.test_cast');
  return rows[0]!.ids;
}

/** The token in the newest letter to an address that matches: `invitations/<token>`. */
export async function tokenFor(sql: pg.Pool, address: string, page = 'invitations'): Promise<string> {
  const { rows } = await sql.query<{ text: string }>(
    'select text from platform.mail where recipient = $1 order by id desc limit 1',
    [address],
  );
  const token = new RegExp(`/${page}/([\\w-]+)`).exec(rows[0]?.text ?? '')?.[1];
  if (!token) throw new Error(`No link to /${page} was sent to ${address}.`);
  return token;
}
