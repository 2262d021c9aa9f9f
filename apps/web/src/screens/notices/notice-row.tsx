import { BellOff, Ellipsis, Mail, MailOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import type { NoticeListQuery } from '../../generated/graphql/graphql.js';
import { useAct } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useLanguage, useWords, type Words } from '../../language/words.js';
import { useBehalfName, useForBody } from '../../parts/behalf.js';
import { asBehalf } from '../../parts/behalf-view.js';
import { Button } from '../../parts/button.js';
import { FollowThread } from '../../parts/follow-documents.js';
import { Go } from '../../parts/go.js';
import { Item, Menu } from '../../parts/menu.js';
import { Avatar } from '../../parts/person.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { LooseBand } from '../../parts/weave.js';
import { useMoment, When } from '../../parts/when.js';
import { CorrectionUntil } from '../meetings/minutes/correction/until.js';
import { MarkNoticeRead, MarkNoticeUnread } from './documents.js';

export type Notice = NoticeListQuery['notices']['items'][number];

/** One notice: what it is about, what happened, where and when; the whole of it leads there. */
export function NoticeRow({ notice, onChanged }: { notice: Notice; onChanged: () => void }): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const forBody = useForBody();
  const nameOf = useBehalfName();
  const moment = useMoment();
  const [markRead] = useAct(MarkNoticeRead);
  const [markUnread] = useAct(MarkNoticeUnread);
  const [follow] = useAct(FollowThread);
  const place =
    notice.reason === 'MESSAGE' ? t('conversations.one') : (notice.place ?? t('notices.placeGone'));
  const title = notice.title || place;
  const foreign = notice.language && notice.language !== language ? notice.language : undefined;
  const told = ({ problem }: { problem?: Problem | undefined }, done?: string): void => {
    if (problem) return toast(problemText(t, problem), 'wrong');
    onChanged();
    if (done) toast(done);
  };
  const aboutBody = (): string | null => {
    if (notice.reason === 'BODY_ASKED') return body;
    if (!notice.forBody) return forBody(notice.onBehalfOf);
    return notice.reason === 'REQUEST' ? t('notices.askedBy', { name: authorName(t, notice) }) : null;
  };
  const behalf = asBehalf(notice.onBehalfOf);
  const body = behalf && nameOf(behalf);
  const inside = (
    <>
      {notice.author ? <Avatar person={notice.author} size={40} /> : <LooseBand cut />}
      <span className="notice-text">
        <span suppressHydrationWarning>{sentence(t, notice, body, moment)}</span>
        <b lang={foreign}>{title}</b>
        {body && <span className="muted small">{aboutBody()}</span>}
        {notice.whenAndWhere && <span>{notice.whenAndWhere}</span>}
        {notice.correctionUntil && <CorrectionUntil minutes={notice} />}
        {notice.excerpt && (
          <span className="notice-excerpt" lang={foreign}>
            {notice.excerpt}
          </span>
        )}
        <span className="muted small notice-where">
          {notice.title && <span>{place}</span>}
          <When at={notice.raisedAt} />
          {notice.count > 1 && (
            <span className="mark" data-tone="wash">
              {t('notices.more', { count: notice.count - 1 })}
            </span>
          )}
        </span>
      </span>
    </>
  );
  return (
    <li className="notice" {...(notice.unread ? { 'data-unread': '' } : {})}>
      {notice.unread && <span className="sr-only">{t('notices.unread')}</span>}
      {notice.address ? (
        <Go
          to={notice.address}
          className="notice-link"
          onClick={() => {
            if (notice.unread) void markRead({ id: notice.id });
          }}
        >
          {inside}
        </Go>
      ) : (
        <div className="notice-link">{inside}</div>
      )}
      <Menu
        label={t('notices.menu', { title })}
        trigger={
          <Button look="quiet" icon aria-label={t('notices.menu', { title })}>
            <Ellipsis aria-hidden="true" />
          </Button>
        }
      >
        {notice.unread ? (
          <Item
            onAction={() => void markRead({ id: notice.id }).then(told)}
            textValue={t('notices.markRead')}
          >
            <MailOpen aria-hidden="true" />
            {t('notices.markRead')}
          </Item>
        ) : (
          <Item
            onAction={() => void markUnread({ id: notice.id }).then(told)}
            textValue={t('notices.markUnread')}
          >
            <Mail aria-hidden="true" />
            {t('notices.markUnread')}
          </Item>
        )}
        {notice.threadId ? (
          <Item
            onAction={() =>
              void follow({ threadId: notice.threadId!, level: 'MUTED' }).then((outcome) =>
                told(outcome, t('follow.muted')),
              )
            }
            textValue={t('notices.mute')}
          >
            <BellOff aria-hidden="true" />
            {t('notices.mute')}
          </Item>
        ) : null}
      </Menu>
    </li>
  );
}

const authorName = (t: Words, { author }: Notice): string =>
  author ? (author.erased ? t('person.erased') : author.name) : t('notices.somebody');

/** How the reader's registration for a meeting stands. */
function registered(t: Words, notice: Notice, moment: (at: string) => string): string {
  const { registrationState, waitingPlace, offeredUntil } = notice;
  return t(`notices.registration.${registrationState ?? 'HELD'}`, {
    place: waitingPlace ?? 1,
    moment: offeredUntil ? moment(offeredUntil) : '',
  });
}

/** @param body the municipality or organisation that it names */
function sentence(t: Words, notice: Notice, body: string | null, moment: (at: string) => string): string {
  const { reason, role, accepted } = notice;
  const asks = notice.forBody ? body : null;
  switch (reason) {
    case 'REGISTRATION':
      return registered(t, notice, moment);
    case 'ROLE':
      return t('notices.ROLE', { role: t(`notices.role.${role ?? 'MEMBER'}` as 'notices.role.MEMBER') });
    case 'APPEAL_ANSWERED':
      return accepted ? t('notices.shownAgain') : t('notices.staysHidden');
    case 'REQUEST_ANSWERED':
      if (asks) return t(accepted ? 'notices.bodyAccepted' : 'notices.bodyDeclined', { name: asks });
      return accepted ? t('notices.accepted') : t('notices.declined');
    case 'REQUEST':
      return t('notices.REQUEST', { name: asks ?? authorName(t, notice) });
    default:
      return t(`notices.${reason}`, { name: authorName(t, notice) });
  }
}
