/** The persons of the demo: roles and towns, never invented names. */
import { guest, onBehalfOf, type Actor } from '#kernel';
import { Grants, installationScopeId, Persons, type Accounts } from '#people';
import { UnitOfWork, type Tx } from '#platform';
import type { Demo } from '../../../../demo/demo.js';
import { firstAddress, type Rooms } from './demo-state.js';

/** In the README, and refused outside demo mode. */
const password = 'guildhall-demo';

/** Everybody by their key, as who they act. */
export class DemoPeople {
  private readonly actors = new Map<string, Actor & { personId: string }>();

  constructor(private readonly administratorKey: string) {}

  add(key: string, personId: string, languages: readonly string[]): void {
    this.actors.set(key, { ...onBehalfOf(personId, languages), personId });
  }

  as(key: string): Actor & { personId: string } {
    const actor = this.actors.get(key);
    if (!actor) throw new Error(`The demo has no person "${key}".`);
    return actor;
  }

  get administrator(): Actor & { personId: string } {
    return this.as(this.administratorKey);
  }
}

/** Makes the persons, the administrator first: from then on there is somebody who may make the rest. */
export async function registerPersons(app: Rooms, demo: Demo): Promise<DemoPeople> {
  const work = app.get(UnitOfWork);
  const administrator = demo.persons.find((person) => person.administrator);
  if (administrator?.email !== firstAddress)
    throw new Error(`The demo's administrator must be ${firstAddress}.`);
  const people = new DemoPeople(administrator.key);
  for (const person of [administrator, ...demo.persons.filter((other) => other !== administrator)]) {
    const personId = await work.run(guest(), async (tx) => {
      const id = await app.get(Persons).register(tx, {
        name: person.name,
        headline: person.headline,
        languages: person.languages,
        interfaceLanguage: person.languages[0] ?? null,
        ...(person.email ? { email: { address: person.email, verified: true } } : {}),
      });
      if (person.administrator) {
        await app.get(Grants).give(tx, { scopeId: installationScopeId, personId: id, role: 'ADMINISTRATOR' });
      }
      return id;
    });
    people.add(person.key, personId, person.languages);
  }
  return people;
}

/** Lets those with an address sign in. */
export async function openAccounts(
  tx: Tx,
  accounts: Accounts,
  demo: Demo,
  people: DemoPeople,
): Promise<void> {
  for (const person of demo.persons) {
    if (person.email) await accounts.open(tx, { personId: people.as(person.key).personId, password });
  }
}
