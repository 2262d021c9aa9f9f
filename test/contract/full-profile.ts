/** A profile with something in every field. */
import type { Caller } from '../kit/caller.js';

export async function fillProfile(caller: Caller, audience: string | null): Promise<void> {
  const { person } = await caller.get('query ($id: ID!) { person(id: $id) { version } }', {
    id: caller.personId,
  });
  const names = [
    'face',
    'pronunciation',
    'headline',
    'about',
    'offers',
    'seeks',
    'languages',
    'affiliations',
    'groups',
    'phone',
    'email',
  ];
  const input = {
    version: person.version,
    pronunciation: 'o-SO-ba',
    headline: 'Inspektor',
    about: 'Pracuje w urzędzie.',
    offers: 'Szkolenia dla urzędów.',
    seeks: 'Wzór umowy z organizacją.',
    languages: ['pl', 'uk'],
    phone: '+48 71 000 00 00',
    ...(audience ? { visibility: Object.fromEntries(names.map((name) => [name, audience])) } : {}),
  };
  await caller.get('mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { id } }', {
    input,
  });
  const { themes } = await caller.get('{ themes { id } }');
  await caller.get(
    'mutation ($offers: [ID!]!, $seeks: [ID!]!) { setOwnThemes(offers: $offers, seeks: $seeks) }',
    {
      offers: [themes[0].id],
      seeks: [themes[1].id],
    },
  );
}
