import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BehalfView } from '#kernel';
import { MunicipalityTile } from '../municipality/municipality-tile.type.js';
import { Label } from '../municipality/municipality.type.js';

const BehalfKindEnum: { [K in BehalfView['kind']]: K } = {
  MUNICIPALITY: 'MUNICIPALITY',
  OFFICE: 'OFFICE',
  ORGANISATION: 'ORGANISATION',
};
registerEnumType(BehalfKindEnum, {
  name: 'BehalfKind',
  description: 'In whose name somebody may speak.',
  valuesMap: {
    MUNICIPALITY: { description: 'A municipality.' },
    OFFICE: { description: 'An office of a municipality: a mayor, a council.' },
    ORGANISATION: { description: 'Any other organisation.' },
  },
});

@ObjectType({
  description:
    'A municipality, one of its offices, or an organisation, in whose name somebody speaks. Seen by whoever sees what is said.',
})
export class Behalf implements BehalfView {
  @Field(() => BehalfKindEnum, { description: 'What it is.' })
  kind: BehalfView['kind'];

  @Field(() => ID, { description: 'Its id: give it as `onBehalfOf`.' })
  id: string;

  @Field(() => Int, {
    description: 'The number in the address of the municipality (an office has its), or of the organisation.',
  })
  number: number;

  @Field(() => [Label], {
    description:
      'What the office or organisation is called, in all languages; empty for a municipality, whose tile has its name.',
  })
  names: Label[];

  @Field(() => MunicipalityTile, {
    nullable: true,
    description: "The municipality, or the office's one; null for an organisation.",
  })
  municipality: MunicipalityTile | null;
}
