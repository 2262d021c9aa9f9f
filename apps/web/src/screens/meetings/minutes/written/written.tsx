import { useId, type ReactNode } from 'react';
import { localTimeAt, parseCount } from '#kernel';
import { useLanguage, useLocale, useWords } from '../../../../language/words.js';
import '../../../../look/minutes.css';
import { periodText } from '../../../../parts/fuzzy.js';
import { withTown } from '../../../../parts/person.js';
import { Body } from '../../../threads/body.js';
import type { ShownPart, ShownWords } from '../documents.js';
import { PollInMinutes } from './poll.js';

type Outcome = Pick<ShownPart, 'speakers' | 'polls' | 'decisions' | 'tasks'>;

/** What minutes say, from the attendance to the last task: of an edition, or of a draft as it would be approved now. */
export function Written({
  content,
  zone,
  language,
}: {
  content: ShownWords;
  /** of the meeting */
  zone: string;
  /** of the minutes */
  language: string;
}): ReactNode {
  const t = useWords();
  const lang = useForeigner()(language);
  return (
    <div className="minutes-words">
      <Attendance attendance={content.attendance} />
      {content.parts.filter(saysSomething).map((part) => (
        <Part key={`${part.kind} ${part.number}`} part={part} zone={zone} lang={lang} />
      ))}
      {hasOutcome(content) && (
        <Plain title={t('minutes.beside')}>
          <PartFacts outcome={content} lang={lang} />
        </Plain>
      )}
    </div>
  );
}

const hasOutcome = ({ speakers, polls, decisions, tasks }: Outcome): boolean =>
  [speakers, polls, decisions, tasks].some((list) => list.length > 0);

/** An item stands in the minutes though nobody wrote of it; an opening of which nothing is told does not. */
const saysSomething = (part: ShownPart): boolean =>
  part.kind === 'ITEM' || part.text !== '' || hasOutcome(part);

function Plain({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const id = useId();
  return (
    <section className="minutes-part" aria-labelledby={id}>
      <div className="minutes-body">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </section>
  );
}

function Part({ part, zone, lang }: { part: ShownPart; zone: string; lang: string | undefined }): ReactNode {
  const id = useId();
  const titleOf = usePartTitle();
  const titleLanguage = useForeigner()(part.titleLanguage);
  return (
    <section className="minutes-part" aria-labelledby={id}>
      <PartTime part={part} zone={zone} />
      <div className="minutes-body">
        <h2 id={id} lang={titleLanguage}>
          {titleOf(part)}
        </h2>
        <PartKind part={part} />
        {part.text && <Body text={part.text} lang={lang} />}
        <PartFacts outcome={part} lang={lang} />
      </div>
    </section>
  );
}

/** "2. Courses in the evening", or the reader's word for the opening and the closing. */
export function usePartTitle(): (part: Pick<ShownPart, 'kind' | 'number' | 'title'>) => string {
  const t = useWords();
  return ({ kind, number, title }) =>
    kind === 'ITEM' ? `${number}. ${title ?? ''}` : t(`minutes.part.${kind}`);
}

function PartKind({ part: { agendaItemKind } }: { part: ShownPart }): ReactNode {
  const t = useWords();
  return agendaItemKind && <p className="muted small">{t(`agenda.kind.${agendaItemKind}`)}</p>;
}

/** In the margin: by the clock of the meeting when it was taken up, and for how long it was spoken of. */
export function PartTime({ part: { takenAt, usedMs }, zone }: { part: ShownPart; zone: string }): ReactNode {
  const t = useWords();
  return (
    <p className="minutes-when figures">
      {takenAt && <time dateTime={takenAt}>{localTimeAt(takenAt, zone).local.slice(11, 16)}</time>}
      {Boolean(usedMs) && (
        <span className="muted small">{t('minutes.used', { minutes: minutesOf(usedMs ?? 0) })}</span>
      )}
    </p>
  );
}

/** What the house knows of an item by itself: who spoke, how it was voted, what was decided, who does what. */
export function PartFacts({ outcome, lang }: { outcome: Outcome; lang: string | undefined }): ReactNode {
  const t = useWords();
  const { speakers, polls, decisions, tasks } = outcome;
  return (
    <>
      {speakers.length > 0 && (
        <div className="minutes-fact">
          <h3>{t('minutes.speakers')}</h3>
          <ul className="minutes-speakers">
            {speakers.map(({ name, municipality, times, ms }, at) => (
              <li key={at}>
                {withTown(name ?? t('person.erased'), municipality)}{' '}
                <span className="muted small">{t('minutes.speaker', { times, minutes: minutesOf(ms) })}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {polls.length > 0 && (
        <div className="minutes-fact">
          <h3>{t('minutes.polls')}</h3>
          {polls.map((poll, at) => (
            <PollInMinutes key={at} poll={poll} lang={lang} />
          ))}
        </div>
      )}
      {decisions.length > 0 && (
        <div className="minutes-fact">
          <h3>{t('minutes.decisions')}</h3>
          <Decisions decisions={decisions} />
        </div>
      )}
      {tasks.length > 0 && (
        <div className="minutes-fact">
          <h3>{t('minutes.tasks')}</h3>
          <Tasks tasks={tasks} />
        </div>
      )}
    </>
  );
}

function Decisions({ decisions }: { decisions: ShownPart['decisions'] }): ReactNode {
  const t = useWords();
  const foreign = useForeigner();
  return (
    <ul className="minutes-decisions">
      {decisions.map(({ ordinal, text, language }) => (
        <li key={ordinal}>
          <b>{t('outcomes.decision.numbered', { ordinal })}</b>
          <p lang={foreign(language)}>{text}</p>
        </li>
      ))}
    </ul>
  );
}

function Tasks({ tasks }: { tasks: ShownPart['tasks'] }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const foreign = useForeigner();
  return (
    <ul className="minutes-tasks">
      {tasks.map(({ text, language, owner, due }, at) => (
        <li key={at}>
          <span lang={foreign(language)}>{text}</span>
          <span className="muted small">
            {[owner ?? t('minutes.person'), due && t('outcomes.due', { date: periodText(due, locale, t) })]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** How many were there, and from where: nobody's name. */
export function Attendance({ attendance }: { attendance: ShownWords['attendance'] }): ReactNode {
  const t = useWords();
  const counts = (['onSite', 'remote', 'excused', 'absent'] as const).filter((one) => attendance[one] > 0);
  const { municipalities, sectors } = attendance;
  const said = attendance.said ? parseCount(attendance.said) : null;
  return (
    <Plain title={t('minutes.attendance')}>
      {counts.length === 0 && !said ? (
        <p className="muted">{t('minutes.attendance.none')}</p>
      ) : (
        counts.length > 0 && (
          <p>{counts.map((one) => t(`minutes.there.${one}`, { count: attendance[one] })).join(', ')}</p>
        )
      )}
      {said && (
        <p>
          {t('meetings.attended')}: {t(`meetings.people.${said.qualifier}`, { count: said.value })}
        </p>
      )}
      {(municipalities.length > 0 || sectors.length > 0) && (
        <dl className="facts">
          {municipalities.length > 0 && (
            <>
              <dt>{t('minutes.towns')}</dt>
              <dd>{municipalities.map(({ name, count }) => `${name} ${count}`).join(', ')}</dd>
            </>
          )}
          {sectors.length > 0 && (
            <>
              <dt>{t('minutes.sectors')}</dt>
              <dd>
                {sectors.map(({ sector, count }) => `${t(`programme.sector.${sector}`)} ${count}`).join(', ')}
              </dd>
            </>
          )}
        </dl>
      )}
    </Plain>
  );
}

/** Whole minutes: what was short lasted one. */
const minutesOf = (ms: number): number => Math.max(1, Math.round(ms / 60_000));

/** The language of words that are not in the page's own. */
export function useForeigner(): (language: string | null) => string | undefined {
  const own = useLanguage();
  return (language) => (language === own ? undefined : (language ?? undefined));
}
