import { Injectable } from '@nestjs/common';
import { DomainError, labelFor, newId, slugOf, type Actor } from '#kernel';
import { Themes } from '#municipalities';
import { Access, Grants, Scopes } from '#people';
import { Photos, UnitOfWork, type Subject, type Tx } from '#platform';
import { blankContent, changedContent, type EditionContent } from '../edition/content.js';
import {
  areKnown,
  arePublished,
  editionIn,
  insertEdition,
  shownElsewhere,
  updateEdition,
  type LockedEdition,
} from '../edition/edition.repository.js';
import { editionBook, saidOf } from '../revision/revision.repository.js';
import { editionChanges } from '../revision/changes.js';
import { isWritten, stands } from '../way/way.policy.js';
import { insertAuthor } from './author.repository.js';
import { heldPractice, refused } from './held-practice.js';
import { practiceEvent } from './practice.events.js';
import type { EditPracticeInput, SharePracticeInput } from './practice.inputs.js';
import { mayShare, practiceAnswers } from './practice.policy.js';
import type { Practice } from './practice.type.js';
import { Practices } from './practices.service.js';
import {
  insertPractice,
  lockCommunity,
  lockPractice,
  nextNumber,
  nextOrdinal,
  updatePractice,
  type LockedPractice,
} from './writes.repository.js';

/** A practice is begun by those of its town, and written by its authors. */
@Injectable()
export class PracticeWriting {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly scopes: Scopes,
    private readonly grants: Grants,
    private readonly themes: Themes,
    private readonly photos: Photos,
    private readonly practices: Practices,
  ) {}

  /** Begins a practice: a draft, of which its author alone knows. */
  async share(actor: Actor, { key, ...content }: SharePracticeInput): Promise<Practice> {
    const { id } = await this.work.once(actor, { verb: 'sharePractice', key, content }, (tx) =>
      this.shareIn(tx, content),
    );
    return this.practices.known(actor, id);
  }

  private async shareIn(
    tx: Tx,
    { communityId, municipalityId, adaptedFromId, content }: SharePracticeInput,
  ): Promise<Subject> {
    await this.mustShareIn(tx, communityId, municipalityId);
    const said = changedContent(blankContent(tx.actor.languages[0]!.split('-')[0]!), content);
    await this.mustBePossible(tx, said, null);
    if (adaptedFromId) await mustBeAdaptable(tx, adaptedFromId, municipalityId);
    const id = newId();
    const number = await nextNumber(tx);
    const slug = slugOfPractice(said);
    await this.scopes.open(tx, {
      id,
      kind: 'practice',
      parentId: communityId,
      title: { labels: said.titles, local: null },
      address: `/practices/${number}-${slug}`,
      ...practiceAnswers(false, 'SECRET'),
      write: 'HERE',
    });
    await tx.openStream({ id, kind: 'practice', subjectId: id, audienceId: id });
    await insertPractice(tx, {
      ...{ id, number, slug, communityId, municipalityId },
      adaptedFromId: adaptedFromId ?? null,
    });
    const workingId = newId();
    await this.photos.claim(tx, [], said.photos);
    await insertEdition(tx, { id: workingId, practiceId: id, ordinal: 1, content: said });
    await updatePractice(tx, { id, version: 1, currentId: null, workingId });
    const personId = tx.actor.personId!;
    const grantId = await this.grants.give(tx, { scopeId: id, personId, role: 'EDITOR' });
    await insertAuthor(tx, { practiceId: id, personId, grantId });
    tx.emit(practiceEvent('practice.begun', { id, version: 1 }));
    return { id, version: 1 };
  }

  /** Changes what is said in the edition in work, while nobody is asked to judge it. */
  async edit(actor: Actor, { id, version, content }: EditPracticeInput): Promise<Practice> {
    await this.work.run(actor, async (tx) => {
      const practice = await heldPractice(tx, id, version);
      if (!practice.writes) throw refused(actor);
      const before = await this.working(tx, practice);
      if (!isWritten(before.state))
        throw new DomainError('CONFLICT', { rule: 'NOT_WRITTEN', currentState: before.state });
      const said = changedContent(before.content, content);
      await this.mustBePossible(tx, said, before.content);
      const earlier = await saidOf(tx, before.id);
      await this.photos.claim(tx, before.content.photos, said.photos);
      await updateEdition(tx, before.id, before.content, said);
      await this.releasePhotos(tx, before, said);
      const changes = editionChanges(earlier, await saidOf(tx, before.id));
      await editionBook.note(tx, { id: before.id, version: version + 1 }, changes);
      await this.nameBy(tx, { ...practice, version: version + 1 }, practice.currentId ? null : said);
      tx.emit(practiceEvent('practice.edited', { id, version: version + 1 }));
    });
    return this.practices.known(actor, id);
  }

  /** Begins the next edition, as a copy of the one that stands. */
  async beginEdition(actor: Actor, id: string): Promise<Practice> {
    await this.work.run(actor, async (tx) => {
      const practice = await heldPractice(tx, id);
      if (!practice.writes) throw refused(actor);
      if (practice.workingId) throw new DomainError('CONFLICT', { rule: 'IN_WORK' });
      const current = (await editionIn(tx, practice.currentId!))!;
      if (!stands(current.state) && current.state !== 'WITHDRAWN')
        throw new DomainError('CONFLICT', { rule: 'NOT_FROM_HERE' });
      const workingId = newId();
      const ordinal = await nextOrdinal(tx, id);
      await insertEdition(tx, { id: workingId, practiceId: id, ordinal, content: current.content });
      const version = practice.version + 1;
      await updatePractice(tx, { ...practice, version, workingId });
      tx.emit(practiceEvent('practice.begun', { id, version }));
    });
    return this.practices.known(actor, id);
  }

  /** In which community and of which town: of one's own, or as an editor of any. */
  private async mustShareIn(tx: Tx, communityId: string, municipalityId: string): Promise<void> {
    const { actor } = tx;
    const community = await lockCommunity(tx, communityId, municipalityId);
    const may = (await this.access.capabilities(actor, [communityId], tx)).get(communityId);
    if (!community || !(await this.access.discoverable(actor, [communityId], tx)).has(communityId))
      throw new DomainError('NOT_FOUND', { field: 'input.communityId' });
    const standing = {
      writesInCommunity: may?.includes('POST') ?? false,
      decides: may?.includes('EDIT_PRACTICES') ?? false,
      ofTown: community.ofTown,
    };
    if (!standing.writesInCommunity) throw refused(actor);
    if (!community.townExists) throw new DomainError('NOT_FOUND', { field: 'input.municipalityId' });
    if (!mayShare(standing)) throw refused(actor, 'OTHER_TOWN');
  }

  private async working(tx: Tx, practice: LockedPractice): Promise<LockedEdition> {
    if (!practice.workingId) throw new DomainError('CONFLICT', { rule: 'NOT_IN_WORK' });
    return (await editionIn(tx, practice.workingId))!;
  }

  private async mustBePossible(tx: Tx, said: EditionContent, before: EditionContent | null): Promise<void> {
    const field = (name: string) => ({ field: `input.content.${name}` });
    await this.themes.mustBeOffered(tx, said.themeIds, {
      ...field('themeIds'),
      borne: before?.themeIds ?? [],
    });
    if (!(await arePublished(tx, said.statementIds)))
      throw new DomainError('NOT_FOUND', field('statementIds'));
    // A meeting that one may not know of is not found out by presenting something at it.
    const fresh = said.meetingIds.filter((id) => !before?.meetingIds.includes(id));
    if (!(await areKnown(tx, fresh))) throw new DomainError('NOT_FOUND', field('meetingIds'));
  }

  /** A picture that another edition shows as well stays. */
  private async releasePhotos(tx: Tx, before: LockedEdition, said: EditionContent): Promise<void> {
    const elsewhere = await shownElsewhere(
      tx,
      before.id,
      before.content.photos.map(({ fileId }) => fileId),
    );
    const own = before.content.photos.filter(({ fileId }) => !elsewhere.has(fileId));
    await this.photos.release(tx, own, said.photos);
  }

  /** The address and the scope have the words of the edition that stands, or of the draft before there is one. */
  private async nameBy(tx: Tx, practice: LockedPractice, said: EditionContent | null): Promise<void> {
    if (!said) return updatePractice(tx, practice);
    const slug = slugOfPractice(said);
    await updatePractice(tx, { ...practice, slug });
    await this.scopes.rewrite(tx, practice.id, {
      title: { labels: said.titles, local: null },
      address: `/practices/${practice.number}-${slug}`,
    });
  }
}

/** From what stands before the actor, and is of another town: what is one's own is carried on by its next edition. */
async function mustBeAdaptable(tx: Tx, id: string, municipalityId: string): Promise<void> {
  const field = 'input.adaptedFromId';
  const source = await lockPractice(tx, id);
  const edition = source?.knows && source.currentId ? await editionIn(tx, source.currentId) : null;
  if (!edition || !stands(edition.state)) throw new DomainError('NOT_FOUND', { field });
  if (source!.municipalityId === municipalityId)
    throw new DomainError('CONFLICT', { field, rule: 'OWN_TOWN' });
}

/** In the language in which it is written first. */
export function slugOfPractice({ titles, language }: Pick<EditionContent, 'titles' | 'language'>): string {
  return slugOf(labelFor(titles, [language])?.text ?? '');
}
