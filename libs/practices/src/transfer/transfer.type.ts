import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MunicipalityTile, PersonCard } from '#municipalities';
import { DateTimeScalar, FuzzyDateScalar, Page } from '#platform';
import { transferStages, type TransferStage as Stage } from './transfer.policy.js';

export const TransferStage = Object.fromEntries(transferStages.map((name) => [name, name])) as {
  [S in Stage]: S;
};
registerEnumType(TransferStage, {
  name: 'TransferStage',
  description: 'How far a municipality has come in taking over a practice of another.',
  valuesMap: {
    INTEREST: { description: 'It would like to.' },
    UNDERSTANDING: { description: 'It finds out how the practice works, and what it needs.' },
    ADAPTING: { description: 'It makes the practice fit itself.' },
    IN_USE: { description: 'It does it.' },
    EVALUATED: { description: 'It does it, and has looked at what came of it.' },
    GIVEN_UP: { description: 'It does not, or does it no more, for a reason that it gives.' },
  },
});

@ObjectType({
  description:
    'A stage that a municipality has reached, as it said at that time. For all who read the practice.',
})
export class TransferStep {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => TransferStage, { description: 'The stage.' })
  stage: Stage;

  @Field(() => FuzzyDateScalar, {
    description: 'When it was reached, as exactly as that is known; empty where nothing is.',
  })
  since: string;

  @Field(() => String, {
    nullable: true,
    description: 'What is done otherwise than in the municipality of the practice.',
  })
  adaptations: string | null;

  @Field(() => String, { nullable: true, description: 'By what one sees that it works there.' })
  evidence: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was given up; null at other stages.' })
  reason: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Whom one asks there: an office or a team. For those who are signed in.',
  })
  contact: string | null;

  @Field(() => String, { description: 'The language of these words: an ISO 639-1 code.' })
  language: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  at: string;

  @Field(() => PersonCard, { nullable: true, description: 'By whom; for those who are signed in.' })
  person: PersonCard | null;
}

@ObjectType({
  description: 'A practice on its way into another municipality. For all who read the practice.',
})
export class PracticeTransfer {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => TransferStage, { description: 'How far it has come.' })
  stage: Stage;

  @Field(() => FuzzyDateScalar, {
    nullable: true,
    description: 'Since when it is in use there; empty where that is not known, null where it is not in use.',
  })
  inUseSince: string | null;

  @Field(() => [TransferStep], { description: 'The stages that were reached, the first one first.' })
  steps: TransferStep[];

  @Field(() => Int, { description: 'Counts its steps; give it back to record the next.' })
  version: number;

  practiceId: string;
  municipalityId: string;
}

@ObjectType({ description: 'A page of transfers, the one that began last first.' })
export class PracticeTransferPage extends Page(PracticeTransfer) {}

@ObjectType({ description: 'A municipality for which the viewer may record how far it has come.' })
export class TransferChoice {
  @Field(() => MunicipalityTile, { description: 'The municipality.' })
  municipality: MunicipalityTile;

  @Field(() => [TransferStage], { description: 'The stages that it may reach next.' })
  stages: readonly Stage[];

  @Field(() => Int, { description: 'The version to give with it; 0 where nothing was recorded yet.' })
  version: number;
}
