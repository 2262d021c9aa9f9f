import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { IsIdentifier, PlainText } from '#platform';
import { IsBoolean, IsEnum, IsInt, IsOptional, Max, Min } from 'class-validator';

export enum FloorCommandKind {
  GIVE = 'GIVE',
  END = 'END',
  PAUSE = 'PAUSE',
  RESUME = 'RESUME',
  EXTEND = 'EXTEND',
  RAISE = 'RAISE',
  SET = 'SET',
}
registerEnumType(FloorCommandKind, {
  name: 'FloorCommand',
  description: 'What whoever conducts a session does with its list of speakers.',
  valuesMap: {
    GIVE: { description: 'Gives the floor to `turnId`; whoever has it gives it up.' },
    END: { description: 'Ends the turn of whoever has the floor.' },
    PAUSE: { description: 'The time of whoever has the floor stands.' },
    RESUME: { description: 'It goes on.' },
    EXTEND: { description: 'Gives whoever has the floor `seconds` more.' },
    RAISE: { description: 'Puts `turnId` before the others.' },
    SET: { description: 'Opens or closes the list, and sets its rules: what is left out stays.' },
  },
});

@InputType({ description: 'A press of a key at the desk, about the list of speakers.' })
export class ConductFloorInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsIdentifier()
  meetingId: string;

  @Field(() => Int, {
    description: 'The version of the list on which it was pressed; CONFLICT on an older one.',
  })
  @IsInt()
  version: number;

  @Field(() => FloorCommandKind, { description: 'What is done.' })
  @IsEnum(FloorCommandKind)
  command: FloorCommandKind;

  @Field(() => ID, { nullable: true, description: 'With GIVE and RAISE: whose turn.' })
  @IsOptional()
  @IsIdentifier()
  turnId?: string | null;

  @Field(() => Int, { nullable: true, description: 'With EXTEND: how many, from -3600 to 3600.' })
  @IsOptional()
  @IsInt()
  @Min(-3600)
  @Max(3600)
  seconds?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'With SET: whether one may ask for the floor.' })
  @IsOptional()
  @IsBoolean()
  open?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'With SET: whether who spoke less often goes first.' })
  @IsOptional()
  @IsBoolean()
  fair?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'With SET: how long a turn may take, in seconds, at most 3600; 0: as long as it takes.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(3600)
  turnSeconds?: number | null;
}

@InputType({ description: 'Somebody asks for the floor for themselves.' })
export class AskForFloorInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsIdentifier()
  meetingId: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is about how the meeting is held: a point of order goes before all others.',
  })
  @IsOptional()
  @IsBoolean()
  pointOfOrder?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they follow from elsewhere.' })
  @IsOptional()
  @IsBoolean()
  remote?: boolean | null;
}

@InputType({ description: 'Somebody without an account, put on the list by whoever conducts the session.' })
export class AddSpeakerInput {
  @Field(() => ID, { nullable: true, description: 'Sent again with the same key, nobody is added twice.' })
  @IsOptional()
  @IsIdentifier()
  key?: string | null;

  @Field(() => ID, { description: 'The meeting.' })
  @IsIdentifier()
  meetingId: string;

  @Field(() => String, { description: 'Their name; 1 to 120 characters.' })
  @PlainText({ min: 1, max: 120 })
  name: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The guest of the hall who it is: then their own phone shows where they stand.',
  })
  @IsOptional()
  @IsIdentifier()
  guestId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The municipality for which they speak.' })
  @IsOptional()
  @IsIdentifier()
  municipalityId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is about how the meeting is held.' })
  @IsOptional()
  @IsBoolean()
  pointOfOrder?: boolean | null;
}
