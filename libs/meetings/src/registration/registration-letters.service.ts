import { Injectable } from '@nestjs/common';
import { titleIn } from '#kernel';
import { newSecret } from '#people';
import { Configuration, type Tx } from '#platform';
import { insertLink, toWriteTo } from './letters.repository.js';
import { standLetter } from './registration.letter.js';

/** Writes to people without an account what others find in their bell, each time with a link of its own. */
@Injectable()
export class RegistrationLetters {
  constructor(private readonly configuration: Configuration) {}

  /** Of how these registrations stand now, in the transaction that made it so. */
  async tell(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    for (const { id, address, language, title, ...stand } of await toWriteTo(tx, ids)) {
      const secret = newSecret();
      await insertLink(tx, id, secret);
      await tx.mail(
        standLetter(language, {
          ...stand,
          registrationState: stand.state,
          to: address,
          title: titleIn(title, [language ?? 'en']),
          link: this.linkOf(secret),
        }),
      );
    }
  }

  linkOf(secret: string): string {
    return `${this.configuration.publicUrl}/registrations/${secret}`;
  }
}
