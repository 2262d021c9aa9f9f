import { Field, ID, InputType } from '@nestjs/graphql';
import { labelLanguages } from '#municipalities';
import { IsIdentifier, LongText } from '#platform';
import { IsIn, IsOptional } from 'class-validator';

@InputType({
  description: 'The first words about a meeting, which open the thread where it is talked about.',
})
export class OpenMeetingThreadInput {
  @Field(() => ID, { nullable: true, description: 'Sent again with the same key, nothing is written twice.' })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => ID, { description: 'The meeting.' })
  @IsIdentifier()
  meetingId: string;

  @Field(() => String, { description: 'The first post, in Markdown; 1 to 20,000 characters.' })
  @LongText({ min: 1, max: 20_000 })
  text: string;

  @Field(() => String, {
    nullable: true,
    description: 'In which language it is: an ISO 639-1 code; found in the text where it is not told.',
  })
  @IsOptional()
  @IsIn(labelLanguages)
  language?: string | null;
}
