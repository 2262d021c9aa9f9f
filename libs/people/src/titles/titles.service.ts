import { Injectable } from '@nestjs/common';
import { titleIn, titleKinds, type Actor } from '#kernel';
import { clampFirst, Replicas } from '#platform';
import { titleQuestion } from './title-match.sql.js';
import type { FoundRow, TitleSource } from './title-source.js';
import type { FoundTitle, TitleSection, TitlesArgs } from './title.type.js';

/** Finds things by their titles, in all rooms that offer theirs. */
@Injectable()
export class Titles {
  private readonly sources: TitleSource[] = [];

  constructor(private readonly replicas: Replicas) {}

  /** A room offers its own. */
  register(...sources: TitleSource[]): void {
    this.sources.push(...sources);
    this.sources.sort((a, b) => titleKinds.indexOf(a.kind) - titleKinds.indexOf(b.kind));
  }

  /** What the actor may know of, by kind; a kind of which nothing was found is left out. */
  async find(actor: Actor, { text, first }: TitlesArgs): Promise<TitleSection[]> {
    const shown = clampFirst(first, { standard: 5, most: 20 });
    const question = titleQuestion(text, shown + 1);
    if (!question) return [];
    const sections = await Promise.all(
      this.sources.map(async (source): Promise<TitleSection> => {
        const statement = source.find(actor, question);
        const rows = statement ? await this.replicas.read<FoundRow>(statement) : [];
        const items = rows.slice(0, shown).map((row) => foundTitle(actor, row));
        return { kind: source.kind, items, more: rows.length > shown };
      }),
    );
    return sections.filter(({ items }) => items.length > 0);
  }
}

function foundTitle(actor: Actor, row: FoundRow): FoundTitle {
  return {
    id: row.id,
    title: row.title ?? titleIn({ labels: row.labels ?? {}, local: row.local ?? null }, actor.languages),
    language: row.language ?? null,
    detail: row.detail ?? null,
    placeId: row.placeId ?? null,
    address: row.address,
  };
}
