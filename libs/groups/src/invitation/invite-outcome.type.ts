import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Invitation } from '#people';

@ObjectType({
  description:
    'What became of a line. If any line is wrong no letter is sent: the right ones then have neither invitation nor code.',
})
export class InviteOutcome {
  @Field(() => Int, { description: 'The line in the file; the columns are line 1.' })
  line: number;

  @Field(() => String, { nullable: true, description: 'The address as the line has it.' })
  email: string | null;

  @Field(() => Invitation, { nullable: true, description: 'What was sent.' })
  invitation: Invitation | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is wrong with the line: BAD_INPUT, CONFLICT, FORBIDDEN, NOT_FOUND.',
  })
  code: string | null;

  @Field(() => String, { nullable: true, description: 'In which column.' })
  field: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Which rule it breaks, such as ALREADY_INVITED or AMBIGUOUS.',
  })
  rule: string | null;
}
