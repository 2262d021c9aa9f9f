import { Instant } from '#platform';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A post. Its number in the thread stays its own for ever, also when its text is withdrawn. */
@Entity({ schema: 'discussions', name: 'post' })
@Index(['threadId', 'number'], { unique: true })
@Index(['threadId', 'authorId', 'number'])
@Index(['threadId', 'createdAt'])
@Index('post_not_shown', ['threadId', 'number'], {
  where: 'withdrawn_at is not null or hidden_at is not null',
})
export class PostEntity {
  /** made by the client, which makes a repeated sending harmless */
  @PrimaryColumn('uuid') id: string;
  @ForeignKey('ThreadEntity') @Column('uuid', { name: 'thread_id' }) threadId: string;
  @Column('int') number: number;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'author_id' }) authorId: string;
  /** in whose name it is written: a municipality, perhaps through an office of it, or an organisation. The right is asked once. */
  @ForeignKey('MunicipalityEntity') @Column('uuid', { name: 'behalf_town_id', nullable: true }) behalfTownId:
    string | null;
  /** an office that is taken away leaves its municipality */
  @ForeignKey('OfficeEntity', { onDelete: 'SET NULL' })
  @Column('uuid', { name: 'behalf_office_id', nullable: true })
  behalfOfficeId: string | null;
  @ForeignKey('OrganisationEntity')
  @Column('uuid', { name: 'behalf_organisation_id', nullable: true })
  behalfOrganisationId: string | null;
  /** Markdown */
  @Column('text') text: string;
  /**
   * `excerptOf(text)` of the kernel, kept so that a page of quotes does not read the quoted texts. Whoever changes
   * `excerptOf` writes these anew in a migration, or quotes would differ from what the client's reducer makes of an edit.
   */
  @Column('text') excerpt: string;
  @Column('text') language: string;
  /** somebody has said which language it is: an edit is then not looked at anew */
  @Column('boolean', { name: 'language_told', default: true }) languageTold: boolean;
  @ForeignKey('PostEntity') @Column('uuid', { name: 'reply_to_id', nullable: true }) replyToId: string | null;
  /** of the text: edits and the withdrawal raise it, reactions do not */
  @Column('int', { default: 1 }) version: number;
  @Instant('created_at') createdAt: string;
  @Instant('edited_at', { nullable: true }) editedAt: string | null;
  @Instant('withdrawn_at', { nullable: true }) withdrawnAt: string | null;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'withdrawn_by', nullable: true }) withdrawnBy:
    string | null;
  /** since when those who keep order hide it; by whom and why stands in `hiding` */
  @Instant('hidden_at', { nullable: true }) hiddenAt: string | null;
  /**
   * Set in the mark that a post leaves when it goes to another thread: a row of its own, withdrawn from its birth, that keeps
   * the number. The post takes its id, signs, mentions, files and reports with it.
   */
  @Index('post_moved', { where: 'moved_to_id is not null' })
  @ForeignKey('PostEntity')
  @Column('uuid', { name: 'moved_to_id', nullable: true })
  movedToId: string | null;
  /** whether there is a row in `poll` to look for */
  @Column('boolean', { name: 'has_poll', default: false }) hasPoll: boolean;
}

/** A text that an edit or a withdrawal put aside. The current text is the post's own. */
@Entity({ schema: 'discussions', name: 'post_revision' })
export class PostRevisionEntity {
  @ForeignKey('PostEntity') @PrimaryColumn('uuid', { name: 'post_id' }) postId: string;
  @PrimaryColumn('int') version: number;
  @Column('text') text: string;
  @Column('text') language: string;
  /** when this text was written */
  @Instant('edited_at') editedAt: string;
  @ForeignKey('PersonEntity') @Column('uuid', { name: 'editor_id' }) editorId: string;
}
