/** Who puts documents in, keeps libraries, and is shown what of them. */
import {
  byKind,
  everyone,
  inside,
  nobody,
  signedIn,
  type Actors,
  type Audience,
  type Outcome,
  type Rule,
  type Rules,
} from './authorization-actors.js';
import { inEach, type TypeRule } from './field-rule.js';

const leads: Actors = ['moderator', 'facilitator'];
/** The secretariat's role reaches below, but into no secret group. */
const insideAndAbove: Actors = [...inside, 'secretariat'];
const readers = byKind(everyone, insideAndAbove, inside);
/** In the public group: a folder for its members, and one for those who keep it. Who runs the installation reads neither. */
const narrowed: Audience = { members: insideAndAbove, keepers: [...leads, 'secretariat'] };
/** Who runs the installation keeps the library of an open group. */
const keepers = byKind([...leads, 'secretariat', 'admin'], [...leads, 'secretariat'], leads);
const writers = byKind(
  ['member', ...leads, 'secretariat', 'admin'],
  ['member', ...leads, 'secretariat'],
  ['member', ...leads],
);
const keepersThere: Audience = { ...keepers, ...narrowed, members: [...leads, 'secretariat'] };

const each = (audience: Audience, rule: (list: Actors, place: string) => Rule): Rules =>
  Object.fromEntries(Object.entries(audience).map(([place, list]) => [place, rule(list, place)]));
const given = (audience: Audience, otherwise: Outcome): Rules =>
  each(audience, (list) => (actor) => (list.includes(actor) ? 'given' : otherwise));
const done = (audience: Audience): Rules =>
  each(audience, (list, place) => (actor) => {
    if (list.includes(actor)) return 'done';
    if (!{ ...readers, ...narrowed }[place]!.includes(actor)) return 'NOT_FOUND';
    return actor === 'guest' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
  });

export const documentQueries: Record<string, Rules> = {
  library: given(readers, 'NOT_FOUND'),
  documents: given({ ...readers, ...narrowed }, 'nothing'),
  document: given({ ...readers, ...narrowed }, 'NOT_FOUND'),
};

const changing: Rules = {
  ...done(keepers),
  own: (actor) => (actor === 'member' ? 'done' : done(keepers)['listed']!(actor)),
};

export const documentMutations: Record<string, Rules> = {
  addDocument: { ...done(writers), ...done({ members: writers['listed']!, keepers: narrowed['keepers']! }) },
  addDocumentVersion: changing,
  editDocument: changing,
  moveDocument: done(keepers),
  archiveDocument: done(keepers),
  reopenDocument: done(keepers),
  addDocumentFolder: done(keepers),
  editDocumentFolder: { ...done(keepers), ...done({ members: keepersThere['members']! }) },
  removeDocumentFolder: done(keepers),
};

export const libraryStreams: Rules = given({ municipality: everyone, ...narrowed }, 'NOT_FOUND');

const withArchived = (audience: Audience): Audience => ({
  ...audience,
  ...Object.fromEntries(Object.entries(audience).map(([place, list]) => [`archived ${place}`, list])),
});
const archivedOnly = (audience: Audience): Audience => ({
  ...inEach(nobody),
  members: nobody,
  keepers: nobody,
  ...Object.fromEntries(Object.entries(audience).map(([place, list]) => [`archived ${place}`, list])),
});
const named = withArchived(
  Object.fromEntries(
    Object.entries({ ...readers, ...narrowed }).map(([place, list]) => [
      place,
      list.filter((actor) => actor !== 'guest'),
    ]),
  ),
);
const reach = withArchived({ ...readers, ...narrowed });
const signedInReaders: Audience = { ...readers, public: signedIn };

export const documentFields: Record<string, TypeRule> = {
  Library: {
    reach: readers,
    always: 'id place streamIds folders',
    only: { viewerMayPutIn: writers, viewerMayKeep: keepers },
  },
  LibraryPlace: { reach: readers, always: 'id kind title address' },
  // the first of them stands in no other
  DocumentFolder: {
    reach: readers,
    always: 'id number name names readers documentCount version',
    only: { parentId: inEach(nobody), viewerMayPutIn: writers },
  },
  Document: {
    reach,
    always:
      'id number slug title kind state version addedAt changedAt streamId place languages period country licence municipality folderId',
    only: {
      archivedAt: archivedOnly({ ...readers, ...narrowed }),
      notice: archivedOnly({ ...readers, ...narrowed }),
      noticeLanguage: archivedOnly({ ...readers, ...narrowed }),
      addedBy: named,
      viewerMayKeep: withArchived(keepersThere),
      viewerMayEdit: withArchived(keepersThere),
      revisions: withArchived(keepersThere),
    },
  },
  DocumentPage: {
    reach: inEach(everyone),
    always: '',
    only: { items: readers, next: readers, kinds: readers, languages: readers },
  },
  // the first is the original, and the newest of its versions a picture
  DocumentLanguage: {
    reach: readers,
    always: 'id language title origin current versions',
    only: { stale: inEach(nobody) },
  },
  DocumentVersion: {
    reach: readers,
    always: 'id ordinal changes addedAt name mediaType size sha256 width height url smallUrl urlUntil',
    only: { basedOn: inEach(nobody), addedBy: signedInReaders },
  },
};
