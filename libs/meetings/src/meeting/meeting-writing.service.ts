import { Injectable } from '@nestjs/common';
import { DomainError, labelFor, labelsOf, newId, slugOf, type Actor, type Labels } from '#kernel';
import { Access, Scopes } from '#people';
import { Photos, UnitOfWork, type Subject, type Tx } from '#platform';
import { noteForCalendars } from '../calendar/calendar-changes.js';
import { openLiveSession } from '../live-session/live-session.repository.js';
import { MovedMeetingLetters } from '../registration/moved-meeting-letters.js';
import { meetingChanges } from '../revision/changes.js';
import { meetingBook, saidOf } from '../revision/revision.repository.js';
import { seriesNamed } from '../series/series.repository.js';
import { blankContent, changedContent, knownTopics, type MeetingContent } from './content.js';
import type { MeetingContentInput } from './content.inputs.js';
import type { CreateMeetingInput, EditMeetingInput, SetMeetingStateInput } from './meeting.inputs.js';
import { meetingEdited, meetingOpened, stateMoved } from './meeting.events.js';
import {
  mayFollow,
  meetingAnswers,
  meetingWriters,
  needsExplanation,
  tellsWhoComes,
} from './meeting.policy.js';
import type { Meeting } from './meeting.type.js';
import { Meetings } from './meetings.service.js';
import { Standings } from './standing.js';
import {
  arePublished,
  holdsOthers,
  insertMeeting,
  lockMeeting,
  lockPlace,
  nextNumber,
  updateMeeting,
  updateState,
  type LockedMeeting,
  type Place,
} from './writes.repository.js';

/** A meeting is made, changed and moved on by whoever may edit the community or group whose meeting it is. */
@Injectable()
export class MeetingWriting {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly scopes: Scopes,
    private readonly standings: Standings,
    private readonly meetings: Meetings,
    private readonly photos: Photos,
    private readonly letters: MovedMeetingLetters,
  ) {}

  /** From the form. */
  async create(actor: Actor, input: CreateMeetingInput): Promise<Meeting> {
    return this.known(actor, (await this.createMeeting(actor, input)).id);
  }

  /** Makes a meeting: a draft. */
  createMeeting(actor: Actor, { key, placeId, content }: CreateMeetingInput): Promise<Subject> {
    return this.work.once(actor, { verb: 'createMeeting', key, content: { placeId, content } }, (tx) =>
      this.createWithin(tx, placeId, content),
    );
  }

  /** Makes a meeting with its scope and its stream, as a part of something larger. */
  async createWithin(tx: Tx, placeId: string, content: MeetingContentInput): Promise<Subject> {
    const { actor } = tx;
    const place = await lockPlace(tx, placeId);
    if (!place) throw new DomainError('NOT_FOUND');
    await this.access.require(actor, placeId, 'EDIT', tx);
    const said = changedContent(blankContent(place.visibility), content);
    await this.mustBePossible(tx, said, { id: null, communityId: place.communityId });
    const id = newId();
    const number = await nextNumber(tx);
    const slug = slugOfMeeting(said, actor);
    await this.scopes.open(tx, {
      id,
      kind: 'meeting',
      parentId: placeId,
      title: { labels: namesOf(said), local: null },
      address: `/meetings/${number}-${slug}`,
      ...meetingAnswers('DRAFT', said.visibility, place.visibility),
      write: meetingWriters('DRAFT', false),
    });
    await tx.openStream({ id, kind: 'meeting', subjectId: id, audienceId: id });
    const seriesId = await seriesNamed(tx, place.communityId, said.series);
    await this.photos.claim(tx, [], said.photos);
    await insertMeeting(tx, { id, number, slug, version: 1, seriesId, place, content: said });
    await openLiveSession(tx, id);
    tx.emit(meetingOpened(id));
    return { id, version: 1 };
  }

  /** Changes what is said of a meeting. A change made on an older version is a CONFLICT. */
  async edit(actor: Actor, { id, version, content }: EditMeetingInput): Promise<Meeting> {
    await this.work.run(actor, async (tx) => {
      const before = await this.toChange(tx, id, version);
      const said = changedContent(before.content, content);
      await this.mustBePossible(tx, said, before);
      const earlier = await saidOf(tx, id);
      const seriesId = await seriesNamed(tx, before.communityId, said.series);
      const after = { ...before, version: before.version + 1, content: said };
      const slug = slugOfMeeting(said, actor);
      await this.photos.claim(tx, before.content.photos, said.photos);
      await updateMeeting(tx, { ...after, slug, seriesId }, before.content);
      await this.photos.release(tx, before.content.photos, said.photos);
      await noteForCalendars(tx, id, before, after);
      const place = await this.rewriteScope(tx, after, `/meetings/${before.number}-${slug}`);
      await meetingBook.note(tx, after, meetingChanges(earlier, await saidOf(tx, id)));
      for (const event of meetingEdited(knownIn(place, after), knownIn(place, before))) tx.emit(event);
    });
    return this.known(actor, id);
  }

  /** Moves a meeting on: announces, postpones, cancels it, says that it was held, puts it into the archive. */
  async setState(actor: Actor, input: SetMeetingStateInput): Promise<Meeting> {
    const { id, version, state } = input;
    await this.work.run(actor, async (tx) => {
      const before = await this.toChange(tx, id, version);
      if (state === 'DRAFT' || !mayFollow(before.state, state))
        throw new DomainError('CONFLICT', { rule: 'NOT_FROM_HERE', currentState: before.state });
      const explanations = needsExplanation(state) ? explained(input) : {};
      const earlier = await saidOf(tx, id);
      const after = { ...before, version: before.version + 1, state, explanations };
      await updateState(tx, after);
      await noteForCalendars(tx, id, before, after);
      const place = await this.rewriteScope(tx, after);
      // What is put away is read and not written, whatever hangs in it; the scope says so to all rooms.
      if (state === 'ARCHIVED') await this.scopes.archive(tx, id);
      if (before.state === 'ARCHIVED') await this.scopes.reopen(tx, id);
      await meetingBook.note(tx, after, meetingChanges(earlier, await saidOf(tx, id)));
      for (const event of stateMoved({ ...knownIn(place, after), state }, knownIn(place, before)))
        tx.emit(event);
      if (tellsWhoComes(before.state, state)) await this.letters.tell(tx, id);
    });
    return this.known(actor, id);
  }

  /** The meeting, held, where the actor runs it. */
  private async toChange(tx: Tx, id: string, version: number): Promise<LockedMeeting> {
    const found = await lockMeeting(tx, id);
    if (!found) throw new DomainError('NOT_FOUND');
    await this.standings.ofRunner(tx, id);
    if (found.version !== version)
      throw new DomainError('CONFLICT', { rule: 'CHANGED', currentVersion: found.version });
    return found;
  }

  private async mustBePossible(
    tx: Tx,
    said: MeetingContent,
    meeting: { id: string | null; communityId: string },
  ): Promise<void> {
    if (said.partOfId) await this.mayBeWithin(tx, said.partOfId, meeting);
    if (!(await arePublished(tx, said.statementIds)))
      throw new DomainError('NOT_FOUND', { field: 'input.content.statementIds' });
  }

  /** One that the actor runs too, of the same community, and in none itself: a chain of meetings would have no page to stand on. */
  private async mayBeWithin(
    tx: Tx,
    partOfId: string,
    meeting: { id: string | null; communityId: string },
  ): Promise<void> {
    const field = 'input.content.partOfId';
    const whole = await lockMeeting(tx, partOfId);
    if (!whole || !(await this.access.can(tx.actor, whole.placeId, 'EDIT', tx)))
      throw new DomainError('NOT_FOUND', { field });
    if (whole.communityId !== meeting.communityId)
      throw new DomainError('BAD_INPUT', { field, rule: 'OTHER_COMMUNITY' });
    const deep = whole.content.partOfId !== null || whole.id === meeting.id;
    if (deep || (meeting.id && (await holdsOthers(tx, meeting.id))))
      throw new DomainError('BAD_INPUT', { field, rule: 'TOO_DEEP' });
  }

  private async rewriteScope(tx: Tx, meeting: LockedMeeting, address?: string): Promise<Place> {
    const place = (await lockPlace(tx, meeting.placeId))!;
    await this.scopes.rewrite(tx, meeting.id, {
      title: { labels: namesOf(meeting.content), local: null },
      ...(address ? { address } : {}),
      ...meetingAnswers(meeting.state, meeting.content.visibility, place.visibility),
      write: meetingWriters(meeting.state, meeting.registers),
    });
    return place;
  }

  async known(actor: Actor, id: string): Promise<Meeting> {
    const meeting = (await this.meetings.byId(actor, [id])).get(id);
    if (!meeting) throw new DomainError('NOT_FOUND');
    return meeting;
  }
}

function knownIn(place: Place, { id, version, state, placeId, communityId, content }: LockedMeeting) {
  const { visibility } = content;
  return { id, version, state, visibility, placeId, communityId, placeVisibility: place.visibility };
}

/** What it is called where only its scope is known: of a usual meeting without a title, its series. */
function namesOf({ titles, series }: Pick<MeetingContent, 'titles' | 'series'>): Labels {
  return Object.keys(titles).length > 0 ? titles : series;
}

function slugOfMeeting(said: MeetingContent, actor: Actor): string {
  const words = labelFor(namesOf(said), actor.languages) ?? labelFor(knownTopics(said), actor.languages);
  return slugOf(words?.text ?? said.kind.replaceAll('_', ' '));
}

function explained({ explanations }: SetMeetingStateInput): Labels {
  const words = labelsOf(explanations ?? []);
  if (Object.keys(words).length === 0)
    throw new DomainError('BAD_INPUT', { field: 'input.explanations', rule: 'REQUIRED' });
  return words;
}
