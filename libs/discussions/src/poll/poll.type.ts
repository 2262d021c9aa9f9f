import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  pollKinds,
  pollMarks,
  type PollChoice,
  type PollKind,
  type PollMark,
  type PollOptionView,
  type PollState,
  type PollView,
} from '#kernel';
import { MunicipalityTile } from '#municipalities';
import { DateTimeScalar, Page } from '#platform';

export const PollKindEnum = Object.fromEntries(pollKinds.map((kind) => [kind, kind])) as {
  [K in PollKind]: K;
};
registerEnumType(PollKindEnum, {
  name: 'PollKind',
  description: 'What a poll asks for.',
  valuesMap: {
    YES_NO: { description: 'Yes, no, or abstain.' },
    ONE: { description: 'One of several answers.' },
    SEVERAL: { description: 'Several of several answers.' },
    SCALE: { description: 'A number on a scale.' },
    RANKING: { description: 'The answers in order; the result is found by the Schulze method.' },
    DOTS: { description: 'Dots to spread over the answers.' },
    DATES: { description: 'Which days suit, and which do if need be.' },
  },
});
export const PollMarkEnum = Object.fromEntries(pollMarks.map((mark) => [mark, mark])) as {
  [M in PollMark]: M;
};
registerEnumType(PollMarkEnum, {
  name: 'PollMark',
  description: 'An answer of a YES_NO poll.',
  valuesMap: {
    YES: { description: 'For it.' },
    NO: { description: 'Against it.' },
    ABSTAIN: { description: 'Neither.' },
  },
});
export const PollStateEnum: { [S in PollState]: S } = { DRAFT: 'DRAFT', OPEN: 'OPEN', CLOSED: 'CLOSED' };
registerEnumType(PollStateEnum, {
  name: 'PollState',
  description: 'How far a poll is.',
  valuesMap: {
    DRAFT: { description: 'Being prepared; only those who keep order know of it.' },
    OPEN: { description: 'Votes are given, unless `endsAt` has passed.' },
    CLOSED: { description: 'It is over.' },
  },
});

@ObjectType({ description: 'An answer that a poll offers. Seen by whoever sees the poll.' })
export class PollOption implements PollOptionView {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, {
    description:
      'One line, at most 120 characters; the number on a scale; empty where `mark` or `day` says it.',
  })
  text: string;

  @Field(() => PollMarkEnum, { nullable: true, description: 'Of a YES_NO poll: which answer it is.' })
  mark: PollMark | null;

  @Field(() => String, { nullable: true, description: 'Of a date poll: the day, 2027-03-04.' })
  day: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Of a date poll: HH:MM on the clock of the poll's zone; null: the whole day.",
  })
  startTime: string | null;

  @Field(() => String, { nullable: true, description: 'Of a date poll: when it would end; null: not said.' })
  endTime: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many chose it, at any time, also before one has voted. DOTS: the dots on it; RANKING: how many put it first; DATES: for how many it suits. Null in a secret poll until it is closed, and for good where fewer than five have voted.',
  })
  votes: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of a date poll: for how many it does if need be; null like `votes`.',
  })
  maybes: number | null;
}

@ObjectType({
  description:
    'A question with answers to choose from, in a post or of a place such as a meeting. Votes are counted and belong to nobody: not even those who keep order see who chose what, except in date polls.',
})
export class Poll implements PollView {
  @Field(() => ID, { description: 'Its id; of one in a post that of the post.' })
  id: string;

  @Field(() => PollKindEnum, { description: 'What it asks for.' })
  kind: PollKind;

  @Field(() => PollStateEnum, { description: 'How far it is.' })
  state: PollState;

  @Field(() => String, { description: 'One line, at most 200 characters.' })
  question: string;

  @Field(() => [PollOption], { description: 'The answers in their order.' })
  options: PollOption[];

  @Field(() => Int, {
    nullable: true,
    description:
      'SEVERAL: how many may be chosen at most, null: all; DOTS: how many dots there are. Null otherwise.',
  })
  most: number | null;

  @Field(() => String, { nullable: true, description: 'What the lowest number of a scale means.' })
  lowLabel: string | null;

  @Field(() => String, { nullable: true, description: 'What the highest number of a scale means.' })
  highLabel: string | null;

  @Field(() => String, { nullable: true, description: 'Of a date poll: the IANA zone of its times.' })
  timeZone: string | null;

  @Field(() => Boolean, {
    description:
      'Whether it is secret: a vote is final, nobody can tell whose it is, and the result is shown once it is closed.',
  })
  secret: boolean;

  @Field(() => Boolean, {
    description: 'Whether municipalities vote, one vote each, by whoever holds their mandate.',
  })
  byMunicipality: boolean;

  @Field(() => Int, { description: 'How many people, or municipalities, have voted.' })
  voters: number;

  @Field(() => [[Int]], {
    nullable: true,
    description:
      'RANKING: in the row of one answer and the column of another, how many put the one before the other. Null otherwise, and like `votes`.',
  })
  pairs: number[][] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people, or municipalities, must be present; null: it does not matter.',
  })
  quorum: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many people, or municipalities, were present when it was closed; null: nobody has counted.',
  })
  present: number | null;

  @Field(() => Boolean, {
    description: 'Whether it was secret and fewer than five have voted: then its result is shown to nobody.',
  })
  withheld: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ends by itself; null: when somebody closes it.',
  })
  endsAt: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its author, somebody who keeps order or its end closed it; null: it is not closed.',
  })
  closedAt: string | null;
}

@ObjectType({ description: 'A page of the polls of a place.' })
export class PollPage extends Page(Poll) {}

@ObjectType({ description: 'One answer as it was chosen. Seen by its voter.' })
export class ChosenOption implements PollChoice {
  @Field(() => ID, { description: 'The answer.' })
  optionId: string;

  @Field(() => Int, {
    description:
      'RANKING: its rank, 1 is the best; DOTS: the dots on it; DATES: 2 it suits, 1 if need be; otherwise 1.',
  })
  weight: number;
}

@ObjectType({
  description:
    'What the viewer chose in a poll, or a municipality for which the viewer votes. Seen by nobody else.',
})
export class OwnVote {
  @Field(() => ID, { description: 'The poll.' })
  pollId: string;

  @Field(() => MunicipalityTile, {
    nullable: true,
    description: 'The municipality whose vote it is; null: the own one.',
  })
  municipality: MunicipalityTile | null;

  @Field(() => [ChosenOption], {
    description: 'The chosen answers; none in a secret poll: that one has voted is known, and how is not.',
  })
  choices: ChosenOption[];
}
