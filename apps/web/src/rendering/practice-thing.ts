/** A good practice in the words of schema.org. */
import type {
  NeedByNumberQuery,
  NeedLineFragment,
  NeedsPageQuery,
  PracticeByNumberQuery,
  PracticeLineFragment,
  PracticesPageQuery,
  PracticeTextFragment,
  PracticeTravelsQuery,
  ProjectFundingFragment,
} from '../generated/graphql/graphql.js';
import { addressOf } from '../parts/address.js';
import type { Describe } from './public-routes.js';

export const practices: Describe = (answers, place) => {
  const items = (answers.named<PracticesPageQuery>('PracticesPage')?.practices.items ??
    []) as unknown as PracticeLineFragment[];
  return listed(
    items.map((one) => ({ name: one.title, address: addressOf('practices', one) })),
    place,
  );
};

export const travels: Describe = (answers, place) => {
  const items = answers.named<PracticeTravelsQuery>('PracticeTravels')?.practiceTransfers.items ?? [];
  const each = new Map(items.map(({ practice: one }) => [addressOf('practices', one), one.title]));
  return listed(
    [...each].map(([address, name]) => ({ name, address })),
    place,
  );
};

export const needs: Describe = (answers, place) => {
  const items = (answers.named<NeedsPageQuery>('NeedsPage')?.needs.items ??
    []) as unknown as NeedLineFragment[];
  return listed(
    items.map(({ title, number }) => ({ name: title, address: `/practices/needs/${number}` })),
    place,
  );
};

export const need: Describe = (answers, { origin, path, title }) => {
  const found = answers.named<NeedByNumberQuery>('NeedByNumber')?.need as unknown as
    NeedLineFragment | undefined;
  if (!found) return { about: null, things: { '@type': 'WebPage' } };
  const { municipality, words, language, themes } = found;
  return {
    about: words || title,
    things: {
      '@type': 'Demand',
      name: title,
      url: origin + path,
      ...(words ? { description: words } : {}),
      inLanguage: language,
      category: themes.map(({ name }) => name),
      areaServed: {
        '@type': 'AdministrativeArea',
        name: municipality.name,
        url: origin + addressOf('municipalities', municipality.tile as never),
      },
    },
  };
};

const listed = (
  items: readonly { name: string; address: string }[],
  { origin, path, language }: Parameters<Describe>[1],
): ReturnType<Describe> => ({
  about: items.map(({ name }) => name).join(', ') || null,
  things: {
    '@type': 'CollectionPage',
    url: origin + path,
    inLanguage: language,
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: items.map(({ name, address }, at) => ({
        '@type': 'ListItem',
        position: at + 1,
        name,
        url: origin + address,
      })),
    },
  },
});

const licences: Record<string, string> = {
  CC_BY: 'https://creativecommons.org/licenses/by/4.0/',
  CC_BY_SA: 'https://creativecommons.org/licenses/by-sa/4.0/',
  CC0: 'https://creativecommons.org/publicdomain/zero/1.0/',
};

export const practice: Describe = (answers, { origin, title }) => {
  const found = answers.named<PracticeByNumberQuery>('PracticeByNumber')?.practice;
  if (!found) return { about: null, things: { '@type': 'WebPage' } };
  const edition = found.edition as unknown as PracticeTextFragment | null;
  const summary = edition?.sections.find(({ kind }) => kind === 'SUMMARY');
  const canonical = addressOf('practices', found);
  const town = {
    '@type': 'AdministrativeArea',
    name: found.municipality.name,
    url: origin + addressOf('municipalities', found.municipality),
  };
  return {
    about: summary?.text ?? title,
    canonical,
    things: {
      '@type': 'Article',
      headline: title,
      url: origin + canonical,
      about: town,
      ...(edition ? saidIn(edition, origin) : { creativeWorkStatus: found.state }),
      ...(summary ? { abstract: summary.text } : {}),
    },
  };
};

function saidIn(edition: PracticeTextFragment, origin: string): Record<string, unknown> {
  const lead = edition.bodies.find(({ role }) => role === 'LEAD');
  const author = lead?.organisation ?? lead?.municipality;
  const kind = lead?.organisation ? 'organisations' : 'municipalities';
  const [project] = edition.projects as unknown as ProjectFundingFragment[];
  return {
    inLanguage: edition.language,
    version: edition.ordinal,
    datePublished: edition.publishedAt,
    keywords: edition.themes.map(({ name }) => name),
    ...(licences[edition.licence] ? { license: licences[edition.licence] } : {}),
    ...(author
      ? { author: { '@type': 'Organization', name: author.name, url: origin + addressOf(kind, author) } }
      : {}),
    ...(project ? { funding: { '@type': 'Grant', name: project.title } } : {}),
  };
}
