import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Instant } from '#platform';
import type { ContactAudience, ProfileVisibility } from './person.policy.js';

/** Somebody who acts, speaks or is named. A person is not an account: speakers and past delegates have none. */
@Entity({ schema: 'people', name: 'person' })
export class PersonEntity {
  /** the same as their audience's and their own stream's */
  @ForeignKey('AudienceEntity') @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  /** the name as it is searched and sorted by: `fold` of the kernel */
  @Column('text', { default: '' }) folded: string;
  /** `titleKey` of the kernel: what a search in titles reads */
  @Column('text', { name: 'title_key', default: '' }) titleKey: string;
  /** of the name, one or two letters; kept on the row for the cards in lists */
  @Column('text') initials: string;
  /** how the name is said: "VROTS-waf" */
  @Column('text', { nullable: true }) pronunciation: string | null;
  @Column('text', { nullable: true }) headline: string | null;
  @Column('text', { nullable: true }) about: string | null;
  /** what the person can give to others, and what they look for, in their own words */
  @Column('text', { nullable: true }) offers: string | null;
  @Column('text', { nullable: true }) seeks: string | null;
  /** spoken, in the person's order */
  @Column('text', { array: true, default: '{}' }) languages: string[];
  @Column('text', { nullable: true }) phone: string | null;
  /** who may see which field of the profile */
  @Column('jsonb') visibility: ProfileVisibility;
  /** who may begin a conversation: SIGNED_IN, SHARED_GROUPS or NOBODY */
  @Column('text', { name: 'contact_by', default: 'SIGNED_IN' }) contactBy: ContactAudience;
  /** of the pages and letters that the person gets; null: what the browser asks for */
  @Column('text', { name: 'interface_language', nullable: true }) interfaceLanguage: string | null;
  @Column('int', { default: 1 }) version: number;
  @Instant('created_at', { now: true }) createdAt: string;
  /** the person asked to be forgotten: the row stays for what refers to it, without a name */
  @Instant('erased_at', { nullable: true }) erasedAt: string | null;
}
