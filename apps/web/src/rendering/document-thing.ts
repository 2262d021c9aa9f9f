/** Documents and libraries in the words of schema.org. */
import type {
  DocumentByNumberQuery,
  DocumentLineFragment,
  DocumentsPageQuery,
  LibraryPageQuery,
  VersionFactsFragment,
} from '../generated/graphql/graphql.js';
import { addressOf } from '../parts/address.js';
import type { Describe } from './public-routes.js';

const listOf = (page: DocumentsPageQuery['documents'] | undefined, origin: string) => {
  const items = (page?.items ?? []) as unknown as DocumentLineFragment[];
  const titled = items.filter(({ title }) => title);
  return {
    about: titled.map(({ title }) => title).join(', ') || null,
    things: {
      '@type': 'ItemList',
      itemListElement: titled.map((one, at) => ({
        '@type': 'ListItem',
        position: at + 1,
        name: one.title,
        url: origin + addressOf('documents', one),
      })),
    },
  };
};

export const documents: Describe = (answers, { origin, path, language }) => {
  const list = listOf(answers.named<DocumentsPageQuery>('DocumentsPage')?.documents, origin);
  return {
    about: list.about,
    things: { '@type': 'CollectionPage', url: origin + path, inLanguage: language, mainEntity: list.things },
  };
};

/** The documents of one place. */
export const library: Describe = (answers, { origin, path, language, title }) => {
  const found = answers.named<LibraryPageQuery>('LibraryPage');
  const list = listOf(found?.documents, origin);
  return {
    about: list.about ?? title,
    things: { '@type': 'CollectionPage', url: origin + path, inLanguage: language, mainEntity: list.things },
  };
};

const licences: Record<string, string> = {
  CC_BY: 'https://creativecommons.org/licenses/by/4.0/',
  CC_BY_SA: 'https://creativecommons.org/licenses/by-sa/4.0/',
  CC0: 'https://creativecommons.org/publicdomain/zero/1.0/',
};

export const document: Describe = (answers, { origin, title }) => {
  const found = answers.named<DocumentByNumberQuery>('DocumentByNumber')?.document;
  if (!found) return { about: null, things: { '@type': 'WebPage' } };
  const canonical = addressOf('documents', found);
  const { municipality, country, licence } = found;
  const about = municipality
    ? {
        '@type': 'AdministrativeArea',
        name: municipality.name,
        url: origin + addressOf('municipalities', municipality),
      }
    : country && { '@type': 'Country', identifier: country };
  return {
    about: [title, found.place.title].filter(Boolean).join(', '),
    canonical,
    things: {
      '@type': 'DigitalDocument',
      name: title,
      url: origin + canonical,
      ...(found.period ? { temporalCoverage: found.period } : {}),
      ...(about ? { spatialCoverage: about } : {}),
      ...(licence && licences[licence] ? { license: licences[licence] } : {}),
      ...(found.state === 'ARCHIVED' ? { creativeWorkStatus: 'Archived' } : {}),
      dateCreated: found.addedAt,
      // Where a file is fetched changes by the hour: its page stays.
      hasPart: found.languages.map((one) => {
        const [newest] = one.versions as unknown as VersionFactsFragment[];
        return {
          '@type': 'DigitalDocument',
          name: one.title,
          inLanguage: one.language,
          version: newest?.ordinal,
          datePublished: newest?.addedAt,
          encodingFormat: newest?.mediaType,
          sha256: newest?.sha256,
        };
      }),
    },
  };
};
