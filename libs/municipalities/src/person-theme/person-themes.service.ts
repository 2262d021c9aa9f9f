import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import { Database, UnitOfWork } from '#platform';
import { Themes } from '../theme/theme.service.js';
import type { Theme } from '../theme/theme.type.js';
import { holdThemesOf, replaceThemes, themesOfPeople } from './person-theme.repository.js';
import type { ThemeSide } from './person-theme.type.js';

/** What people can help with and look for, in the words of the one vocabulary. */
@Injectable()
export class PersonThemes {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly vocabulary: Themes,
  ) {}

  /** Makes these the actor's themes, and no others. */
  async choose(actor: Actor, chosen: Record<'offers' | 'seeks', readonly string[]>): Promise<void> {
    const { personId } = actor;
    if (!personId) throw new DomainError('UNAUTHENTICATED');
    const offers = [...new Set(chosen.offers)];
    const seeks = [...new Set(chosen.seeks)];
    await this.work.run(actor, async (tx) => {
      const borne = await holdThemesOf(tx, personId);
      await this.vocabulary.mustBeOffered(tx, offers, { field: 'offers', borne });
      await this.vocabulary.mustBeOffered(tx, seeks, { field: 'seeks', borne });
      await replaceThemes(tx, personId, [
        { side: 'OFFERS', themeIds: offers },
        { side: 'SEEKS', themeIds: seeks },
      ]);
    });
  }

  /** By person and side, as far as the actor may know. */
  async of(actor: Actor, personIds: readonly string[]): Promise<Map<string, Record<ThemeSide, Theme[]>>> {
    const rows = await this.database.read<{ personId: string; side: ThemeSide; themeId: string }>(
      themesOfPeople(actor, personIds),
    );
    const themes = await this.vocabulary.byId(rows.map((row) => row.themeId));
    const byPerson = new Map<string, Record<ThemeSide, Theme[]>>();
    for (const { personId, side, themeId } of rows) {
      const held = byPerson.get(personId) ?? { OFFERS: [], SEEKS: [] };
      const theme = themes.get(themeId);
      if (theme) held[side].push(theme);
      byPerson.set(personId, held);
    }
    return byPerson;
  }
}
