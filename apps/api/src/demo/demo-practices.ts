/** The practices of the demo: written in one town, judged in two others, published, and taken over by some. */
import { labelFor } from '#kernel';
import {
  EditionMoves,
  NeedWriting,
  Partners,
  PracticeContentInput,
  PracticeWriting,
  RecordTransferInput,
  Reviews,
  SeekPartnersInput,
  StateNeedInput,
  Transfers,
} from '#practices';
import { plainToInstance } from 'class-transformer';
import type { DemoNeed, DemoPractice, DemoPractices, DemoReview } from '../../../../demo/practices.js';
import type { DemoPeople } from './demo-people.js';
import type { Made, MadeProgrammes } from './demo-programmes.js';
import type { Rooms } from './demo-state.js';
import type { ThemeIds } from './demo-themes.js';
import type { DemoTowns } from './demo-towns.js';

const pl = (text: string) => [{ language: 'pl', text }];

/** What practices name of all that was made before them. */
export interface MadeBefore {
  people: DemoPeople;
  towns: DemoTowns;
  programmes: MadeProgrammes;
  meetings: Made;
  themeIds: ThemeIds;
  communityId: string;
}

export async function loadPractices(
  app: Rooms,
  { practices, demoWords, needs }: DemoPractices,
  made: MadeBefore,
): Promise<void> {
  const { people } = made;
  const moves = app.get(EditionMoves);
  /** In the first language of whoever says it, behind the words that tell it from the facts. */
  const said = (by: string, words: string | null): { text: string | null; language: string } => {
    const language = people.as(by).languages[0]!;
    return { text: words && `${labelFor(demoWords, [language])!.text} ${words}`, language };
  };
  for (const need of needs) {
    const { text, language } = need.invented
      ? said(need.by, need.words)
      : { text: need.words, language: 'pl' };
    await stateNeed(app, made, { ...need, words: text!, language });
  }
  for (const practice of practices) {
    const author = { ...people.as(practice.author), languages: ['pl'] };
    const editor = people.as(practice.editor);
    const { id, workingId } = await app.get(PracticeWriting).share(author, {
      communityId: practice.community ? made.programmes.communities.of(practice.community) : made.communityId,
      municipalityId: made.programmes.municipalities.of(practice.municipality),
      content: contentOf(practice, made),
    });
    const editionId = workingId!;
    await moves.move(author, { editionId, version: 1, to: 'SUBMITTED' });
    for (const review of practice.reviews)
      await judge(app, made, { practiceId: id, editionId, editor: practice.editor }, review, said);
    await moves.move(editor, { editionId, version: 2, to: 'IN_REVIEW' });
    const { text: reason, language } = said(
      practice.editor,
      'two towns have read it, and both advise to publish it.',
    );
    await moves.move(editor, { editionId, version: 3, to: 'PUBLISHED', reason, language });
    for (const { municipality, by, steps } of practice.transfers)
      for (const [version, step] of steps.entries())
        await app.get(Transfers).record(
          people.as(by),
          plainToInstance(RecordTransferInput, {
            practiceId: id,
            municipalityId: made.programmes.municipalities.of(municipality),
            version,
            ...step,
            adaptations: said(by, step.adaptations).text,
            reason: said(by, step.reason).text,
          }),
        );
    if (practice.partners)
      await app.get(Partners).seek(
        author,
        plainToInstance(SeekPartnersInput, {
          practiceId: id,
          version: 4,
          words: said(practice.author, practice.partners).text,
        }),
      );
  }
}

async function stateNeed(
  app: Rooms,
  made: MadeBefore,
  { by, community, municipality, themes, met, ...said }: DemoNeed & { language: string },
): Promise<void> {
  const [speaker, needs] = [made.people.as(by), app.get(NeedWriting)];
  const { id, version } = await needs.state(
    speaker,
    plainToInstance(StateNeedInput, {
      ...said,
      communityId: community ? made.programmes.communities.of(community) : made.communityId,
      municipalityId: made.programmes.municipalities.of(municipality),
      themeIds: made.themeIds(themes),
    }),
  );
  if (met) await needs.edit(speaker, { id, version, state: 'MET' });
}

async function judge(
  app: Rooms,
  { people }: MadeBefore,
  { practiceId, editionId, editor }: { practiceId: string; editionId: string; editor: string },
  { by, advice, words, scores }: DemoReview,
  said: (by: string, words: string | null) => { text: string | null; language: string },
): Promise<void> {
  const reviews = app.get(Reviews);
  const reviewer = people.as(by);
  const { personId } = reviewer;
  await reviews.ask(people.as(editor), { practiceId, personId });
  const asked = (await reviews.of(reviewer, [editionId])).get(editionId) ?? [];
  const reviewId = asked.find(({ mine }) => mine)!.id;
  await reviews.declare(reviewer, { reviewId });
  const { text, language } = said(by, words);
  const criteria = new Map((await reviews.criteria(false)).map(({ key, id }) => [key, id]));
  await reviews.give(reviewer, {
    reviewId,
    version: 2,
    advice: advice as never,
    words: text!,
    language,
    scores: scores.map(([key, value]) => ({ criterionId: criteria.get(key)!, value })),
  });
}

function contentOf(practice: DemoPractice, made: MadeBefore): PracticeContentInput {
  const { title, period, lead, contact, themes, targetGroups, presented, sections, steps, evidence } =
    practice;
  return plainToInstance(PracticeContentInput, {
    language: 'pl',
    titles: pl(title),
    period,
    targetGroups,
    sections: sections.map(([kind, text]) => ({ kind, texts: pl(text) })),
    steps: steps.map((step) => ({ titles: pl(step.title), texts: step.text ? pl(step.text) : [] })),
    evidence: evidence.map((one) => ({
      indicators: pl(one.indicator),
      period: one.period,
      sources: pl(one.source),
    })),
    bodies: [{ role: 'LEAD', ...leadOf(lead, practice, made) }],
    contacts: pl(contact),
    themeIds: made.themeIds(themes),
    meetingIds: presented.map((key) => made.meetings.of(key)),
  });
}

/** The municipality itself, an organisation, or one that does it in a municipality's name. */
function leadOf(lead: string, { municipality, community }: DemoPractice, made: MadeBefore): object {
  const { municipalities, organisations } = made.programmes;
  if (lead === municipality) return { municipalityId: municipalities.of(lead) };
  const [organisation = '', town] = lead.split(' for ');
  return {
    organisationId: community ? organisations.of(organisation) : made.towns.organisation(organisation),
    onBehalfOfId: town ? municipalities.of(town) : null,
  };
}
