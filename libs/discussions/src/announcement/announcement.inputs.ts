import { ArgsType, Field, ID } from '@nestjs/graphql';
import { DateTimeScalar, IsIdentifier } from '#platform';
import { IsEnum, IsOptional } from 'class-validator';
import { Rating } from './announcement.type.js';

@ArgsType()
export class AnnounceThreadArguments {
  @Field(() => ID, { description: 'The thread.' })
  @IsIdentifier()
  id: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Until when it stands on the front, at most two years from now; left out: until it is taken back.',
  })
  @IsOptional()
  until?: string | null;
}

@ArgsType()
export class RateAnnouncementArguments {
  @Field(() => ID, { description: 'The announced thread.' })
  @IsIdentifier()
  id: string;

  @Field(() => Rating, {
    description: 'What the viewer thinks of it, in the place of what they thought before.',
  })
  @IsEnum(Rating)
  rating: Rating;
}
