import { Field, ID, ObjectType } from '@nestjs/graphql';
import { PersonCard } from '#municipalities';
import { DateTimeScalar } from '#platform';
import { ConversationReportReason } from './report.inputs.js';

@ObjectType({ description: 'A post as the reporter shows it. For administrators.' })
export class ReportedPost {
  @Field(() => ID, { description: 'The id of the post.' })
  id: string;

  @Field(() => PersonCard, { description: 'Who wrote it.' })
  author: PersonCard;

  @Field(() => String, { description: 'Its text, Markdown, also when it was withdrawn since.' })
  text: string;

  @Field(() => String, { description: 'The language of the text.' })
  language: string;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  createdAt: string;
}

@ObjectType({
  description: 'One of two asks for help. For administrators, who read nothing of the conversation but this.',
})
export class ConversationReport {
  @Field(() => ID, { description: 'For `settleConversationReport`.' })
  id: string;

  @Field(() => PersonCard, { description: 'Who asks for help.' })
  reporter: PersonCard;

  @Field(() => PersonCard, { description: 'The other of the two.' })
  about: PersonCard;

  @Field(() => ConversationReportReason, { description: 'What it is about.' })
  reason: ConversationReportReason;

  @Field(() => String, { nullable: true, description: "The reporter's own words." })
  words: string | null;

  @Field(() => [ReportedPost], { description: 'The posts that the reporter shows, the oldest first.' })
  posts: ReportedPost[];

  @Field(() => DateTimeScalar, { description: 'When help was asked for.' })
  createdAt: string;
}
