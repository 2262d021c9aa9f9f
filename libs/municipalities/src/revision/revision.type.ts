import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar, Page } from '#platform';
import { PersonCard } from '../person-card/person-card.type.js';
import type { Change as KeptChange } from './change.js';

export enum RevisionOrigin {
  EDIT = 'EDIT',
  REGISTER = 'REGISTER',
}
registerEnumType(RevisionOrigin, {
  name: 'RevisionOrigin',
  description: 'Where a change came from.',
  valuesMap: {
    EDIT: { description: 'Somebody edited the page.' },
    REGISTER: { description: 'A newer edition of the register was brought in.' },
  },
});

@ObjectType({ description: 'One field before and after a change, as text. For those who may edit the page.' })
export class Change implements KeptChange {
  @Field(() => String, {
    description:
      'Which. Of a municipality: name, about, spellings, population, languages, type, region, position, contactPoint, office ...; of a project: title, period, framework, funder, statement, statementDraft, statementPlace ...; of a meeting: title, topic, date, state, organisers ...',
  })
  field: string;

  @Field(() => String, { nullable: true, description: 'The language, of what stands in several.' })
  language: string | null;

  @Field(() => String, { nullable: true, description: 'What it was; null: nothing.' })
  from: string | null;

  @Field(() => String, { nullable: true, description: 'What it became; null: nothing.' })
  to: string | null;
}

@ObjectType({
  description:
    'Who changed the page of a municipality, a project or a meeting, when and how. For those who may edit it.',
})
export class Revision {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;

  @Field(() => RevisionOrigin, { description: 'Where the change came from.' })
  origin: RevisionOrigin;

  @Field(() => PersonCard, {
    nullable: true,
    description: 'Who; null: whoever runs the installation.',
  })
  editor: PersonCard | null;

  @Field(() => [Change], { description: 'What was changed.' })
  changes: Change[];
}

@ObjectType({ description: 'A page of revisions, the newest first; empty for those who may not edit.' })
export class RevisionPage extends Page(Revision) {}
