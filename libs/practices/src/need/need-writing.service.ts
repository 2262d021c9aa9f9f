import { Injectable } from '@nestjs/common';
import { DomainError, newId, type Actor } from '#kernel';
import { Themes } from '#municipalities';
import { UnitOfWork, type Subject, type Tx } from '#platform';
import { refused } from '../practice/held-practice.js';
import { needEvent } from './need.events.js';
import type { EditNeedInput, StateNeedInput } from './need.inputs.js';
import { changedNeed, faultInNeed, faultInStating, type NeedContent } from './need.policy.js';
import { insertNeed, lockNeed, standingIn, updateNeed } from './need.repository.js';
import type { Need } from './need.type.js';
import { Needs } from './needs.service.js';

/** Those who speak for a town say what it needs, and whether it still does. */
@Injectable()
export class NeedWriting {
  constructor(
    private readonly work: UnitOfWork,
    private readonly themes: Themes,
    private readonly needs: Needs,
  ) {}

  async state(actor: Actor, { key, ...content }: StateNeedInput): Promise<Need> {
    const { id } = await this.work.once(actor, { verb: 'stateNeed', key, content }, (tx) =>
      this.stateIn(tx, content),
    );
    return this.needs.known(actor, id);
  }

  private async stateIn(tx: Tx, { communityId, municipalityId, ...said }: StateNeedInput): Promise<Subject> {
    await mustSpeak(tx, { communityId, municipalityId });
    const content = changedNeed(blank(tx.actor), said);
    await this.mustBePossible(tx, content, []);
    const id = newId();
    await insertNeed(tx, { ...content, id, communityId, municipalityId });
    tx.emit(needEvent('need.stated', { id, communityId, version: 1 }));
    return { id, version: 1 };
  }

  async edit(actor: Actor, { id, version, state, ...said }: EditNeedInput): Promise<Need> {
    await this.work.run(actor, async (tx) => {
      const need = await lockNeed(tx, id);
      if (!need?.reads) throw new DomainError('NOT_FOUND');
      await mustSpeak(tx, need);
      if (need.version !== version)
        throw new DomainError('CONFLICT', { rule: 'CHANGED', currentVersion: need.version });
      const content = changedNeed(need, said);
      await this.mustBePossible(tx, content, need.themeIds);
      await updateNeed(tx, { id, state: state ?? need.state }, content);
      tx.emit(needEvent('need.edited', { ...need, version: version + 1 }));
    });
    return this.needs.known(actor, id);
  }

  private async mustBePossible(tx: Tx, content: NeedContent, borne: readonly string[]): Promise<void> {
    const fault = faultInNeed(content);
    if (fault) throw new DomainError('BAD_INPUT', { field: `input.${fault.field}`, rule: fault.rule });
    await this.themes.mustBeOffered(tx, content.themeIds, { field: 'input.themeIds', borne });
  }
}

async function mustSpeak(
  tx: Tx,
  place: Pick<StateNeedInput, 'communityId' | 'municipalityId'>,
): Promise<void> {
  const standing = await standingIn(tx, place);
  if (!standing?.discovers) throw new DomainError('NOT_FOUND', { field: 'input.communityId' });
  const fault = faultInStating(standing);
  if (fault) throw refused(tx.actor, fault);
}

const blank = ({ languages }: Actor): NeedContent => ({
  ...{ title: '', words: '', language: languages[0]!.split('-')[0]!, period: '' },
  ...{ themeIds: [], targetGroups: [] },
});
