/** The front door of `notices`: what the apps may take. */
import { LinkKeyEntity, PlaceSettingEntity } from './mail/mail.entity.js';
import { MeetingReminderEntity } from './reminders/meeting-reminder.entity.js';
import { NoticeEntity, PreferenceEntity } from './notice/notice.entity.js';

export { NoticeMail } from './mail/notice-mail.js';
export { UnsubscribeLinks } from './mail/unsubscribe-links.js';
export { Notice, NoticeReasonEnum, type NoticeReason } from './notice/notice.type.js';
export { Notices } from './notice/notices.service.js';
export { MeetingReminders } from './reminders/meeting-reminders.js';
export { NoticesModule, noticesResolvers } from './notices.module.js';
export { Preferences } from './preference/preferences.service.js';
export { NoticeWriter } from './writing/notice-writer.js';

/** The tables of this room, for the data source. */
export const noticesEntities = [
  NoticeEntity,
  PreferenceEntity,
  PlaceSettingEntity,
  LinkKeyEntity,
  MeetingReminderEntity,
];
