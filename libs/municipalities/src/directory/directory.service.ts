import { Injectable } from '@nestjs/common';
import { DomainError, fold, type Actor } from '#kernel';
import { clampFirst, keyOf, pageOf, Replicas } from '#platform';
import { directoryPages, type DirectoryArgs } from './directory.inputs.js';
import { wordsOf } from './directory.policy.js';
import { directoryChoices, directoryPage, type DirectoryRow } from './directory.repository.js';
import type { DirectoryChoices, DirectoryEntry, DirectoryPage } from './directory.type.js';

/** The people of the house, found by what they show of themselves. */
@Injectable()
export class Directory {
  constructor(private readonly replicas: Replicas) {}

  /** A page of people by name. For signed-in readers. */
  async page(actor: Actor, { filter, first, after }: DirectoryArgs): Promise<DirectoryPage> {
    if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
    const rows = clampFirst(first, directoryPages);
    const words = wordsOf(fold(filter?.name ?? ''));
    const question = {
      words: words.length > 0 ? words : null,
      town: filter?.town ?? null,
      role: filter?.role ?? null,
      language: filter?.language ?? null,
      theme: filter?.theme ?? null,
      side: filter?.side ?? null,
    };
    const found = await this.replicas.read<DirectoryRow & DirectoryEntry>(
      directoryPage(actor, question, keyOf(after, 2), rows + 1),
    );
    const page = pageOf(
      found,
      rows,
      (row) => [row.folded, row.id],
      (row): DirectoryEntry => row,
    );
    return { ...page, total: found[0]?.total ?? 0 };
  }

  /** What the directory can be narrowed by. For signed-in readers. */
  async choices(actor: Actor): Promise<DirectoryChoices> {
    if (!actor.personId) throw new DomainError('UNAUTHENTICATED');
    return (await this.replicas.readOne<DirectoryChoices>(directoryChoices(actor)))!;
  }
}
