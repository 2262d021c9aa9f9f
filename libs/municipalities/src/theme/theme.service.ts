import { Injectable } from '@nestjs/common';
import { DomainError, isId, labelIn, labelsOf, newId, slugOf, type Actor } from '#kernel';
import { Access, installationScopeId } from '#people';
import { Database, UnitOfWork, type Tx } from '#platform';
import type { AddThemeInput, RenameThemeArguments } from './theme.inputs.js';
import {
  allThemes,
  insertTheme,
  lockTheme,
  themesById,
  updateLabels,
  updateRetired,
} from './theme.repository.js';
import type { Theme } from './theme.type.js';

/** The vocabulary of themes: one for the whole installation. */
@Injectable()
export class Themes {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly access: Access,
  ) {}

  /** Those that may be chosen, in their order; where asked, the retired ones too. */
  list(withRetired = false): Promise<Theme[]> {
    return this.database.read<Theme>(allThemes(withRetired));
  }

  /** By id, those that there are, the retired ones too; the map is in the order of the vocabulary. */
  async byId(ids: readonly string[]): Promise<Map<string, Theme>> {
    const asked = [...new Set(ids)].filter(isId);
    const rows = asked.length > 0 ? await this.database.read<Theme>(themesById(asked)) : [];
    return new Map(rows.map((row) => [row.id, row]));
  }

  /**
   * Throws NOT_FOUND with the field unless each of these may be chosen. What a thing bears already it may keep, retired or
   * not: else nobody could correct anything else in it.
   */
  async mustBeOffered(
    tx: Tx,
    ids: readonly string[],
    { field, borne = [] }: { field: string; borne?: readonly string[] },
  ): Promise<void> {
    const chosen = [...new Set(ids)].filter((id) => !borne.includes(id));
    if (chosen.length === 0) return;
    const rows = await tx.query<Theme>(themesById(chosen));
    const offered = new Set(rows.filter((row) => !row.retired).map((row) => row.id));
    if (chosen.some((id) => !offered.has(id))) throw new DomainError('NOT_FOUND', { field });
  }

  async get(id: string): Promise<Theme> {
    const found = (await this.byId([id])).get(id);
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  /** For the administrator. Its key is made of the English name: CONFLICT where another has it. */
  async add(actor: Actor, { key, ...content }: AddThemeInput): Promise<Theme> {
    const labels = labelsOf(content.names);
    const subject = await this.work.once(actor, { verb: 'addTheme', key, content }, async (tx) => {
      await this.access.require(actor, installationScopeId, 'ADMINISTER', tx);
      const { parentId } = content;
      if (parentId) await this.mustBeOffered(tx, [parentId], { field: 'input.parentId' });
      const id = newId();
      const word = slugOf(labelIn(labels, ['en']), 'en');
      const added = await insertTheme(tx, { id, key: word, parentId: parentId ?? null, labels });
      if (!added) throw new DomainError('CONFLICT', { field: 'input.names', rule: 'EXISTS' });
      return { id, version: 1 };
    });
    return this.get(subject.id);
  }

  /** Gives a theme other names, if it still has those that the administrator saw. */
  async rename(actor: Actor, { id, version, names }: RenameThemeArguments): Promise<Theme> {
    await this.work.run(actor, async (tx) => {
      await this.access.require(actor, installationScopeId, 'ADMINISTER', tx);
      const theme = await lockTheme(tx, id);
      if (!theme) throw new DomainError('NOT_FOUND');
      if (theme.version !== version) throw new DomainError('CONFLICT', { currentVersion: theme.version });
      await updateLabels(tx, id, labelsOf(names));
    });
    return this.get(id);
  }

  /** Offers a theme no longer, or again. What bears it keeps it. */
  async retire(actor: Actor, id: string, retired: boolean): Promise<Theme> {
    await this.work.run(actor, async (tx) => {
      await this.access.require(actor, installationScopeId, 'ADMINISTER', tx);
      const theme = await lockTheme(tx, id);
      if (!theme) throw new DomainError('NOT_FOUND');
      if (theme.retired !== retired) await updateRetired(tx, id, retired);
    });
    return this.get(id);
  }
}
