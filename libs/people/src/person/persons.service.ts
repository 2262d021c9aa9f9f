import { Injectable } from '@nestjs/common';
import { initialsOf, DomainError, fold, newId } from '#kernel';
import { brokenTextRule, type Tx } from '#platform';
import { addressOf } from '../email/address.js';
import { insertEmail } from '../email/email.repository.js';
import { standardVisibility, type ProfileVisibility } from './person.policy.js';
import { insertPerson } from './person.repository.js';

export interface NewPerson {
  name: string;
  headline?: string | null;
  about?: string | null;
  /** spoken, in the person's order */
  languages?: string[];
  interfaceLanguage?: string | null;
  visibility?: Partial<ProfileVisibility>;
  /** their main address; confirmed only where the caller knows that it is theirs */
  email?: { address: string; verified: boolean };
}

/** Makes persons: with an account to follow, or without one, such as a speaker or a past delegate. */
@Injectable()
export class Persons {
  /** A person with an audience and a stream of their own, all three under one id, which is returned. */
  async register(tx: Tx, person: NewPerson): Promise<string> {
    const id = newId();
    const name = nameOf(person.name, 'input.name');
    await tx.openAudience(id);
    await insertPerson(tx, {
      id,
      name,
      folded: fold(name),
      initials: initialsOf(name),
      headline: person.headline ?? null,
      about: person.about ?? null,
      languages: person.languages ?? [],
      interfaceLanguage: person.interfaceLanguage ?? null,
      visibility: { ...standardVisibility, ...person.visibility },
    });
    await tx.openStream({ id, kind: 'person', subjectId: id, audienceId: id });
    if (person.email) {
      const address = addressOf(person.email.address, 'input.email');
      await insertEmail(tx, {
        ...address,
        id: newId(),
        personId: id,
        main: true,
        verified: person.email.verified,
      });
    }
    return id;
  }
}

/** A name as it is kept: one line of 1 to 120 characters. */
export function nameOf(typed: string, field: string): string {
  const name = typed.trim().replace(/[ \t]+/g, ' ');
  const rule = brokenTextRule(name, { min: 1, max: 120, lines: false });
  if (rule) throw new DomainError('BAD_INPUT', { field, rule });
  return name;
}
