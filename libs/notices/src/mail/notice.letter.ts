/** A letter about a notice. */
import { labelIn, labelsOf, type BehalfView, type InterfaceLanguage } from '#kernel';
import type { Letter } from '#platform';
import { momentInWords, registeredSentence } from '#meetings';
import type { Notice } from '../notice/notice.type.js';
import { wording, type Words } from './notice.words.js';

interface Facts {
  to: string;
  /** false: the group lets nothing out, not even its name */
  mailsContent: boolean;
  site: string;
  unsubscribe: string;
}

/** The letter about one notice; about a place that lets nothing out it says only that there is something. */
export function noticeLetter(language: InterfaceLanguage, notice: Notice, facts: Facts): Letter {
  const words = wording[language];
  const meeting = facts.mailsContent && isOfMeeting(notice);
  const ways = words.ways(`${facts.site}/settings/notifications`, facts.unsubscribe);
  const foot = `--\n${meeting ? words.whyMeeting : words.whyNotice}\n${ways}`;
  const head = {
    to: facts.to,
    language,
    kind: 'notice',
    headers: {
      'List-Unsubscribe': `<${facts.unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
  if (!facts.mailsContent || notice.place === null) {
    const text = `${words.greeting}\n\n${words.hidden.text}\n\n${facts.site}/notifications\n\n${foot}\n`;
    return { ...head, subject: words.hidden.subject, text };
  }
  const happened = sentence(words, language, notice);
  const about = [
    `${happened}.`,
    ...aboutBody(words, language, notice),
    whatOf(words, notice),
    ...(notice.whenAndWhere ? [notice.whenAndWhere] : []),
    ...(notice.correctionUntil
      ? [words.commentsUntil(momentInWords(language, notice.correctionUntil, notice.timeZone))]
      : []),
    ...(notice.excerpt ? [`> ${notice.excerpt}`] : []),
    ...(notice.count > 1 ? [words.more] : []),
    `${facts.site}${notice.address ?? '/notifications'}`,
  ];
  return {
    ...head,
    names: notice.author ? [notice.author.id] : [],
    subject: `${happened}: ${notice.title ?? notice.place}`,
    text: `${words.greeting}\n\n${about.join('\n\n')}\n\n${foot}\n`,
  };
}

/** Whether it is about a meeting, or the minutes of one. */
const isOfMeeting = ({ reason }: Notice): boolean => /^(MEETING|MINUTES)_/.test(reason);

/** Whether it is about a practice. */
const isOfPractice = ({ reason }: Notice): boolean => /^(PRACTICE|REVIEW)_/.test(reason);

/** The thread, the meeting or the practice, and where it is; or only the place. */
function whatOf(words: Words, notice: Notice): string {
  const { title, place } = notice;
  if (title === null) return place!;
  if (!isOfMeeting(notice) && !isOfPractice(notice)) return `${words.thread(title)} (${place})`;
  return title === place ? title : `${title} (${place})`;
}

/** Undeclined, after a colon; a municipality has its local name. */
function bodyName(language: InterfaceLanguage, { names, municipality }: BehalfView): string {
  return municipality?.name ?? labelIn(labelsOf(names), [language]);
}

/** What the first sentence does not say of the body: which it is, or who speaks for it. */
function aboutBody(
  words: Words,
  language: InterfaceLanguage,
  { reason, onBehalfOf, forBody, author }: Notice,
): string[] {
  if (!onBehalfOf) return [];
  const name = bodyName(language, onBehalfOf);
  if (reason === 'BODY_ASKED') return [words.invited(name)];
  if (!forBody) return [words.onBehalfOf(name)];
  return reason === 'REQUEST' ? [words.askedBy(author?.name || words.somebody)] : [];
}

function sentence(words: Words, language: InterfaceLanguage, notice: Notice): string {
  const { reason, author, accepted, forBody, onBehalfOf } = notice;
  if (forBody && onBehalfOf) {
    const body = bodyName(language, onBehalfOf);
    if (reason === 'REQUEST') return words.happened.REQUEST(body);
    return accepted ? words.bodyAccepted(body) : words.bodyDeclined(body);
  }
  if (reason === 'REQUEST_ANSWERED') return accepted ? words.accepted : words.declined;
  if (reason === 'APPEAL_ANSWERED') return accepted ? words.shownAgain : words.staysHidden;
  if (reason === 'REGISTRATION') return registeredSentence(words.registered, language, notice);
  return words.happened[reason](author?.name || words.somebody);
}
