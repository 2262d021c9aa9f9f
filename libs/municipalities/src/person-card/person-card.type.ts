import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { PersonCard as CardView } from '#kernel';
import { MunicipalityTile } from '../municipality/municipality-tile.type.js';

@ObjectType({
  description: 'A person as shown in lists: by name and town. Seen by whoever may see the list.',
})
export class PersonCard implements CardView {
  @Field(() => ID, { description: "The person's id." })
  id: string;

  @Field(() => String, { description: 'The name; empty when the person was erased.' })
  name: string;

  @Field(() => String, { description: 'One or two letters of the name, for where there is no photograph.' })
  initials: string;

  @Field(() => Boolean, {
    description: "True when the person's data was erased: only that somebody was here is left.",
  })
  erased: boolean;

  @Field(() => MunicipalityTile, {
    nullable: true,
    description:
      'Where the person works now, by the main affiliation: of the municipality itself, or of an organisation of its own.',
  })
  municipality: MunicipalityTile | null;
}
