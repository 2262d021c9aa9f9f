import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocale, useWords } from '../../../../language/words.js';
import '../../../../look/minutes-edition.css';
import { Button } from '../../../../parts/button.js';
import { sizeText } from '../../../../parts/files.js';
import { Go } from '../../../../parts/go.js';
import { nameIn } from '../../../../parts/person.js';
import { useDays } from '../../../../rendering/clock.js';
import type { ShownEdition, ShownMinutes } from '../documents.js';
import { Checksum } from './checksum.js';
import { Written } from '../written/written.js';

/** An approved edition: to be read, printed, filed, and held against a file that somebody has. */
export function Edition({
  edition,
  minutes,
  address,
  downloads,
  zone,
  act,
}: {
  edition: ShownEdition;
  minutes: Pick<ShownMinutes, 'editions'>;
  /** of the meeting's minutes */
  address: string;
  /** where the meeting's papers are fetched */
  downloads: string;
  /** of the meeting */
  zone: string;
  /** what else may be done with it */
  act?: ReactNode;
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const day = useDays({ day: 'numeric', month: 'long', year: 'numeric' });
  const { number, approvedAt, approvedBy, reason, sha256, size } = edition;
  const [newest] = minutes.editions;
  const file = `${downloads}/minutes/${number}`;
  return (
    <div className="minutes">
      <div className="minutes-head">
        {newest && newest.number !== number && (
          <p className="programme-note">
            {t('minutes.edition.newer', { number: newest.number })}{' '}
            <Go to={address}>{t('minutes.edition.newest')}</Go>
          </p>
        )}
        <p className="minutes-standing">
          <span className="mark" data-tone="green">
            {t('minutes.state.APPROVED')}
          </span>
          <b>{t('minutes.edition', { number })}</b>
          <span suppressHydrationWarning>{t('minutes.edition.approved', { date: day(approvedAt) })}</span>
          {approvedBy && <span>{t('minutes.edition.by', { name: nameIn(t, approvedBy) })}</span>}
        </p>
        {reason && (
          <p className="measure">
            <b>{t('minutes.edition.reason')}:</b> {reason}
          </p>
        )}
        <div className="act-row minutes-acts">
          <a className="button" href={`${file}.pdf`} download>
            PDF <span className="muted">{sizeText(size, locale)}</span>
          </a>
          <a className="button" href={`${file}.docx`} download>
            DOCX
          </a>
          <Button look="quiet" onPress={() => print()}>
            <Printer aria-hidden="true" />
            {t('minutes.print')}
          </Button>
          {act}
        </div>
      </div>
      <article className="minutes-paper">
        <Written content={edition.content} zone={zone} language={edition.language} />
      </article>
      <aside className="minutes-aside">
        <Checksum sha256={sha256} file={`${number}.pdf`} />
        {minutes.editions.length > 1 && (
          <section>
            <h2>{t('minutes.editions')}</h2>
            <ul className="rows">
              {minutes.editions.map((one) => (
                <li key={one.number}>
                  <Go
                    to={`${address}/${one.number}`}
                    className="line-link"
                    {...(one.number === number ? { 'aria-current': 'page' } : {})}
                  >
                    {t('minutes.edition', { number: one.number })}
                  </Go>
                  <span className="muted small" suppressHydrationWarning>
                    {day(one.approvedAt)}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </aside>
    </div>
  );
}
