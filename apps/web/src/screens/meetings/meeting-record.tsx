import type { ReactNode } from 'react';
import { useLocale, useWords } from '../../language/words.js';
import { addressOf } from '../../parts/address.js';
import { Go } from '../../parts/go.js';
import { PhotoList } from '../../parts/photo-list.js';
import { SectionHead } from '../../parts/section.js';
import '../../look/meeting.css';
import type { ShownMeeting } from './documents.js';

/** What was said and shown: talks and presentations, figures with their sources, words, pictures. Nothing where there is nothing. */
export function MeetingRecord({ meeting, again }: { meeting: ShownMeeting; again: () => void }): ReactNode {
  const t = useWords();
  const { contributions, figures, quotes, photos } = meeting;
  return (
    <>
      {contributions.length > 0 && <Contributions contributions={contributions} />}
      {figures.length > 0 && <Figures figures={figures} />}
      {quotes.length > 0 && <Quotes quotes={quotes} />}
      {photos.length > 0 && (
        <section>
          <SectionHead>{t('meetingRecord.photos')}</SectionHead>
          <PhotoList photos={photos} again={again} />
        </section>
      )}
    </>
  );
}

function Contributions({ contributions }: Pick<ShownMeeting, 'contributions'>): ReactNode {
  const t = useWords();
  const names = new Intl.DisplayNames([useLocale()], { type: 'language' });
  return (
    <section>
      <SectionHead>{t('meetingRecord.contributions')}</SectionHead>
      <ul className="rows">
        {contributions.map(({ kind, title, url, language, by, subjects }, at) => {
          const lang = language ?? undefined;
          const name = title ?? by;
          return (
            <li key={at} className="py-3">
              <p className="muted small">
                {[t(`meetingRecord.kind.${kind}`), language && names.of(language)].filter(Boolean).join(', ')}
              </p>
              {name && (
                <p className="font-semibold" lang={title ? lang : undefined}>
                  {url ? <a href={url}>{name}</a> : name}
                </p>
              )}
              {!name && url && (
                <p className="[overflow-wrap:anywhere]">
                  <a href={url}>{url}</a>
                </p>
              )}
              {title && by && <p>{by}</p>}
              {subjects.length > 0 && (
                <ul className="meeting-subjects" lang={lang}>
                  {subjects.map((subject) => (
                    <li key={subject}>{subject}</li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Figures({ figures }: Pick<ShownMeeting, 'figures'>): ReactNode {
  const t = useWords();
  const number = new Intl.NumberFormat(useLocale());
  return (
    <section>
      <SectionHead>{t('meetingRecord.figures')}</SectionHead>
      <ul className="rows">
        {figures.map(({ value, rank, asWritten, what, town, territory, source }, at) => (
          <li key={at} className="meeting-figure">
            <p className="meeting-figure-number">
              {value
                ? t(`meetingRecord.number.${value.qualifier}`, { value: number.format(value.value) })
                : rank !== null && t('meetingRecord.rank', { rank: number.format(rank) })}
            </p>
            <div>
              <p>
                {what}
                {value && rank !== null && ` (${t('meetingRecord.rank', { rank: number.format(rank) })})`}
              </p>
              {(town ?? territory) && (
                <p>{town ? <Go to={addressOf('municipalities', town)}>{town.name}</Go> : territory}</p>
              )}
              {(asWritten ?? source) && (
                <p className="muted small">
                  {[source, asWritten && t('meetingRecord.asWritten', { text: asWritten })]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Quotes({ quotes }: Pick<ShownMeeting, 'quotes'>): ReactNode {
  const t = useWords();
  return (
    <section>
      <SectionHead>{t('meetingRecord.quotes')}</SectionHead>
      {quotes.map(({ text, language, by }, at) => (
        <figure key={at} className="meeting-quote">
          <blockquote lang={language}>{text}</blockquote>
          {by && <figcaption className="muted">{by}</figcaption>}
        </figure>
      ))}
    </section>
  );
}
