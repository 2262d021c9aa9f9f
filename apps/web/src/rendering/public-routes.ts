/** The routes that a guest gets whole, and what each is about, in the words of schema.org. */
import type {
  CommunityFaceFragment,
  CommunityPageQuery,
  CommunityThreadsQuery,
  CommunityTownsQuery,
  FrontPageQuery,
  GroupByNumberQuery,
  GroupsToChooseQuery,
  MunicipalitiesPageQuery,
  MunicipalityPageQuery,
  PostFieldsFragment,
  PostsOfThreadQuery,
  RowFieldsFragment,
  ThreadByNumberQuery,
} from '../generated/graphql/graphql.js';
import { excerptOf } from '#kernel';
import { addressOf } from '../parts/address.js';
import type { Answers } from './answers.js';
import { document, documents, library } from './document-thing.js';
import { meeting, meetingPart, meetings } from './meeting-thing.js';
import { minutes } from './minutes-thing.js';
import { need, needs, practice, practices, travels } from './practice-thing.js';

interface Place {
  origin: string;
  path: string;
  house: string;
  /** what stands over the page */
  title: string;
  language: string;
}

interface Description {
  /** a sentence or two; the house's name when nothing is known */
  about: string | null;
  /** the path that search engines shall keep, where it is not the one that was asked for */
  canonical?: string;
  things: Record<string, unknown>;
}

export type Describe = (answers: Answers, place: Place) => Description;

const front: Describe = (answers, place) => {
  const communities = answers.named<FrontPageQuery>('FrontPage')?.communities ?? [];
  if (answers.named('CommunityPage')) return { ...community(answers, place), canonical: '/' };
  return {
    about: communities.map(({ name }) => name).join(', ') || null,
    things: {
      '@type': 'CollectionPage',
      name: place.house,
      url: `${place.origin}/`,
      inLanguage: place.language,
      hasPart: communities.map((one) => ({
        '@type': 'Organization',
        name: one.name,
        url: place.origin + addressOf('communities', one),
      })),
    },
  };
};

const community: Describe = (answers, { origin, language }) => {
  const found = answers.named<CommunityPageQuery>('CommunityPage')?.community;
  if (!found) return { about: null, things: { '@type': 'WebPage' } };
  const face = found as unknown as CommunityFaceFragment & typeof found;
  const towns = new Map(
    answers
      .named<CommunityTownsQuery>('CommunityTowns')
      ?.municipalities.items.map((town) => [town.id, town.name]),
  );
  return {
    about: face.purpose ?? face.name,
    canonical: addressOf('communities', face),
    things: {
      '@type': 'Organization',
      name: face.name,
      ...(face.shortName ? { alternateName: face.shortName } : {}),
      ...(face.purpose ? { description: face.purpose } : {}),
      url: origin + addressOf('communities', face),
      inLanguage: language,
      member: face.municipalities.map((tile) => ({
        '@type': 'AdministrativeArea',
        name: towns.get(tile.id) ?? tile.name,
        url: origin + addressOf('municipalities', tile),
      })),
      subOrganization: face.groups.map((group) => ({
        '@type': 'Organization',
        name: group.name,
        url: origin + addressOf('groups', group),
      })),
    },
  };
};

const municipalities: Describe = (answers, { origin, path, language }) => {
  const items = answers.named<MunicipalitiesPageQuery>('MunicipalitiesPage')?.municipalities.items ?? [];
  return {
    about: items.map(({ name }) => name).join(', ') || null,
    things: {
      '@type': 'CollectionPage',
      url: origin + path,
      inLanguage: language,
      mainEntity: {
        '@type': 'ItemList',
        itemListElement: items.map((town, at) => ({
          '@type': 'ListItem',
          position: at + 1,
          name: town.name,
          url: origin + addressOf('municipalities', town),
        })),
      },
    },
  };
};

const municipality: Describe = (answers, { origin, house }) => {
  const town = answers.named<MunicipalityPageQuery>('MunicipalityPage')?.municipality;
  if (!town) return { about: null, things: { '@type': 'WebPage' } };
  const others = town.names.map(({ text }) => text).filter((name) => name !== town.name);
  return {
    about: [town.name, town.region, house].filter(Boolean).join(', '),
    things: {
      '@type': 'AdministrativeArea',
      name: town.name,
      ...(others.length > 0 ? { alternateName: [...new Set(others)] } : {}),
      url: origin + addressOf('municipalities', town),
      identifier: { '@type': 'PropertyValue', propertyID: town.register, value: town.code },
      address: {
        '@type': 'PostalAddress',
        addressCountry: town.country,
        ...(town.region ? { addressRegion: town.region } : {}),
      },
      ...(town.latitude === null || town.longitude === null
        ? {}
        : { geo: { '@type': 'GeoCoordinates', latitude: town.latitude, longitude: town.longitude } }),
    },
  };
};

const groups: Describe = (answers, { origin, path, language }) => {
  const items = answers.named<GroupsToChooseQuery>('GroupsToChoose')?.groups.items ?? [];
  return {
    about: items.map(({ name }) => name).join(', ') || null,
    things: {
      '@type': 'CollectionPage',
      url: origin + path,
      inLanguage: language,
      hasPart: items.map((one) => ({
        '@type': 'Organization',
        name: one.name,
        url: origin + addressOf('groups', one),
      })),
    },
  };
};

const group: Describe = (answers, { origin }) => {
  const found = answers.named<GroupByNumberQuery>('GroupByNumber')?.group;
  if (!found) return { about: null, things: { '@type': 'WebPage' } };
  return {
    about: found.purpose ?? `${found.name}, ${found.community.name}`,
    things: groupThing(found, origin),
  };
};

function groupThing(found: GroupByNumberQuery['group'], origin: string): Record<string, unknown> {
  return {
    '@type': 'Organization',
    name: found.name,
    ...(found.purpose ? { description: found.purpose } : {}),
    url: origin + addressOf('groups', found),
    parentOrganization: {
      '@type': 'Organization',
      name: found.community.name,
      url: origin + addressOf('communities', found.community),
    },
  };
}

type NamedCommunity = { name: string; number: number; slug: string; purpose?: string | null };

function communityThing(found: NamedCommunity, origin: string): Record<string, unknown> {
  return {
    '@type': 'Organization',
    name: found.name,
    ...(found.purpose ? { description: found.purpose } : {}),
    url: origin + addressOf('communities', found),
  };
}

/** The list of the threads of a group or community. */
const threads: Describe = (answers, place) => {
  const found = answers.named<CommunityThreadsQuery>('CommunityThreads')?.community;
  if (!found) return group(answers, place);
  return { about: found.purpose ?? found.name, things: communityThing(found, place.origin) };
};

const thread: Describe = (answers, place) => {
  const found = answers.named<ThreadByNumberQuery>('ThreadByNumber')?.thread as RowFieldsFragment | undefined;
  const inGroup = answers.named<GroupByNumberQuery>('GroupByNumber')?.group;
  const inCommunity = answers.named<CommunityThreadsQuery>('CommunityThreads')?.community;
  if (!found || !(inGroup ?? inCommunity)) return threads(answers, place);
  const items = answers.named<PostsOfThreadQuery>('PostsOfThread')?.posts.items ?? [];
  const posts = (items as unknown as PostFieldsFragment[]).filter((post) => post.text !== null);
  const home = inGroup ? addressOf('groups', inGroup) : addressOf('communities', inCommunity!);
  const canonical = `${home}${addressOf('threads', found)}`;
  const url = place.origin + canonical;
  const [first] = posts;
  const opening = first?.number === 1 ? first : undefined;
  return {
    about: opening ? excerptOf(opening.text) : found.title,
    canonical,
    things: {
      '@type': 'DiscussionForumPosting',
      headline: found.title,
      url,
      inLanguage: found.language,
      datePublished: found.createdAt,
      author: authorThing(found.author),
      ...(opening ? { text: opening.text } : {}),
      commentCount: Math.max(0, found.postCount - 1),
      isPartOf: inGroup ? groupThing(inGroup, place.origin) : communityThing(inCommunity!, place.origin),
      comment: posts
        .filter((post) => post !== opening)
        .map((post) => ({
          '@type': 'Comment',
          text: post.text,
          inLanguage: post.language,
          datePublished: post.createdAt,
          author: authorThing(post.author),
          url: `${url}/${post.number}`,
        })),
    },
  };
};

const authorThing = ({ name, erased }: { name: string; erased: boolean }): Record<string, unknown> =>
  erased ? { '@type': 'Person' } : { '@type': 'Person', name };

export const publicRoutes = {
  '/': front,
  '/communities/$community': community,
  '/communities/$community/threads/': threads,
  '/communities/$community/threads/$thread/{-$post}': thread,
  '/municipalities': municipalities,
  '/municipalities/$municipality': municipality,
  '/meetings': meetings,
  '/meetings/$meeting': meeting,
  '/meetings/$meeting/agenda': meetingPart,
  '/meetings/$meeting/minutes': minutes,
  '/meetings/$meeting/minutes/$edition': minutes,
  '/practices': practices,
  '/practices/$practice': practice,
  '/practices/travels': travels,
  '/practices/needs': needs,
  '/practices/needs/$need': need,
  '/documents': documents,
  '/documents/$document': document,
  '/communities/$community/documents': library,
  '/municipalities/$municipality/documents': library,
  '/meetings/$meeting/documents': library,
  '/groups/$group/documents': library,
  '/groups': groups,
  '/groups/$group/threads/': group,
  '/groups/$group/about': group,
  '/groups/$group/threads/$thread/{-$post}': thread,
} satisfies Record<string, Describe>;

export type PublicRoute = keyof typeof publicRoutes;

export const isPublicRoute = (id: string | undefined): id is PublicRoute =>
  id !== undefined && Object.hasOwn(publicRoutes, id);
