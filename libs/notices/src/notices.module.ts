/** What reaches a person: the bell and the mail, fed by events. */
import { Global, Module } from '@nestjs/common';
import { MeetingsModule } from '#meetings';
import { NoticePresenter } from './live/notice.presenter.js';
import { NoticeMail } from './mail/notice-mail.js';
import { NoticesRecords } from './personal-records.js';
import { UnsubscribeLinks } from './mail/unsubscribe-links.js';
import { MeetingReminders } from './reminders/meeting-reminders.js';
import { NoticeResolver, UnreadNoticesResolver } from './notice/notice.resolver.js';
import { Notices } from './notice/notices.service.js';
import {
  CommunityMailResolver,
  GroupMailResolver,
  PreferenceResolver,
} from './preference/preference.resolver.js';
import { Preferences } from './preference/preferences.service.js';
import { NoticeWriter } from './writing/notice-writer.js';

export const noticesResolvers = [
  NoticeResolver,
  UnreadNoticesResolver,
  PreferenceResolver,
  GroupMailResolver,
  CommunityMailResolver,
];

@Global()
@Module({
  imports: [MeetingsModule],
  providers: [
    ...noticesResolvers,
    Notices,
    NoticesRecords,
    NoticeWriter,
    NoticePresenter,
    NoticeMail,
    MeetingReminders,
    Preferences,
    UnsubscribeLinks,
  ],
  exports: [Notices, NoticeWriter, NoticeMail, MeetingReminders, Preferences, UnsubscribeLinks],
})
export class NoticesModule {}
