import { Lock } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { unmask } from '../../graphql/documents.js';
import type { DeskCasesQuery } from '../../generated/graphql/graphql.js';
import { useLanguage, useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Go } from '../../parts/go.js';
import { Avatar, PersonName } from '../../parts/person.js';
import { TownTile } from '../../parts/weave.js';
import { useMoment } from '../../parts/when.js';
import { Body } from '../threads/body.js';
import { HidingFields } from './documents.js';
import { HidingFacts } from './hiding-facts.js';
import { MeasureDialog, type Measure } from './measures.js';

type Case = DeskCasesQuery['deskCases']['items'][number];

/** One post with what is said against it: where it stands, what it says, who reported it, and the measures. */
export function DeskCase({ one, onChanged }: { one: Case; onChanged: () => void }): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const moment = useMoment();
  const titleId = useId();
  const [measure, setMeasure] = useState<Measure | null>(null);
  const { post, place } = one;
  const hiding = one.hiding ? unmask(HidingFields, one.hiding) : null;
  const open = one.reports.some((report) => !report.closedAt);
  const address = `${place.address}/threads/${one.threadNumber}-${one.threadSlug}`;
  return (
    <article className="case" aria-labelledby={titleId}>
      <header className="case-head">
        <h2 id={titleId}>
          <Go to={`${address}/${post.number}`}>{one.threadTitle}</Go>
        </h2>
        <p className="muted small">
          <span>{place.title}</span>
          <span>{t('threads.postNumber', { number: post.number })}</span>
          {one.threadLockedAt && (
            <span className="thread-state">
              <Lock aria-hidden="true" />
              {t('moderation.locked')}
            </span>
          )}
        </p>
      </header>
      <div className="case-post">
        <p className="post-head">
          {post.author.municipality && <TownTile tile={post.author.municipality} size={22} />}
          <b>
            <PersonName person={{ ...post.author, municipality: post.author.municipality ?? null }} />
          </b>
          <span className="muted small">{moment(post.createdAt)}</span>
        </p>
        <Body text={one.text} lang={post.language === language ? undefined : post.language} />
        {post.withdrawnAt && <p className="muted small">{t('threads.withdrawn')}</p>}
      </div>
      {hiding && <HidingFacts hiding={hiding} />}
      {one.reports.length > 0 && (
        <ul className="case-reports" aria-label={t('moderation.reports')}>
          {one.reports.map((report) => (
            <li key={report.id}>
              <Avatar person={{ initials: report.reporter.initials, municipality: null }} size={32} />
              <div>
                <p>
                  <b>{t(`moderation.reason.${report.reason}`)}</b>{' '}
                  <span className="muted small">
                    {report.reporter.erased ? t('person.erased') : report.reporter.name}, {moment(report.at)}
                  </span>
                </p>
                {report.words && <p className="said-words">{report.words}</p>}
                {report.outcome && (
                  <p className="muted small">
                    {t(`moderation.outcome.${report.outcome}`)} {report.answer}
                  </p>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      <div className="act-row">
        {open && <Button onPress={() => setMeasure('dismiss')}>{t('moderation.dismiss')}</Button>}
        {open && <Button onPress={() => setMeasure('warn')}>{t('moderation.warn')}</Button>}
        {!post.hiddenAt && !post.withdrawnAt && (
          <Button onPress={() => setMeasure('hide')}>{t('moderation.hide')}</Button>
        )}
        {hiding?.viewerCan.includes('ANSWER') && (
          <>
            <Button onPress={() => setMeasure('restore')}>{t('moderation.restore')}</Button>
            <Button onPress={() => setMeasure('uphold')}>{t('moderation.uphold')}</Button>
          </>
        )}
        {hiding?.appealedAt && !hiding.answeredAt && !hiding.viewerCan.includes('ANSWER') && (
          <p className="muted small">{t('moderation.anotherModerator')}</p>
        )}
        {hiding?.viewerCan.includes('RESTORE') && !hiding.viewerCan.includes('ANSWER') && (
          <Button look="quiet" onPress={() => setMeasure('unhide')}>
            {t('moderation.unhide')}
          </Button>
        )}
      </div>
      {measure && (
        <MeasureDialog
          measure={measure}
          postId={post.id}
          onClose={() => setMeasure(null)}
          onDone={onChanged}
        />
      )}
    </article>
  );
}
