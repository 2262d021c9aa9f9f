/** Documents for tests: put in at the public doors, by whoever may. */
import type { Caller, Loose } from './caller.js';
import { bring } from './uploads.js';

let made = 0;

/** A file that nobody has brought before. */
export async function broughtFile(by: Caller, name = 'raport.txt'): Promise<string> {
  const { file, code } = await bring(by, `Treść numer ${++made}`, name);
  if (!file) throw new Error(`The file was refused: ${code}`);
  return file.id;
}

export const documentFields = `id number slug title kind state version folderId streamId viewerMayKeep viewerMayEdit notice
  languages { id language title origin stale current { ordinal basedOn } versions { id ordinal basedOn changes sha256 url addedBy { id } } }`;

const add = `mutation ($input: AddDocumentInput!) { addDocument(input: $input) { ${documentFields} } }`;
const version = `mutation ($input: AddVersionInput!) { addDocumentVersion(input: $input) { ${documentFields} } }`;

export async function addDocument(by: Caller, placeId: string, more: Loose = {}): Promise<Loose> {
  const { title = 'Sprawozdanie', language = 'pl', ...rest } = more;
  const file = { fileId: await broughtFile(by), language, title };
  const input = { placeId, kind: 'REPORT', file, ...rest };
  return (await by.get(add, { input })).addDocument;
}

export async function addVersion(
  by: Caller,
  document: { id: string; version: number },
  more: Loose,
): Promise<Loose> {
  const fileId = await broughtFile(by);
  const input = { documentId: document.id, version: document.version, fileId, ...more };
  return (await by.get(version, { input })).addDocumentVersion;
}

export const refusedVersion = (by: Caller, input: Loose): Promise<string> => by.refusal(version, { input });
export const refusedDocument = (by: Caller, input: Loose): Promise<string> => by.refusal(add, { input });

export async function readDocument(by: Caller, number: number): Promise<Loose> {
  const query = `query ($number: Int!) { document(number: $number) { ${documentFields} } }`;
  return (await by.ask(query, { number })).data?.document ?? null;
}

export async function addFolder(by: Caller, placeId: string, name: string, more: Loose = {}): Promise<Loose> {
  const input = { placeId, names: [{ language: 'pl', text: name }], ...more };
  const document = `mutation ($input: AddFolderInput!) { addDocumentFolder(input: $input) { id number version readers name } }`;
  return (await by.get(document, { input })).addDocumentFolder;
}

const list = `query ($filter: DocumentFilter, $order: DocumentOrder, $first: Int, $after: String) {
  documents(filter: $filter, order: $order, first: $first, after: $after) { items { id title } next kinds languages } }`;

export async function listDocuments(by: Caller, filter: Loose, more: Loose = {}): Promise<Loose> {
  return (await by.get(list, { filter, ...more })).documents;
}

export async function documentTitles(by: Caller, filter: Loose, more: Loose = {}): Promise<string[]> {
  return (await listDocuments(by, filter, more)).items.map(({ title }: Loose) => title);
}

const fields =
  'viewerMayPutIn viewerMayKeep streamIds folders { id name readers documentCount viewerMayPutIn }';

export async function libraryOf(by: Caller, placeId: string): Promise<Loose> {
  return (await by.get(`query ($id: ID!) { library(placeId: $id) { ${fields} } }`, { id: placeId })).library;
}
