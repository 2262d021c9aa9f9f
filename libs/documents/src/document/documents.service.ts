import { Injectable } from '@nestjs/common';
import { DomainError, LanguageVersions, slugOf, type Actor } from '#kernel';
import { clampFirst, Database, keyOf, pageOf, type PageOf } from '#platform';
import type { DocumentFilter, DocumentsArgs } from './document.inputs.js';
import {
  choicesAmong,
  documentByNumber,
  documentsById,
  documentsByTitle,
  newestDocuments,
} from './document.repository.js';
import type { Document } from './document.type.js';
import { DocumentOrder, type DocumentKind } from './kinds.type.js';

/** Documents as their readers find them. */
@Injectable()
export class Documents {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, asked: DocumentsArgs): Promise<PageOf<Document> & { filter: DocumentFilter }> {
    const first = clampFirst(asked.first, { standard: 30, most: 100 });
    const filter = asked.filter ?? {};
    const byTitle = asked.order === DocumentOrder.TITLE;
    const find = byTitle ? documentsByTitle : newestDocuments;
    const rows = await this.database.read<Document>(
      find(actor, filter, keyAfter(asked.after, byTitle), first + 1),
    );
    const page = pageOf(
      rows,
      first,
      (row) => [row.sortKey, row.number],
      (row) => row,
    );
    return { ...page, filter };
  }

  /** By which kinds and languages a list can be narrowed. */
  async choices(
    actor: Actor,
    filter: DocumentFilter,
  ): Promise<{ kinds: DocumentKind[]; languages: string[] }> {
    return (await this.database.readOne<{ kinds: DocumentKind[]; languages: string[] }>(
      choicesAmong(actor, filter),
    ))!;
  }

  async get(actor: Actor, number: number): Promise<Document> {
    const found = await this.database.readOne<Document>(documentByNumber(actor, number));
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  /** Those that the actor may read, by id. */
  async byId(actor: Actor, ids: readonly string[]): Promise<Map<string, Document>> {
    const rows = await this.database.read<Document>(documentsById(actor, ids));
    return new Map(rows.map((row) => [row.id, row]));
  }

  async known(actor: Actor, id: string): Promise<Document> {
    const document = (await this.byId(actor, [id])).get(id);
    if (!document) throw new DomainError('NOT_FOUND');
    return document;
  }
}

/** What it is called for this reader, and in which language; null while it is awaited. */
export function titleFor(
  { languages }: Pick<Document, 'languages'>,
  actor: Actor,
): { text: string; language: string } | null {
  if (languages.length === 0) return null;
  const rows = languages.map((one) => ({
    ...{ language: one.language, origin: one.origin, version: one.newest, basedOn: one.basedOn },
    texts: { title: one.title },
  }));
  return LanguageVersions.of(rows).textFor(actor.languages, 'title');
}

/** The words of its address: those of the original, so that it is one for readers of all languages; empty while it is awaited. */
export function slugFor({ languages: [original] }: Pick<Document, 'languages'>): string {
  return original ? slugOf(original.title, original.language) : '';
}

/** Where a page goes on: by time or by title, and a number. What is neither was not made by us. */
function keyAfter(cursor: string | null | undefined, byTitle: boolean): (string | number)[] | null {
  const key = keyOf(cursor, 2);
  if (!key) return null;
  const [first, number] = key;
  const fits = byTitle ? typeof first === 'string' : !Number.isNaN(Date.parse(String(first)));
  if (!fits || !Number.isInteger(number) || Number(number) >= 2 ** 31)
    throw new DomainError('BAD_INPUT', { field: 'after', rule: 'NOT_A_CURSOR' });
  return key;
}
