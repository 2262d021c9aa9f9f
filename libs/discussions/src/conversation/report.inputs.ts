import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { IsIdentifier, LongText } from '#platform';
import { ArrayMaxSize, ArrayUnique, IsEnum, IsOptional } from 'class-validator';

export enum ConversationReportReason {
  UNWANTED = 'UNWANTED',
  INSULT = 'INSULT',
  THREAT = 'THREAT',
  FRAUD = 'FRAUD',
  OTHER = 'OTHER',
}
registerEnumType(ConversationReportReason, {
  name: 'ConversationReportReason',
  description: 'What somebody asks help against.',
  valuesMap: {
    UNWANTED: { description: 'Advertising, or writing on and on.' },
    INSULT: { description: 'Insults or hate.' },
    THREAT: { description: 'Threats.' },
    FRAUD: { description: 'Fraud, or pretending to be somebody else.' },
    OTHER: { description: 'Something else, said in words.' },
  },
});

@InputType({ description: 'What one of the two shows to the administrators.' })
export class ReportConversationInput {
  @Field(() => ID, { description: 'The conversation.' })
  @IsIdentifier()
  conversationId: string;

  @Field(() => ConversationReportReason, { description: 'What it is about.' })
  @IsEnum(ConversationReportReason)
  reason: ConversationReportReason;

  @Field(() => String, { nullable: true, description: 'In own words; at most 1000 characters.' })
  @IsOptional()
  @LongText({ max: 1000 })
  words?: string | null;

  @Field(() => [ID], {
    description: 'The posts that the administrators may read; at most 50, and no other is shown to them.',
  })
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsIdentifier({ each: true })
  postIds: string[];
}
