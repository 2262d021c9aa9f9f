import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Labels } from '#kernel';
import { Page } from '#platform';
import { MunicipalityTile } from '../municipality/municipality-tile.type.js';
import { PersonCard } from '../person-card/person-card.type.js';
import { directoryRoles, type DirectoryRole } from './directory.policy.js';

export const DirectoryRoleEnum = Object.fromEntries(directoryRoles.map((role) => [role, role])) as {
  [R in DirectoryRole]: R;
};
registerEnumType(DirectoryRoleEnum, {
  name: 'DirectoryRole',
  description: 'What one may look for in the directory: a role in a place, or a mandate.',
  valuesMap: {
    DELEGATE: { description: 'Speaks for a municipality now, by a mandate.' },
    COORDINATOR: { description: "Looks after a municipality's profile and people." },
    FACILITATOR: { description: 'Leads a group.' },
    MODERATOR: { description: 'Keeps the talk in order in a community or group.' },
    CHAIR: { description: 'Chairs a community or group.' },
    RAPPORTEUR: { description: 'Keeps the record of meetings.' },
    SECRETARIAT: { description: 'Leads a community.' },
  },
});

@ObjectType({
  description:
    'A person in the directory, with what they show to the viewer. For signed-in viewers; who shows nothing is not listed.',
})
export class DirectoryEntry {
  @Field(() => ID, { description: "The person's id." })
  id: string;

  @Field(() => PersonCard, { description: 'Name, initials and town.' })
  person: PersonCard;

  @Field(() => String, { nullable: true, description: 'What the person does, in a line, if it is shown.' })
  headline: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The job title of the main affiliation, if affiliations are shown.',
  })
  jobTitle: string | null;

  @Field(() => String, { nullable: true, description: 'The language of `jobTitle`; null: not known.' })
  jobLanguage: string | null;

  /** of the body of the main affiliation; the resolver says them in the reader's language */
  organisationLabels: Labels | null;

  @Field(() => [String], { description: 'Spoken languages, ISO 639 codes; empty if they are not shown.' })
  languages: string[];

  @Field(() => [DirectoryRoleEnum], {
    description:
      'What the person is in places that the viewer may read, and mandates that the viewer may see.',
  })
  roles: DirectoryRole[];

  @Field(() => String, { nullable: true, description: 'What the person can give, in their words, if shown.' })
  offers: string | null;

  @Field(() => String, { nullable: true, description: 'What the person looks for, if shown.' })
  seeks: string | null;
}

@ObjectType({ description: 'One page of the directory. For signed-in viewers.' })
export class DirectoryPage extends Page(DirectoryEntry) {
  @Field(() => Int, { description: 'How many people the whole list has, not only this page.' })
  total: number;
}

@ObjectType({ description: 'What the directory can be narrowed by: only what would find somebody.' })
export class DirectoryChoices {
  /** of what listed people offer and seek, and show */
  themeIds: string[];

  @Field(() => [MunicipalityTile], {
    description: 'Towns where listed people work now, by name; at most 500.',
  })
  towns: MunicipalityTile[];

  @Field(() => [String], { description: 'Languages that listed people speak and show, ISO 639 codes.' })
  languages: string[];
}
