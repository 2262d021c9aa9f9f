import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsIdentifier, PlainText } from '#platform';
import { IsOptional, Matches } from 'class-validator';

const device = {
  description:
    'A secret that the device has made for this meeting and keeps: a random UUID. By it a doubled press joins once, and the guest is known when they come back.',
};

@InputType({ description: 'Somebody without an account joins a meeting in its hall.' })
export class JoinAsGuestInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsIdentifier()
  meetingId: string;

  @Field(() => ID, device)
  @IsIdentifier()
  device: string;

  @Field(() => String, { description: 'The six digits that the projector shows.' })
  @Matches(/^\d{3}[ -]?\d{3}$/)
  code: string;

  @Field(() => String, { description: 'Their name; 1 to 120 characters.' })
  @PlainText({ min: 1, max: 120 })
  name: string;

  @Field(() => ID, { nullable: true, description: 'The municipality for which they came.' })
  @IsOptional()
  @IsIdentifier()
  municipalityId?: string | null;
}

@ArgsType()
export class HallGuestArgs {
  @Field(() => ID, { description: 'The meeting.' })
  @IsIdentifier()
  meetingId: string;

  @Field(() => ID, device)
  @IsIdentifier()
  device: string;
}
