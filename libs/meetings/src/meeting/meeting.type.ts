import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Labels } from '#kernel';
import { GroupVisibility } from '#groups';
import { FuzzyDateScalar, Page } from '#platform';
import { MeetingKind, MeetingMode, MeetingRelation, MeetingSector, MeetingState } from './kinds.type.js';

/** A body of a meeting as its row names it; the resolver finds it. */
export interface BodyRow {
  role: string;
  organisationId: string | null;
  municipalityId: string | null;
  behalfOfId: string | null;
}

@ObjectType({
  description:
    'A meeting of a community or group. While it is a draft only those who may edit there know of it; of a listed one others are shown its title, kind, time and town.',
})
export class Meeting {
  @Field(() => ID, { description: 'Its id, which is also that of its scope.' })
  id: string;

  @Field(() => Int, { description: 'The number in its address, /meetings/5-forum.' })
  number: number;

  @Field(() => String, { description: 'The words in its address.' })
  slug: string;

  @Field(() => Int, { description: 'Counts its changes; give it back to edit or to move the state.' })
  version: number;

  @Field(() => ID, { description: 'The stream to watch for changes of it; only readers may.' })
  streamId: string;

  @Field(() => MeetingKind, { description: 'What sort of meeting it is.' })
  kind: MeetingKind;

  @Field(() => MeetingState, { description: 'How far it has come.' })
  state: MeetingState;

  @Field(() => GroupVisibility, {
    description:
      'Who sees it once it is announced. PUBLIC: everyone; LISTED: its title and time are known where its community or group is, all of it to those who belong there; SECRET: only those know that it is there.',
  })
  visibility: GroupVisibility;

  @Field(() => Int, { nullable: true, description: 'Which one it is of its series, or of its community.' })
  ordinal: number | null;

  @Field(() => FuzzyDateScalar, {
    description: 'The day or days, as exactly as they are known; empty where nothing is known.',
  })
  date: string;

  @Field(() => String, {
    nullable: true,
    description: 'When it begins on the first day: HH:MM in `timeZone`.',
  })
  startTime: string | null;

  @Field(() => String, { nullable: true, description: 'When it ends on the last day: HH:MM in `timeZone`.' })
  endTime: string | null;

  @Field(() => String, { description: 'The IANA time zone of the place, such as Europe/Chisinau.' })
  timeZone: string;

  @Field(() => String, {
    nullable: true,
    description: 'The city, where it is no municipality that the house knows.',
  })
  city: string | null;

  @Field(() => String, { nullable: true, description: 'The house or hall; for its readers.' })
  venue: string | null;

  @Field(() => MeetingMode, { description: 'How people come together.' })
  mode: MeetingMode;

  @Field(() => String, {
    nullable: true,
    description:
      'Where one joins over the internet: for those who run it and those who have a seat; where registration was never opened, for those who may write where it belongs.',
  })
  onlineLink: string | null;

  @Field(() => Boolean, {
    description: 'True where every participant brings a contribution of their own; for its readers.',
  })
  working: boolean;

  @Field(() => [MeetingSector], { description: 'From where the people come; for its readers.' })
  sectors: MeetingSector[];

  @Field(() => [String], {
    description: 'The languages that are spoken, as ISO 639-1 codes; for its readers.',
  })
  languages: string[];

  @Field(() => [String], {
    description: 'The languages into which is interpreted, as ISO 639-1 codes; for its readers.',
  })
  interpretation: string[];

  @Field(() => MeetingRelation, { nullable: true, description: 'How it belongs to `partOf`.' })
  relation: MeetingRelation | null;

  @Field(() => Boolean, {
    description: 'Whether its day has passed, and nobody has said yet that it was held.',
  })
  unconfirmed: boolean;

  @Field(() => Boolean, {
    description: 'Whether the reader runs it: edits it, moves its state and sees its revisions.',
  })
  viewerMayEdit: boolean;

  communityId: string;
  groupId: string | null;
  partOfId: string | null;
  townId: string | null;
  titleLabels: Labels;
  topicLabels: Labels;
  aimLabels: Labels;
  accessibilityLabels: Labels;
  priceLabels: Labels;
  explanationLabels: Labels;
  seriesLabels: Labels;
  /** counts as the kernel prints them */
  expectedText: string | null;
  attendedText: string | null;
  bodyRows: BodyRow[];
  patronRows: { offices: Labels; name: string | null }[];
  projectIds: string[];
  statementIds: string[];
  /** whether the reader may read all of it, not only that it will be */
  readable: boolean;
  /** by what lists are sorted */
  sortKey: string;
  /** which version of its time, place and state it is, and when anything of it was last changed: for calendars */
  calendarSequence: number;
  calendarChangedAt: string;
}

@ObjectType({ description: 'A page of meetings.' })
export class MeetingPage extends Page(Meeting) {}
