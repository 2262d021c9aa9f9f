/** A practice of Wrocław on its way, with an author there, an editor of no town, and reviewers of two others. */
import { randomUUID } from 'node:crypto';
import type { Caller, Loose } from './caller.js';
import { castIds, type CastIds } from './cast.js';
import { House } from './house.js';

const shown = `id number slug version state title viewerMayWrite viewerMayDecide viewerReviews
  edition { id ordinal state round } working { id ordinal state round missing viewerMoves { to reasonNeeded } }`;

export interface Shown {
  id: string;
  number: number;
  slug: string;
  version: number;
  state: string;
  title: string;
  edition: Loose;
  working: Loose;
}

export const inPolish = (text: string) => [{ language: 'pl', text }];
const section = (kind: string, text: string) => ({ kind, texts: inPolish(text) });

export class PracticeStage {
  private constructor(
    readonly house: House,
    readonly ids: CastIds,
    /** of Wrocław */
    readonly author: Caller,
    /** the secretariat, which is of no town */
    readonly editor: Caller,
    /** of Rzeszów, and of a third town */
    readonly reviewers: readonly [Caller, Caller],
    readonly guest: Caller,
    private readonly theme: string,
  ) {}

  static async open(): Promise<PracticeStage> {
    const house = await House.open();
    const ids = await castIds(house);
    const [author, editor, rzeszow, third] = await Promise.all(
      ['member', 'secretariat', 'candidate', 'moderator'].map((name) => house.caller(name)),
    );
    const admin = await house.caller('admin');
    const { createMunicipality } = await admin.get(
      'mutation ($input: CreateMunicipalityInput!) { createMunicipality(input: $input) { id } }',
      {
        input: {
          country: 'RO',
          register: 'SIRUTA',
          code: '159614',
          names: [{ language: 'ro', text: 'Tulcea' }],
        },
      },
    );
    await house.sql.query(
      `update municipalities.affiliation set municipality_id = $2, organisation_id = null, confirmed_at = now() where person_id = $1`,
      [ids.person['moderator'], createMunicipality.id],
    );
    const { themes } = await admin.get('{ themes { id } }');
    return new PracticeStage(house, ids, author!, editor!, [rzeszow!, third!], house.guest(), themes[0].id);
  }

  close(): Promise<void> {
    return this.house.close();
  }

  /** All that has to be said before others are asked to read it. */
  whole(more: object = {}): Record<string, unknown> {
    return {
      language: 'pl',
      titles: inPolish('Strategia dialogu'),
      sections: [
        section('SUMMARY', 'Dialog jako zadanie wszystkich wydziałów.'),
        section('PROBLEM', 'Każde okienko znało swój kawałek sprawy.'),
        section('TRANSFER_CONDITIONS', 'Uchwała i zespół, który pilnuje.'),
      ],
      steps: [{ titles: inPolish('Rozmowy przed dokumentem') }],
      evidence: [{ indicators: inPolish('Wywiady pogłębione') }],
      bodies: [{ role: 'LEAD', municipalityId: this.ids.municipality.id }],
      contacts: inPolish('Zespół Dialogu'),
      themeIds: [this.theme],
      ...more,
    };
  }

  async share(by: Caller = this.author, content: object = this.whole(), more: object = {}): Promise<Shown> {
    const { community, municipality } = this.ids;
    const input = {
      key: randomUUID(),
      communityId: community.id,
      municipalityId: municipality.id,
      content,
      ...more,
    };
    const document = `mutation ($input: SharePracticeInput!) { sharePractice(input: $input) { ${shown} } }`;
    return (await by.get(document, { input })).sharePractice;
  }

  async see(by: Caller, { number }: { number: number }): Promise<Shown> {
    return (await by.get(`query ($n: Int!) { practice(number: $n) { ${shown} } }`, { n: number })).practice;
  }

  edit(by: Caller, practice: Shown, content: object): Promise<Shown> {
    const input = { id: practice.id, version: practice.version, content };
    const document = `mutation ($input: EditPracticeInput!) { editPractice(input: $input) { ${shown} } }`;
    return by.get(document, { input }).then(({ editPractice }) => editPractice);
  }

  /** Moves the edition in work, or the one that stands where none is. */
  async move(by: Caller, practice: Shown, to: string, reason?: string): Promise<Shown> {
    const now = await this.see(by, practice);
    const input = { editionId: (now.working ?? now.edition).id, version: now.version, to, reason };
    const document = `mutation ($input: MoveEditionInput!) { movePracticeEdition(input: $input) { ${shown} } }`;
    return (await by.get(document, { input })).movePracticeEdition;
  }

  async ask(practice: Shown, reviewer: string, by: Caller = this.editor): Promise<Loose> {
    const document = `mutation ($practiceId: ID!, $personId: ID!) {
      askPracticeReviewer(practiceId: $practiceId, personId: $personId) { id working { reviews { id state person { id } } } } }`;
    const variables = { practiceId: practice.id, personId: this.ids.person[reviewer] };
    return (await by.get(document, variables)).askPracticeReviewer;
  }

  /** Handed in, with both reviewers asked and the review begun. */
  async reviewed(practice: Shown): Promise<Shown> {
    await this.move(this.author, practice, 'SUBMITTED');
    for (const name of ['candidate', 'moderator']) await this.ask(practice, name);
    return this.move(this.editor, practice, 'IN_REVIEW');
  }

  /** The reviewer's own review of the edition in work. */
  async ownReview(
    reviewer: Caller,
    practice: Shown,
  ): Promise<{ id: string; version: number; state: string }> {
    const document = `query ($n: Int!) { practice(number: $n) { working { reviews { id version state mine round } } } }`;
    const { reviews } = (await reviewer.get(document, { n: practice.number })).practice.working;
    return reviews.filter((one: Loose) => one.mine).at(-1);
  }

  async declare(reviewer: Caller, reviewId: string, conflict: string | null = null): Promise<void> {
    const document =
      'mutation ($id: ID!, $conflict: String) { declareReviewInterest(reviewId: $id, conflict: $conflict) }';
    await reviewer.get(document, { id: reviewId, conflict });
  }

  async scores(value: number): Promise<{ criterionId: string; value: number; words: string }[]> {
    const { practiceCriteria } = await this.guest.get('{ practiceCriteria { id } }');
    return practiceCriteria.map(({ id }: Loose) => ({ criterionId: id, value, words: 'Bo tak widać' }));
  }

  async judge(reviewer: Caller, practice: Shown, value: number, more: object = {}): Promise<void> {
    const { id, version, state } = await this.ownReview(reviewer, practice);
    if (state === 'ASKED') await this.declare(reviewer, id);
    const input = {
      reviewId: id,
      version: state === 'ASKED' ? version + 1 : version,
      advice: 'PUBLISH',
      words: `Ocena ${value}`,
      language: 'pl',
      scores: await this.scores(value),
      ...more,
    };
    await reviewer.get('mutation ($input: GiveReviewInput!) { givePracticeReview(input: $input) { id } }', {
      input,
    });
  }

  /** Read by both and published by the editor. */
  async published(content: object = this.whole(), more: object = {}): Promise<Shown> {
    const practice = await this.share(this.author, content, more);
    await this.reviewed(practice);
    for (const [at, reviewer] of this.reviewers.entries()) await this.judge(reviewer, practice, 3 + at);
    return this.move(this.editor, practice, 'PUBLISHED', 'Dwie recenzje, obie za.');
  }
}
