import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { MunicipalityTile as TileView } from '#kernel';

@ObjectType({
  description:
    'How a municipality is shown in small: two letters on its colour with its stitch. Seen by everyone.',
})
export class MunicipalityTile implements TileView {
  @Field(() => ID, { description: "The municipality's id." })
  id: string;

  @Field(() => Int, {
    description: 'The number in its address, /municipalities/7-wroclaw; never given to another.',
  })
  number: number;

  @Field(() => String, { description: 'The words of its address; they may change, the number decides.' })
  slug: string;

  @Field(() => String, { description: "Its name in its own country's language: the same for every reader." })
  name: string;

  @Field(() => String, { description: 'Two letters that stand for it.' })
  letters: string;

  @Field(() => Int, {
    description:
      'The number of its dye, from 1; the thirteenth town begins again with the first dye. 0: it takes part in nothing yet, and has neither dye nor stitch.',
  })
  dye: number;

  @Field(() => Int, { description: 'The number of its stitch, from 1; 0: none yet.' })
  motif: number;
}
