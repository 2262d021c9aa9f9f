import { Injectable } from '@nestjs/common';
import { initialsOf, DomainError, fold, isId, type Actor } from '#kernel';
import { Database, UnitOfWork, Wakes } from '#platform';
import { profileEdited } from './person.events.js';
import { hasProfileFor, isShownTo, type Looker, type ProfileField } from './person.policy.js';
import {
  interfaceLanguage,
  lockProfile,
  profileFor,
  updateProfile,
  type ProfileChange,
  type ProfileRow,
} from './person.repository.js';
import type { Person } from './person.type.js';

/** What people show of themselves, and to whom. */
@Injectable()
export class Profiles {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly wakes: Wakes,
  ) {}

  /** A person as the actor may see them; NOT_FOUND if they may not. */
  async get(actor: Actor, personId: string): Promise<Person> {
    const row = isId(personId)
      ? await this.database.readOne<ProfileRow>(profileFor(actor.personId, personId))
      : null;
    if (!row) throw new DomainError('NOT_FOUND');
    const looker = {
      self: actor.personId === row.id,
      signedIn: actor.personId !== null,
      sharesGroup: row.sharesGroup,
    };
    if (!hasProfileFor(looker, row.visibility)) throw new DomainError('NOT_FOUND');
    return shownTo(looker, row);
  }

  /** The language that the actor chose for pages and letters. */
  async interfaceLanguageOf(actor: Actor): Promise<string | null> {
    if (!actor.personId) return null;
    const row = await this.database.readOne<{ language: string | null }>(interfaceLanguage(actor.personId));
    return row?.language ?? null;
  }

  /** Changes the actor's own profile. CONFLICT with the current version if it was changed in the meantime. */
  async update(actor: Actor, change: ProfileChange & { version: number }): Promise<Person> {
    const personId = actor.personId;
    if (!personId) throw new DomainError('UNAUTHENTICATED');
    await this.work.run(actor, async (tx) => {
      const before = await lockProfile(tx, personId);
      if (!before) throw new DomainError('NOT_FOUND');
      if (before.version !== change.version) {
        throw new DomainError('CONFLICT', { field: 'input.version', currentVersion: before.version });
      }
      const { visibility, ...fields } = change;
      const after = {
        ...before,
        ...given(fields),
        visibility: { ...before.visibility, ...given(visibility ?? {}, true) },
        version: before.version + 1,
      };
      await updateProfile(tx, { ...after, initials: initialsOf(after.name), folded: fold(after.name) });
      tx.emit(profileEdited(personId, after.version));
    });
    // The next request reads in the language that was chosen here.
    this.wakes.announce('profile', [personId]);
    return this.get(actor, personId);
  }
}

/** Only what was given; an emptied text is none. */
function given<T extends object>(change: T, withoutNull = false): Partial<T> {
  return Object.fromEntries(
    Object.entries(change)
      .filter(([, value]) => value !== undefined && !(withoutNull && value === null))
      .map(([name, value]) => [name, value === '' ? null : value]),
  ) as Partial<T>;
}

function shownTo(looker: Looker, row: ProfileRow): Person {
  const shows = (field: ProfileField) => !row.erased && isShownTo(looker, row.visibility[field]);
  return {
    id: row.id,
    name: row.name,
    initials: row.initials,
    erased: row.erased,
    pronunciation: shows('pronunciation') ? row.pronunciation : null,
    headline: shows('headline') ? row.headline : null,
    about: shows('about') ? row.about : null,
    offers: shows('offers') ? row.offers : null,
    seeks: shows('seeks') ? row.seeks : null,
    languages: shows('languages') ? row.languages : [],
    phone: shows('phone') ? row.phone : null,
    email: shows('email') ? row.email : null,
    visibility: looker.self ? row.visibility : null,
    contactBy: looker.self ? row.contactBy : null,
    version: looker.self ? row.version : null,
  };
}
