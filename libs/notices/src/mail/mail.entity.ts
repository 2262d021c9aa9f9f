import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a group or community lets out by mail. No row: everything, unless it is secret. */
@Entity({ schema: 'notices', name: 'place_setting' })
export class PlaceSettingEntity {
  @ForeignKey('ScopeEntity') @PrimaryColumn('uuid', { name: 'scope_id' }) scopeId: string;
  /** whether letters may name it and quote from it */
  @Column('boolean', { name: 'mails_content' }) mailsContent: boolean;
}

/** The one key that the links for unsubscribing are signed with: made by the first letter, the same in all processes. */
@Entity({ schema: 'notices', name: 'link_key' })
export class LinkKeyEntity {
  @PrimaryColumn('boolean', { default: true }) sole: boolean;
  @Column('bytea') key: Buffer;
}
