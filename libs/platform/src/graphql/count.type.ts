import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEnum, IsInt, Max, Min } from 'class-validator';

export enum CountQualifier {
  EXACT = 'EXACT',
  ABOUT = 'ABOUT',
  OVER = 'OVER',
  UNDER = 'UNDER',
}
registerEnumType(CountQualifier, {
  name: 'CountQualifier',
  description: 'How exactly a number is known.',
  valuesMap: {
    EXACT: { description: 'Counted.' },
    ABOUT: { description: 'About as many.' },
    OVER: { description: 'More than that.' },
    UNDER: { description: 'Fewer than that.' },
  },
});

@ObjectType({ description: 'A number as it was told: about 70, over 300.' })
export class Count {
  @Field(() => Int, { description: 'How many.' })
  value: number;

  @Field(() => CountQualifier, { description: 'How exactly that is known.' })
  qualifier: CountQualifier;
}

@InputType({ description: 'A number as it is told.' })
export class CountInput {
  @Field(() => Int, { description: 'How many.' })
  @IsInt()
  @Min(0)
  @Max(2_000_000_000)
  value: number;

  @Field(() => CountQualifier, { description: 'How exactly that is known.' })
  @IsEnum(CountQualifier)
  qualifier: CountQualifier;
}
