/** The screens of good practices: one of Wrocław that stands, with its next edition begun. */
import { randomUUID } from 'node:crypto';
import { Caller, type Loose } from '../kit/caller.js';
import type { House } from '../kit/house.js';
import type { Screen, Who } from './screens.js';
import { demoPassword } from './visitor.js';

const pl = (text: string) => [{ language: 'pl', text }];

export async function practiceScreens(
  house: House,
  callers: Map<Who, Caller>,
  communityId: string,
): Promise<Screen[]> {
  const [author, editor] = [callers.get('practitioner.wroclaw')!, callers.get('secretariat')!];
  const { viewer, themes } = await author.get('{ viewer { person { municipality { id } } } themes { id } }');
  const municipalityId: string = viewer.person.municipality.id;
  const section = (kind: string, text: string) => ({ kind, texts: pl(text) });
  const content = {
    language: 'pl',
    titles: pl('Jedno okienko dla nowych mieszkańców'),
    sections: [
      section(
        'SUMMARY',
        'Kto przyjeżdża do miasta, załatwia meldunek, szkołę i przychodnię w jednym miejscu.',
      ),
      section('PROBLEM', 'Ludzie chodzili od okienka do okienka i w każdym opowiadali to samo od początku.'),
      section('TRANSFER_CONDITIONS', 'Zgoda trzech wydziałów i jedna osoba, która za okienko odpowiada.'),
    ],
    steps: [{ titles: pl('Wspólny formularz'), texts: pl('Trzy wydziały uzgodniły, o co pytają.') }],
    lessons: [{ texts: pl('Bez tłumaczki okienko działa tylko po polsku.'), failure: true }],
    evidence: [
      { indicators: pl('Załatwione sprawy'), value: { value: 1200, qualifier: 'OVER' }, period: '2024' },
    ],
    resources: [{ whats: pl('Zespół okienka'), people: { value: 3, qualifier: 'EXACT' } }],
    bodies: [{ role: 'LEAD', municipalityId }],
    contacts: pl('Zespół Dialogu Międzykulturowego'),
    themeIds: [themes[0].id],
  };
  const input = { key: randomUUID(), communityId, municipalityId, content };
  const { sharePractice: practice } = await author.get(
    'mutation ($input: SharePracticeInput!) { sharePractice(input: $input) { id number working { id } } }',
    { input },
  );
  const move = async (by: Caller, to: string): Promise<void> => {
    const { practice: now } = await by.get('query ($n: Int!) { practice(number: $n) { version } }', {
      n: practice.number,
    });
    await by.get('mutation ($input: MoveEditionInput!) { movePracticeEdition(input: $input) { id } }', {
      input: { editionId: practice.working.id, version: now.version, to, reason: 'Dwie recenzje, obie za.' },
    });
  };
  await move(author, 'SUBMITTED');
  const { practiceCriteria } = await editor.get('{ practiceCriteria { id } }');
  for (const name of ['practitioner.rzeszow', 'practitioner.chisinau']) {
    const reviewer = new Caller(house.url);
    await reviewer.signIn(`${name}@guildhall.example`, demoPassword);
    const { askPracticeReviewer } = await editor.get(
      'mutation ($p: ID!, $q: ID!) { askPracticeReviewer(practiceId: $p, personId: $q) { working { reviews { id person { id } } } } }',
      { p: practice.id, q: reviewer.personId },
    );
    const { id } = askPracticeReviewer.working.reviews.find(
      (one: Loose) => one.person.id === reviewer.personId,
    );
    await reviewer.get('mutation ($id: ID!) { declareReviewInterest(reviewId: $id) }', { id });
    const scores = practiceCriteria.map((one: Loose, at: number) => ({
      criterionId: one.id,
      value: 1 + (at % 4),
    }));
    await reviewer.get('mutation ($input: GiveReviewInput!) { givePracticeReview(input: $input) { id } }', {
      input: {
        reviewId: id,
        version: 2,
        advice: 'PUBLISH',
        words: 'Jasne, co zrobić najpierw.',
        language: 'pl',
        scores,
      },
    });
  }
  for (const to of ['IN_REVIEW', 'PUBLISHED']) await move(editor, to);
  await author.get('mutation ($id: ID!) { beginPracticeEdition(id: $id) { id } }', { id: practice.id });
  const path = `/practices/${practice.number}`;
  // of the demo: taken over by three towns, and what one of them looks for
  const { practiceTransfers, needs } = await author.get(
    '{ practiceTransfers(first: 1) { items { practice { number } } } needs(first: 1) { items { number } } }',
  );
  const travelled = `/practices/${practiceTransfers.items[0].practice.number}`;
  return [
    { route: '/practices', path: '/practices', who: 'guest' },
    { route: '/practices', path: '/practices?shelf=IN_WORK', who: 'practitioner.wroclaw' },
    { route: '/practices/$practice', path, who: 'guest' },
    { route: '/practices/$practice', path, who: 'secretariat' },
    { route: '/practices/new', path: '/practices/new', who: 'practitioner.wroclaw' },
    { route: '/practices/$practice/edit', path: `${path}/edit`, who: 'practitioner.wroclaw' },
    { route: '/practices/$practice', path: travelled, who: 'guest' },
    { route: '/practices/travels', path: '/practices/travels', who: 'guest' },
    { route: '/practices/needs', path: '/practices/needs', who: 'practitioner.wroclaw' },
    { route: '/practices/needs/$need', path: `/practices/needs/${needs.items[0].number}`, who: 'guest' },
    { route: '/practices/$practice/work', path: `${path}/work`, who: 'practitioner.wroclaw' },
  ];
}
