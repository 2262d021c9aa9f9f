import { Injectable } from '@nestjs/common';
import { DomainError, initialsOf, interfaceLanguages } from '#kernel';
import { Database, type Tx } from '#platform';
import { addressOf, type Address } from '../email/address.js';
import { lockAddress, personsAt, type AddressedPerson } from '../email/email.repository.js';
import { claimPerson } from '../invitation/invitation.repository.js';
import { nameOf, Persons } from '../person/persons.service.js';
import { Accounts } from './accounts.service.js';
import { Passwords } from './passwords.service.js';

/** Somebody who has shown that letters to this address reach them, and who has accepted the terms. */
export interface Newcomer {
  email: string;
  name: string;
  language: string;
  password: string;
}

/** A newcomer whose password was looked at and hashed; made by `prepare` alone. */
export interface PreparedNewcomer {
  address: Address;
  name: string;
  language: string;
  passwordHash: string;
}

/** Makes the accounts of those who come in by a letter. */
@Injectable()
export class Newcomers {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly persons: Persons,
  ) {}

  /** Whether the address is the confirmed one of an account: what only the owner of the mailbox may learn. */
  async hasAccount(email: string): Promise<boolean> {
    const { folded } = addressOf(email, 'input.email');
    return ownerAmong(await this.database.read<AddressedPerson>(personsAt(folded))) !== null;
  }

  /**
   * The person of an address that was just shown to be theirs: with an account, known without one, or made now. No account comes of
   * it, and nobody is signed in by it.
   */
  async personAt(tx: Tx, comer: Omit<Newcomer, 'password'>): Promise<string> {
    const address = addressOf(comer.email, 'input.email');
    await lockAddress(tx, address.folded);
    const persons = await tx.query<AddressedPerson>(personsAt(address.folded));
    const known = ownerAmong(persons) ?? persons.find((person) => !person.hasAccount)?.personId;
    return (
      known ??
      this.persons.register(tx, {
        name: comer.name,
        languages: [comer.language],
        interfaceLanguage: comer.language,
        email: { address: address.address, verified: true },
      })
    );
  }

  /** What is slow, before the transaction: the name and the password are looked at. */
  async prepare(newcomer: Newcomer): Promise<PreparedNewcomer> {
    const address = addressOf(newcomer.email, 'input.email');
    const name = nameOf(newcomer.name, 'input.name');
    const language = interfaceLanguages.find((known) => known === newcomer.language);
    if (!language) throw new DomainError('BAD_INPUT', { field: 'input.language', rule: 'UNKNOWN_LANGUAGE' });
    this.passwords.check(newcomer.password, { knownAs: [address.address, name] }, 'input.password');
    return { address, name, language, passwordHash: await this.passwords.hash(newcomer.password) };
  }

  /**
   * Makes the account; a person who was known by the address without one gets it. CONFLICT where the address has had an
   * account made of it in the meantime. Returns the person's id.
   */
  async welcome(tx: Tx, { address, name, language, passwordHash }: PreparedNewcomer): Promise<string> {
    await lockAddress(tx, address.folded);
    const persons = await tx.query<AddressedPerson>(personsAt(address.folded));
    if (ownerAmong(persons)) throw new DomainError('CONFLICT', { rule: 'ACCOUNT_CHANGED' });
    const known = persons.find((person) => !person.hasAccount);
    const personId =
      known?.personId ??
      (await this.persons.register(tx, {
        name,
        languages: [language],
        interfaceLanguage: language,
        email: { address: address.address, verified: true },
      }));
    if (known)
      await claimPerson(tx, {
        id: personId,
        name,
        initials: initialsOf(name),
        language,
        emailId: known.emailId,
      });
    await this.accounts.openWith(tx, personId, passwordHash);
    return personId;
  }
}

/** Whose confirmed address it is, among those who are known by it. */
export function ownerAmong(persons: readonly AddressedPerson[]): string | null {
  return persons.find((person) => person.verified && person.hasAccount)?.personId ?? null;
}
