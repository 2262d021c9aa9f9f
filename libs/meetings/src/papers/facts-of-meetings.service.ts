import { Injectable } from '@nestjs/common';
import { labelFor, labelIn, titleIn, type Actor } from '#kernel';
import { Communities, Groups } from '#groups';
import { Municipalities, Organisations, Projects } from '#municipalities';
import { letterLanguage } from '#people';
import { meetingName } from '../calendar/calendar-event.js';
import type { Meeting } from '../meeting/meeting.type.js';
import type { MeetingFacts } from './meeting-facts.js';

/** What stands behind a meeting, in the words of whoever reads of it. */
@Injectable()
export class FactsOfMeetings {
  constructor(
    private readonly communities: Communities,
    private readonly groups: Groups,
    private readonly municipalities: Municipalities,
    private readonly organisations: Organisations,
    private readonly projects: Projects,
  ) {}

  async of(actor: Actor, meeting: Meeting): Promise<MeetingFacts> {
    const { languages } = actor;
    const { bodyRows, groupId, communityId, statementIds } = meeting;
    const townIds = [meeting.townId, ...bodyRows.flatMap((body) => [body.municipalityId, body.behalfOfId])];
    const organisationIds = bodyRows.map(({ organisationId }) => organisationId);
    const [communities, groups, towns, organisations, statements] = await Promise.all([
      this.communities.byId(actor, [communityId]),
      this.groups.byId(actor, groupId ? [groupId] : []),
      this.municipalities.byId(known(townIds)),
      this.organisations.byId(known(organisationIds)),
      this.projects.statementsById(actor, statementIds),
    ]);
    const townName = (id: string | null): string | null => {
      const town = id ? towns.get(id) : undefined;
      return town ? titleIn({ labels: town.labels, local: town.localName }, languages) : null;
    };
    const organisationName = (id: string | null): string =>
      labelIn((id && organisations.get(id)?.labels) || {}, languages);
    const language = letterLanguage([...languages]);
    const town = townName(meeting.townId);
    const places = [communities.get(communityId), groupId ? groups.get(groupId) : undefined];
    const named = labelFor(meeting.titleLabels, languages) ?? labelFor(meeting.topicLabels, languages);
    return {
      meeting,
      language,
      languages,
      title: { text: meetingName(meeting, town, language, languages), language: named?.language ?? language },
      place: places.flatMap((place) => (place ? [labelIn(place.labels, languages)] : [])).join(' · '),
      town,
      bodies: bodyRows.map(({ role, organisationId, municipalityId, behalfOfId }) => ({
        role: role as MeetingFacts['bodies'][number]['role'],
        name: townName(municipalityId) ?? organisationName(organisationId),
        behalfOf: townName(behalfOfId),
      })),
      statements: statementIds.flatMap((id) => statements.get(id) ?? []),
    };
  }
}

const known = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];
