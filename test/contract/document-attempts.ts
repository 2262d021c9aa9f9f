/** How documents are put in, read and kept. */
import { randomUUID } from 'node:crypto';
import type { Caller, Loose } from '../kit/caller.js';
import { bring, photo } from '../kit/uploads.js';
import type { Attempts, Question } from './attempts.js';
import type { ActorName } from './authorization-actors.js';
import type { Probe } from './probes.js';
import type { Stage } from './stage.js';

interface Made {
  id: string;
  number: number;
  version: number;
}

const add = 'mutation ($input: AddDocumentInput!) { addDocument(input: $input) { id number version } }';
const addFolder =
  'mutation ($input: AddFolderInput!) { addDocumentFolder(input: $input) { id number version } }';
const addVersion =
  'mutation ($input: AddVersionInput!) { addDocumentVersion(input: $input) { id number version } }';
const edit = 'mutation ($input: EditDocumentInput!) { editDocument(input: $input) { id number version } }';
const archive =
  'mutation ($input: ArchiveDocumentInput!) { archiveDocument(input: $input) { id number version } }';

const labels = (text: string) => [{ language: 'pl', text }];

/** A picture that this person has just brought; of a guest there is none. */
async function brought(stage: Stage, actor: ActorName): Promise<string> {
  if (actor === 'guest') return randomUUID();
  await stage.house.sql.query('delete from platform.throttle');
  return (await bring(stage.of(actor), await photo(20, 10, 'png'), 'plan.png')).file.id;
}

const fileOf = async (stage: Stage, actor: ActorName) => ({
  fileId: await brought(stage, actor),
  language: 'pl',
  title: 'Plan miasta',
});

/** `members` and `keepers` are folders of the public group, `own` is in the listed one. */
const groupOf = (stage: Stage, place: string): string =>
  stage.scopeId(place === 'members' || place === 'keepers' ? 'public' : place === 'own' ? 'listed' : place);

interface Library {
  folderId: string;
  /** its number */
  folder: number;
  /** with all that is said of one */
  document: Made;
  archived: Made;
}
const staged = new WeakMap<Stage, Map<string, Promise<Library>>>();

/** What stands in a place to be read, made when it is first asked for. */
function standing(stage: Stage, place: string): Promise<Library> {
  const places = staged.get(stage) ?? new Map<string, Promise<Library>>();
  staged.set(stage, places);
  const found = places.get(place) ?? stand(stage, place);
  places.set(place, found);
  return found;
}

async function stand(stage: Stage, place: string): Promise<Library> {
  const by = stage.of('facilitator');
  const readers = { members: 'MEMBERS', keepers: 'KEEPERS' }[place] ?? 'ALL';
  const names = labels(readers === 'ALL' ? 'Akta' : `Zamknięte ${readers}`);
  const placeId = groupOf(stage, place);
  const { addDocumentFolder } = await by.get(addFolder, { input: { placeId, names, readers } });
  const folderId: string = addDocumentFolder.id;
  const document = await told(stage, by, placeId, folderId);
  const archived = await told(stage, by, placeId, folderId);
  const input = { id: archived.id, version: archived.version, notice: 'Zastąpiony', language: 'pl' };
  await by.get(archive, { input });
  await told(stage, by, placeId, folderId);
  return { folderId, folder: addDocumentFolder.number, document, archived };
}

/** A document of which everything is said. */
async function told(stage: Stage, by: Caller, placeId: string, folderId: string): Promise<Made> {
  const input = {
    ...{ placeId, folderId, kind: 'REPORT', period: '2024', country: 'PL', licence: 'CC_BY' },
    municipalityId: stage.ids.municipality.id,
    file: await fileOf(stage, 'facilitator'),
  };
  const { addDocument: document } = await by.get(add, { input });
  const newer = { documentId: document.id, version: 1, language: 'pl', changes: 'Poprawione' };
  await by.get(addVersion, { input: { ...newer, fileId: await brought(stage, 'facilitator') } });
  const titles = labels('Plan miasta i okolic');
  return (await by.get(edit, { input: { id: document.id, version: 2, titles } })).editDocument;
}

/** Fresh, by the facilitator; the member's own in the listed group. */
async function fresh(stage: Stage, place: string): Promise<Made> {
  const actor = place === 'own' ? 'member' : 'facilitator';
  const input = { placeId: groupOf(stage, place), kind: 'LETTER', file: await fileOf(stage, actor) };
  return (await stage.of(actor).get(add, { input })).addDocument;
}

async function freshFolder(stage: Stage, place: string): Promise<Made> {
  const readers = place === 'members' ? 'MEMBERS' : 'ALL';
  const input = {
    placeId: groupOf(stage, place),
    names: labels(`Żółte ${randomUUID().slice(0, 8)}`),
    readers,
  };
  return (await stage.of('facilitator').get(addFolder, { input })).addDocumentFolder;
}

/** The stream of the town's library, or of a narrowed folder. */
export async function libraryStream(stage: Stage, place: string): Promise<string> {
  if (place !== 'municipality') return (await standing(stage, place)).folderId;
  const { id } = stage.ids.municipality;
  await stage.of('coordinator').get(add, { input: { placeId: id, kind: 'OTHER' } });
  return id;
}

type Asks = (stage: Stage, place: string) => Promise<Question>;

export const documentQuestions: Record<string, Asks> = {
  library: async (stage, place) => {
    await standing(stage, place);
    return { variables: { placeId: stage.scopeId(place) } };
  },
  documents: async (stage, place) => {
    const { document, folder } = await standing(stage, place);
    const filter = { placeId: groupOf(stage, place), folder, kind: 'REPORT', language: 'pl' };
    return { variables: { filter, first: 100 }, target: document.id };
  },
  document: async (stage, place) => ({
    variables: { number: (await standing(stage, place)).document.number },
  }),
};

const about = async (made: Promise<Made>): Promise<{ id: string; version: number }> => {
  const { id, version } = await made;
  return { id, version };
};

export const documentAttempts: Record<string, Attempts> = {
  addDocument: async (stage, place, actor) => ({
    variables: {
      input: {
        key: randomUUID(),
        placeId: groupOf(stage, place),
        folderId: (await standing(stage, place)).folderId,
        ...{ kind: 'PROGRAMME', period: '2017-06', country: 'PL', licence: 'CC0' },
        municipalityId: stage.ids.municipality.id,
        file: await fileOf(stage, actor),
      },
    },
  }),
  addDocumentVersion: async (stage, place, actor) => ({
    variables: {
      input: {
        documentId: (await fresh(stage, place)).id,
        version: 1,
        fileId: await brought(stage, actor),
        ...{ language: 'ro', title: 'Planul orașului', origin: 'MACHINE', basedOn: 1, changes: 'Tradus' },
      },
    },
  }),
  editDocument: async (stage, place) => ({
    variables: {
      input: {
        ...(await about(fresh(stage, place))),
        ...{ kind: 'FORM', titles: labels('Wniosek'), period: '2025', country: 'PL', licence: 'OFFICIAL' },
        municipalityId: stage.ids.municipality.id,
      },
    },
  }),
  moveDocument: async (stage, place) => ({
    variables: {
      input: {
        ...(await about(fresh(stage, place))),
        folderId: (await standing(stage, place)).folderId,
      },
    },
  }),
  archiveDocument: async (stage, place) => ({
    variables: { input: { ...(await about(fresh(stage, place))), notice: 'Nieaktualny', language: 'pl' } },
  }),
  reopenDocument: async (stage, place) => {
    const { id, version } = await fresh(stage, place);
    await stage.of('facilitator').get(archive, { input: { id, version } });
    return { variables: { id } };
  },
  addDocumentFolder: async (stage, place) => ({
    variables: {
      input: {
        key: randomUUID(),
        placeId: groupOf(stage, place),
        parentId: (await standing(stage, place)).folderId,
        ...{ names: labels('Listy'), readers: 'ALL' },
      },
    },
  }),
  editDocumentFolder: async (stage, place) => ({
    variables: {
      input: { ...(await about(freshFolder(stage, place))), names: labels('Żurnale'), readers: 'ALL' },
    },
  }),
  removeDocumentFolder: async (stage, place) => ({
    variables: { id: (await freshFolder(stage, place)).id },
  }),
};

export const documentDoers: Record<string, [ActorName, string]> = {
  addDocument: ['member', 'listed'],
  addDocumentVersion: ['member', 'own'],
  editDocument: ['member', 'own'],
  moveDocument: ['moderator', 'listed'],
  archiveDocument: ['facilitator', 'listed'],
  reopenDocument: ['facilitator', 'listed'],
  addDocumentFolder: ['facilitator', 'listed'],
  editDocumentFolder: ['facilitator', 'listed'],
  removeDocumentFolder: ['facilitator', 'listed'],
};

export function keyedDocuments(stage: () => Stage) {
  return {
    addDocument: {
      by: () => stage().of('member'),
      input: () => ({ placeId: stage().scopeId('listed'), kind: 'LETTER', period: '2024' }),
      other: { period: '2025' },
    },
    addDocumentFolder: {
      by: () => stage().of('facilitator'),
      input: () => ({ placeId: stage().scopeId('listed'), names: labels('Raz') }),
      other: { names: labels('Dwa') },
    },
  };
}

export function versionedDocuments(stage: () => Stage) {
  const told = ['currentVersion'];
  const by = () => stage().of('facilitator');
  const make =
    (made: (stage: Stage, place: string) => Promise<Made>, change: (turn: number) => Loose) => async () => {
      const { id } = await made(stage(), 'listed');
      return (version: number, turn: number) => ({ input: { id, version, ...change(turn) } });
    };
  const folders: string[] = [];
  return {
    editDocument: { by, told, make: make(fresh, (turn) => ({ period: String(2000 + turn) })) },
    editDocumentFolder: { by, told, make: make(freshFolder, (turn) => ({ names: labels(`Z ${turn}`) })) },
    archiveDocument: {
      by,
      told,
      make: make(fresh, (turn) => ({ notice: `Zastąpiony ${turn}`, language: 'pl' })),
    },
    addDocumentVersion: {
      by,
      told,
      make: async () => {
        const files: string[] = [];
        for (let i = 0; i < 15; i++) files.push(await brought(stage(), 'facilitator'));
        const { id: documentId } = await fresh(stage(), 'listed');
        return (version: number, turn: number) => ({
          input: { documentId, version, fileId: files[turn], language: 'pl' },
        });
      },
    },
    moveDocument: {
      by,
      told,
      make: async () => {
        for (let i = 0; i < 20; i++) folders.push((await freshFolder(stage(), 'listed')).id);
        return make(fresh, (turn) => ({ folderId: folders[turn] }))();
      },
    },
  };
}

const inDocument =
  (...path: string[]) =>
  async (stage: Stage, place: string): Promise<Probe> => {
    const { document, archived } = await standing(stage, place.replace('archived ', ''));
    const { number } = place.startsWith('archived ') ? archived : document;
    return { query: 'document', variables: { number }, path };
  };
const inLibrary =
  (...path: string[]) =>
  async (stage: Stage, place: string): Promise<Probe> => {
    await standing(stage, place);
    return { query: 'library', variables: { placeId: stage.scopeId(place) }, path };
  };

export const documentProbes = {
  Library: inLibrary(),
  LibraryPlace: inLibrary('place'),
  DocumentFolder: inLibrary('folders'),
  Document: inDocument(),
  DocumentPage: async (stage: Stage, place: string): Promise<Probe> => {
    await standing(stage, place);
    return {
      query: 'documents',
      variables: { filter: { placeId: stage.scopeId(place) }, first: 1 },
      path: [],
    };
  },
  DocumentLanguage: inDocument('languages'),
  DocumentVersion: inDocument('languages', 'versions'),
};

export const documentTexts = {
  limits: {
    'FirstFileInput.title': { min: 1, max: 300 },
    'AddVersionInput.title': { min: 1, max: 300 },
    'AddVersionInput.changes': { min: 0, max: 1000, lines: true },
    'ArchiveDocumentInput.notice': { min: 0, max: 2000, lines: true },
  },
  formed: {
    'FirstFileInput.language': 'xx',
    'AddVersionInput.language': 'xx',
    'ArchiveDocumentInput.language': 'xx',
    'AddDocumentInput.country': 'Polska',
    'EditDocumentInput.country': 'Polska',
    'DocumentFilter.language': 'xx',
    'documents(after)': 'nie kursor',
  },
};
