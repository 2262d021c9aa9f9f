import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#kernel';
import { UnitOfWork } from '#platform';
import { editionIn } from '../edition/edition.repository.js';
import { heldPractice, refused } from '../practice/held-practice.js';
import { practiceEvent } from '../practice/practice.events.js';
import type { Practice } from '../practice/practice.type.js';
import { Practices } from '../practice/practices.service.js';
import type { SeekPartnersInput } from './partners.inputs.js';
import { faultInSeeking } from './partners.policy.js';
import { updatePartners } from './partners.repository.js';

/** A practice that stands may look for others who do it with its town. */
@Injectable()
export class Partners {
  constructor(
    private readonly work: UnitOfWork,
    private readonly practices: Practices,
  ) {}

  async seek(
    actor: Actor,
    { practiceId: id, version, words, language }: SeekPartnersInput,
  ): Promise<Practice> {
    await this.work.run(actor, async (tx) => {
      const practice = await heldPractice(tx, id, version);
      const current = practice.currentId ? await editionIn(tx, practice.currentId) : null;
      const fault = faultInSeeking({ ...practice, published: current?.state === 'PUBLISHED' });
      if (fault?.code === 'FORBIDDEN') throw refused(actor);
      if (fault) throw new DomainError(fault.code, { rule: fault.rule });
      await updatePartners(tx, {
        ...{ id, words: words || null },
        language: language ?? actor.languages[0]!.split('-')[0]!,
      });
      tx.emit(practiceEvent('practice.edited', { id, version: version + 1 }));
    });
    return this.practices.known(actor, id);
  }
}
