/** The facts of this room: who came and went in a place, who asks to come in, and that one's own memberships changed. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  labelList,
  type EventRow,
  type EventType,
  type Fact,
  type GroupView,
  type MembershipView,
  type RequestView,
} from '#kernel';
import { Database, factOf, LiveRegistry, type StreamPresenter } from '#platform';
import { membershipsById } from '../membership/membership.repository.js';
import type { Membership } from '../membership/membership.type.js';
import { openRequestsById } from '../request/request.repository.js';
import type { MembershipRequest } from '../request/request.type.js';
import { placeFacts, type PlaceFactRow } from './place-facts.repository.js';

const aboutGroup: readonly EventType[] = ['group.opened', 'group.edited', 'group.archived', 'group.reopened'];
const aboutMember: readonly EventType[] = ['member.joined', 'role.changed'];
const aboutWaiting: readonly EventType[] = ['request.made', 'request.changed'];
/** Who asks is told to nobody by a fact: those at the desk ask. */
const aboutStrangers: readonly EventType[] = [
  'signup.made',
  'signup.changed',
  'signup.answered',
  'body.asked',
  'body.answered',
];
const aboutGone: readonly EventType[] = ['member.left', 'member.expelled'];

/** A community's or group's stream; what is said in threads there is the lower room's. */
@Injectable()
export class GroupPresenter implements StreamPresenter, OnModuleInit {
  readonly kind = 'group';

  constructor(
    private readonly database: Database,
    private readonly registry: LiveRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.registerPresenter(this);
  }

  async present(streamId: string, events: EventRow[]): Promise<Fact[]> {
    const own = events.filter((event) => [...aboutGroup, ...aboutMember, ...aboutGone].includes(event.type));
    if (own.length === 0) return [];
    const place = await this.database.readOne<PlaceFactRow>(placeFacts(streamId));
    const members =
      place && !place.readByEveryone ? await this.members(own) : new Map<string, MembershipView>();
    const count = place?.memberCount ?? 0;
    return own.map((event) => {
      if (aboutGroup.includes(event.type)) return factOf(event, { group: place && viewOf(place) });
      if (aboutGone.includes(event.type))
        return factOf(event, { membershipId: event.subjectId, memberCount: count });
      return factOf(event, { membership: members.get(event.subjectId) ?? null, memberCount: count });
    });
  }

  private async members(events: EventRow[]): Promise<Map<string, MembershipView>> {
    const ids = events.filter((event) => aboutMember.includes(event.type)).map((event) => event.subjectId);
    const rows = ids.length > 0 ? await this.database.read<Membership>(membershipsById(ids)) : [];
    return new Map(
      rows.map(({ id, scopeId, person, municipality, onBehalfOf, role, since }) => [
        id,
        { id, scopeId, person, municipality, onBehalfOf, role, since },
      ]),
    );
  }
}

/** A place's desk: the requests that wait there. */
@Injectable()
export class DeskPresenter implements StreamPresenter, OnModuleInit {
  readonly kind = 'desk';

  constructor(
    private readonly database: Database,
    private readonly registry: LiveRegistry,
  ) {}

  onModuleInit(): void {
    this.registry.registerPresenter(this);
  }

  async present(_: string, events: EventRow[]): Promise<Fact[]> {
    const made = events.filter((event) => aboutWaiting.includes(event.type)).map((event) => event.subjectId);
    const rows = made.length > 0 ? await this.database.read<MembershipRequest>(openRequestsById(made)) : [];
    const waiting = new Map<string, RequestView>(
      rows.map(({ id, scopeId, person, forBody, onBehalfOf, message, answers, createdAt }) => [
        id,
        { id, scopeId, person, forBody, onBehalfOf, message, answers: answers.map(shownAnswer), createdAt },
      ]),
    );
    return events.flatMap((event) => {
      if (aboutWaiting.includes(event.type))
        return [factOf(event, { request: waiting.get(event.subjectId) ?? null })];
      if (event.type === 'request.answered') return [factOf(event, { requestId: event.subjectId })];
      return aboutStrangers.includes(event.type) ? [factOf(event)] : [];
    });
  }
}

/** A person's own stream: in which scope a membership began, changed or ended. */
@Injectable()
export class OwnMembershipsPresenter implements StreamPresenter, OnModuleInit {
  readonly kind = 'person';

  constructor(private readonly registry: LiveRegistry) {}

  onModuleInit(): void {
    this.registry.registerPresenter(this);
  }

  async present(_: string, events: EventRow[]): Promise<Fact[]> {
    return events.flatMap((event) => {
      if (event.type === 'membership.changed') return [factOf(event, { scopeId: event.subjectId })];
      return event.type === 'steps.changed' ? [factOf(event)] : [];
    });
  }
}

function shownAnswer({
  question,
  text,
}: MembershipRequest['answers'][number]): RequestView['answers'][number] {
  return { question: labelList(question), text };
}

function viewOf({ labels, purposeLabels, readByEveryone: _, ...place }: PlaceFactRow): GroupView {
  return { ...place, names: labelList(labels), purposes: labelList(purposeLabels) };
}
