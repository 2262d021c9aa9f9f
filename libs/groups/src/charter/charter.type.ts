import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Labels } from '#kernel';
import { PersonCard } from '#municipalities';
import { DateTimeScalar } from '#platform';

@ObjectType({ description: 'What a group is for and how it works, as it has agreed. For its readers.' })
export class Charter {
  @Field(() => Int, { description: 'Counts its changes; `editCharter` asks for it.' })
  version: number;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  editedAt: string;

  groupId: string;
  labels: Labels;
}

@ObjectType({ description: 'What a charter said before it was changed. For readers of the group.' })
export class CharterVersion {
  @Field(() => Int, { description: 'Which; the first is 1.' })
  version: number;

  @Field(() => DateTimeScalar, { description: 'Since when it was so.' })
  editedAt: string;

  @Field(() => PersonCard, {
    nullable: true,
    description: 'Who wrote it; for signed-in readers.',
  })
  editedBy: PersonCard | null;

  groupId: string;
}
