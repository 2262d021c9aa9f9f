import { Injectable } from '@nestjs/common';
import { DomainError, labelsOf, slugOf, type Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import { Access, Scopes } from '#people';
import { replaceSpellings } from '../register/register.repository.js';
import { books, changedSince } from '../revision/revision.repository.js';
import type { EditMunicipalityInput } from './edit.inputs.js';
import { changesBetween, marksOf, type Page } from './edit.policy.js';
import { lockPage, updatePage } from './edit.repository.js';
import { foldedSpellings, localLanguage } from './municipality.policy.js';
import { Municipalities } from './municipality.service.js';
import type { Municipality } from './municipality.type.js';

/** Editing a municipality's page: each change with its revision. */
@Injectable()
export class MunicipalityEdits {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly scopes: Scopes,
    private readonly municipalities: Municipalities,
  ) {}

  /** Changes what is given, and leaves the rest. CONFLICT says what others have changed since the version that was read. */
  async edit(actor: Actor, input: EditMunicipalityInput): Promise<Municipality> {
    await this.work.run(actor, async (tx) => {
      await this.access.require(actor, input.id, 'EDIT_MUNICIPALITY', tx);
      const before = await lockPage(tx, input.id);
      if (!before) throw new DomainError('NOT_FOUND');
      if (before.version !== input.version) {
        const changed = await changedSince(tx, input.id, input.version);
        throw new DomainError('CONFLICT', {
          field: 'input.version',
          currentVersion: before.version,
          changed,
        });
      }
      const after = pageAfter(before, input);
      const changes = changesBetween(before, after);
      if (changes.length === 0) return;
      const local = localLanguage(before.country, languageOf(before.names, before.localName));
      const localName = after.names[local];
      if (!localName) throw new DomainError('BAD_INPUT', { field: 'input.names', rule: 'LOCAL_NAME_NEEDED' });
      const slug = slugOf(localName, local);
      if (changes.some((one) => one.field === 'name')) {
        const address = `/municipalities/${before.number}-${slug}`;
        const title = { labels: after.names, local: localName };
        await this.scopes.rewrite(tx, input.id, { title, address });
      }
      await updatePage(tx, {
        ...after,
        id: input.id,
        slug,
        localName,
        folded: foldedSpellings(localName, after.names, after.spellings),
        populationSource: changes.some((one) => one.field === 'population') ? null : before.populationSource,
        edited: [...new Set([...before.edited, ...marksOf(changes)])],
      });
      await replaceSpellings(tx, [{ id: input.id, names: after.names, spellings: after.spellings }]);
      await books.municipality.insert(tx, [
        { subjectId: input.id, origin: 'EDIT', version: before.version + 1, changes },
      ]);
    });
    return this.municipalities.getById(input.id);
  }
}

function pageAfter(before: Page, input: EditMunicipalityInput): Page {
  return {
    names: input.names ? labelsOf(input.names) : before.names,
    spellings: input.spellings ? [...new Set(input.spellings)] : before.spellings,
    population: input.population === undefined ? before.population : input.population,
    populationYear: input.populationYear === undefined ? before.populationYear : input.populationYear,
    languages: input.languages ? [...new Set(input.languages)] : before.languages,
    abouts: input.abouts ? labelsOf(input.abouts) : before.abouts,
  };
}

/** The language whose name is shown to all alike: the country's own, unless the record was born with another. */
function languageOf(names: Readonly<Record<string, string>>, localName: string): string | null {
  const languages = Object.keys(names).filter((language) => names[language] === localName);
  return languages.length === 1 ? languages[0]! : null;
}
