/** Practices of the cast's town for the stage: a draft, one that was handed in, one that stands, one that was taken back. */
import { randomUUID } from 'node:crypto';
import type { Caller, Loose } from '../kit/caller.js';
import { attachmentOf } from './brought-files.js';
import { appointMandate } from './town-inputs.js';
import type { Stage } from './stage.js';

export interface StagedPractice {
  id: string;
  number: number;
  editionId: string;
}

export interface StagedPractices {
  /** of two other towns, for which they speak */
  reviewers: { caller: Caller; id: string; townId: string }[];
  draft: StagedPractice;
  /** in review, both asked */
  'in review': StagedPractice;
  published: StagedPractice;
  withdrawn: StagedPractice;
}

const pl = (text: string) => [{ language: 'pl', text }];
const share = `mutation ($input: SharePracticeInput!) { sharePractice(input: $input) { id number working { id } } }`;
const move = `mutation ($input: MoveEditionInput!) { movePracticeEdition(input: $input) { id } }`;

/** Something in every field, so that a text can be tried there. The picture is one that this person has just brought. */
export async function practiceContent(
  stage: Stage,
  owner: Parameters<typeof attachmentOf>[1],
): Promise<Loose> {
  const { rows } = await stage.house.sql.query<{ id: string; project: string; theme: string }>(
    `select s.id, s.project_id as project, (select id from municipalities.theme where retired_at is null order by number limit 1) as theme
     from municipalities.funding_statement s where s.published_at is not null limit 1`,
  );
  const [{ id: statementId, project, theme }] = rows as [(typeof rows)[0]];
  const town = stage.ids.municipality.id;
  const photos = (await attachmentOf(stage, owner)).map(({ fileId }) => ({
    fileId,
    alts: pl('Warsztat'),
    captions: pl('Pod zdjęciem'),
  }));
  return {
    language: 'pl',
    titles: pl('Praktyka na próbę'),
    sections: ['SUMMARY', 'PROBLEM', 'TRANSFER_CONDITIONS'].map((kind) => ({ kind, texts: pl('Treść') })),
    steps: [{ titles: pl('Krok'), texts: pl('Jak') }],
    lessons: [{ texts: pl('Wniosek'), failure: true }],
    evidence: [
      {
        indicators: pl('Wskaźnik'),
        value: { value: 37, qualifier: 'EXACT' },
        asWritten: '37 %',
        period: '2024',
        sources: pl('Sprawozdanie'),
      },
    ],
    bodies: [{ role: 'LEAD', municipalityId: town, onBehalfOfId: stage.ids.otherMunicipality.id }],
    resources: [
      { whats: pl('Zespół'), people: { value: 5, qualifier: 'ABOUT' } },
      { whats: pl('Druk'), amount: 1200.5, currency: 'PLN' },
    ],
    photos,
    period: '2018/2022',
    targetGroups: ['NEWCOMERS', 'WORKERS'],
    languages: ['pl', 'uk'],
    licence: 'CC_BY_SA',
    contacts: pl('Zespół Dialogu'),
    contactEmail: 'zespol@town.example',
    themeIds: [theme],
    projectIds: [project],
    statementIds: [statementId],
    meetingIds: [stage.meetings['public']!.id],
  };
}

export async function draftPractice(stage: Stage): Promise<StagedPractice> {
  const { community, municipality } = stage.ids;
  const content = { ...(await practiceContent(stage, 'member')), photos: [] };
  const input = { key: randomUUID(), communityId: community.id, municipalityId: municipality.id, content };
  const { id, number, working } = (await stage.of('member').get(share, { input })).sharePractice;
  return { id, number, editionId: working.id };
}

export async function movePractice(
  stage: Stage,
  by: Caller,
  { id, editionId }: StagedPractice,
  to: string,
): Promise<void> {
  const version = await stage.version('practices.practice', id);
  await by.get(move, { input: { editionId, version, to, reason: 'Z takiego powodu' } });
}

export async function submittedPractice(stage: Stage): Promise<StagedPractice> {
  const practice = await draftPractice(stage);
  await movePractice(stage, stage.of('member'), practice, 'SUBMITTED');
  return practice;
}

const reviewIdOf = async (stage: Stage, { editionId }: StagedPractice, personId: string): Promise<string> => {
  const { rows } = await stage.house.sql.query<{ id: string }>(
    'select id from practices.review where edition_id = $1 and person_id = $2 order by round desc limit 1',
    [editionId, personId],
  );
  return rows[0]!.id;
};

/** Asks somebody, and gives the id of the review that they are asked for. */
export async function askFor(stage: Stage, practice: StagedPractice, personId: string): Promise<string> {
  const document = 'mutation ($p: ID!, $q: ID!) { askPracticeReviewer(practiceId: $p, personId: $q) { id } }';
  await stage.of('secretariat').get(document, { p: practice.id, q: personId });
  return reviewIdOf(stage, practice, personId);
}

export async function judged(stage: Stage): Promise<Loose> {
  const { practiceCriteria } = await stage.of('member').get('{ practiceCriteria { id } }');
  return {
    advice: 'PUBLISH',
    words: 'Wzór do naśladowania',
    language: 'pl',
    scores: practiceCriteria.map(({ id }: Loose) => ({ criterionId: id, value: 4, words: 'Bo tak' })),
  };
}

const declare = 'mutation ($id: ID!) { declareReviewInterest(reviewId: $id) }';

/** Read by both reviewers and published by the secretariat. */
export async function publishedPractice(stage: Stage): Promise<StagedPractice> {
  const { reviewers } = await stagedPractices(stage);
  return publish(stage, await draftPractice(stage), reviewers);
}

async function publish(
  stage: Stage,
  practice: StagedPractice,
  reviewers: StagedPractices['reviewers'],
): Promise<StagedPractice> {
  await movePractice(stage, stage.of('member'), practice, 'SUBMITTED');
  const given = await judged(stage);
  for (const { caller, id } of reviewers) {
    const reviewId = await askFor(stage, practice, id);
    await caller.get(declare, { id: reviewId });
    const input = { ...given, reviewId, version: 2 };
    await caller.get('mutation ($input: GiveReviewInput!) { givePracticeReview(input: $input) { id } }', {
      input,
    });
  }
  for (const to of ['IN_REVIEW', 'PUBLISHED'])
    await movePractice(stage, stage.of('secretariat'), practice, to);
  return practice;
}

const staged = new WeakMap<Stage, Promise<StagedPractices>>();

/** What stands there to be read, made when it is first asked for. */
export function stagedPractices(stage: Stage): Promise<StagedPractices> {
  const found = staged.get(stage) ?? stand(stage);
  staged.set(stage, found);
  return found;
}

async function stand(stage: Stage): Promise<StagedPractices> {
  const reviewers = [];
  for (const townId of [stage.ids.otherMunicipality.id, await stage.municipality()]) {
    const { caller, id } = await stage.person('community');
    await stage.house.sql.query(
      `insert into municipalities.affiliation (id, person_id, municipality_id, main, confirmed_at) values ($1, $2, $3, true, now())`,
      [randomUUID(), id, townId],
    );
    await appointMandate(stage.of('admin'), townId, stage.ids.community.id, id);
    reviewers.push({ caller, id, townId });
  }
  const draft = await draftPractice(stage);
  const inReview = await changed(stage, await draftPractice(stage), 'Praktyka oceniana');
  await movePractice(stage, stage.of('member'), inReview, 'SUBMITTED');
  for (const { id } of reviewers) await askFor(stage, inReview, id);
  await movePractice(stage, stage.of('secretariat'), inReview, 'IN_REVIEW');
  const withdrawn = await publish(stage, await draftPractice(stage), reviewers);
  await movePractice(stage, stage.of('member'), withdrawn, 'WITHDRAWN');
  const other = await publish(stage, await draftPractice(stage), reviewers);
  // the last: a catalogue begins with the latest
  const published = await publish(
    stage,
    await changed(stage, await draftPractice(stage), 'Praktyka czytana'),
    reviewers,
  );
  await takenOver(stage, other, reviewers[1]!);
  await takenOver(stage, published, reviewers[0]!);
  await looksForPartners(stage, published);
  // Each was made from the other, so that what is told of either side is there to be seen.
  await stage.house.sql.query(
    'update practices.practice set adapted_from_id = case id when $1 then $2::uuid else $1 end where id in ($1, $2)',
    [published.id, other.id],
  );
  return { reviewers, draft, 'in review': inReview, withdrawn, published };
}

async function looksForPartners(stage: Stage, { id: practiceId }: StagedPractice): Promise<void> {
  const version = await stage.version('practices.practice', practiceId);
  const document = 'mutation ($input: SeekPartnersInput!) { seekPartners(input: $input) { id } }';
  await stage.of('member').get(document, { input: { practiceId, version, words: 'Szukamy gminy' } });
}

/** What a town says when it has taken something into use. */
export const inUse = {
  version: 0,
  stage: 'IN_USE',
  since: '2024-06',
  adaptations: 'Rozdział zamiast osobnej strategii',
  evidence: 'Cztery spotkania w roku',
  contact: 'Centrum integracji',
  language: 'pl',
};

export async function takenOver(
  stage: Stage,
  { id }: StagedPractice,
  { caller, townId }: StagedPractices['reviewers'][0],
): Promise<void> {
  const input = { practiceId: id, municipalityId: townId, ...inUse };
  await caller.get('mutation ($input: RecordTransferInput!) { recordTransfer(input: $input) { id } }', {
    input,
  });
}

/** Changed once: called otherwise than all others, and with a picture. */
async function changed(stage: Stage, practice: StagedPractice, title: string): Promise<StagedPractice> {
  const { photos } = await practiceContent(stage, 'member');
  const input = { id: practice.id, version: 1, content: { photos, titles: pl(title) } };
  await stage
    .of('member')
    .get('mutation ($input: EditPracticeInput!) { editPractice(input: $input) { id } }', { input });
  return practice;
}
