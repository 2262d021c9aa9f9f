/** A good practice in the words of schema.org. */
import type {
  PracticeByNumberQuery,
  PracticeLineFragment,
  PracticesPageQuery,
  PracticeTextFragment,
  ProjectFundingFragment,
} from '../generated/graphql/graphql.js';
import { addressOf } from '../parts/address.js';
import type { Describe } from './public-routes.js';

export const practices: Describe = (answers, { origin, path, language }) => {
  const items = (answers.named<PracticesPageQuery>('PracticesPage')?.practices.items ??
    []) as unknown as PracticeLineFragment[];
  return {
    about: items.map(({ title }) => title).join(', ') || null,
    things: {
      '@type': 'CollectionPage',
      url: origin + path,
      inLanguage: language,
      mainEntity: {
        '@type': 'ItemList',
        itemListElement: items.map((one, at) => ({
          '@type': 'ListItem',
          position: at + 1,
          name: one.title,
          url: origin + addressOf('practices', one),
        })),
      },
    },
  };
};

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
