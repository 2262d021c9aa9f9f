import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsIdentifier } from '#platform';
import { ArrayMaxSize } from 'class-validator';

/** So many on each side at most: who offers everything is found for nothing. */
const mostThemes = 8;

@ArgsType()
export class ChooseThemesArguments {
  @Field(() => [ID], {
    description:
      'All themes that the viewer can help with, at most 8: offered ones, or such as stand there already.',
  })
  @ArrayMaxSize(mostThemes)
  @IsIdentifier({ each: true })
  offers: string[];

  @Field(() => [ID], { description: 'All themes that the viewer looks for help with, at most 8.' })
  @ArrayMaxSize(mostThemes)
  @IsIdentifier({ each: true })
  seeks: string[];
}
