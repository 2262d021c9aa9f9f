import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { labelList, type Label, type Labels } from '#kernel';
import { recordsOf, type YamlRecord } from './yaml-record.js';

/** Documents that lie together in a library of the demo. */
export interface DemoLibrary {
  /** `community`, or `group:`, `meeting:` and the key */
  place: string;
  /** key of the person who puts them in */
  by: string;
  /** null: in no folder */
  folder: Label[] | null;
  readers: (typeof readers)[number];
  documents: DemoDocument[];
}

export interface DemoDocument {
  kind: string;
  period: string | null;
  country: string | null;
  /** key */
  municipality: string | null;
  licence: string | null;
  /** the original first; none: it is awaited */
  languages: DemoLanguageVersion[];
  archive: { language: string; text: string } | null;
}

export interface DemoLanguageVersion {
  language: string;
  title: string;
  /** what each version said to be new; none said: there is one */
  versions: string[];
  /** the version of the original; null: the newest */
  basedOn: number | null;
}

const readers = ['ALL', 'MEMBERS', 'KEEPERS'] as const;

export function readDocuments(directory: string): DemoLibrary[] {
  const file: unknown = parse(readFileSync(join(directory, 'documents.yaml'), 'utf8'));
  return recordsOf(file, 'documents').map((record) => {
    const library = {
      place: record.text('place'),
      by: record.text('by'),
      folder: folderOf(record.optionalLabels('folder')),
      readers: readers.find((one) => one === record.optionalText('readers')) ?? 'ALL',
      documents: record.records('documents').map(documentOf),
    };
    record.done();
    return library;
  });
}

function documentOf(record: YamlRecord): DemoDocument {
  const document = {
    kind: record.text('kind'),
    period: record.optionalText('period'),
    country: record.optionalText('country'),
    municipality: record.optionalText('municipality'),
    licence: record.optionalText('licence'),
    languages: record.optionalRecords('languages').map(languageOf),
    archive: noticeOf(record.optionalRecord('archive')),
  };
  record.done();
  return document;
}

function languageOf(record: YamlRecord): DemoLanguageVersion {
  const language = {
    language: record.text('language'),
    title: record.text('title'),
    versions: record.texts('versions'),
    basedOn: record.optionalNumber('basedOn'),
  };
  record.done();
  return language;
}

const folderOf = (names: Labels | null): Label[] | null => names && labelList(names);

function noticeOf(record: YamlRecord | null): { language: string; text: string } | null {
  if (!record) return null;
  const notice = { language: record.text('language'), text: record.text('text') };
  record.done();
  return notice;
}
