import type { Labels } from '#kernel';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One thing that a place wants to know of whoever asks to come in. */
export interface Question {
  id: string;
  texts: Labels;
  required: boolean;
}

/** What is asked of those who ask to come into a community or group, in order. */
@Entity({ schema: 'groups', name: 'questionnaire' })
export class QuestionnaireEntity {
  @ForeignKey('ScopeEntity') @PrimaryColumn('uuid', { name: 'scope_id' }) scopeId: string;
  @Column('int') version: number;
  @Column('jsonb') questions: Question[];
}
