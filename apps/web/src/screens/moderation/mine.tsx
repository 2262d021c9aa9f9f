import { useEffect, type ReactNode } from 'react';
import { useAsk } from '../../graphql/hooks.js';
import '../../look/moderation.css';
import { useWords } from '../../language/words.js';
import { useTold } from '../../live/told.js';
import { PageTitle, SectionHead } from '../../parts/section.js';
import { Failed, Loading } from '../../parts/states.js';
import { useMoment } from '../../parts/when.js';
import { OwnModeration } from './documents.js';
import '../../look/home.css';
import '../../look/threads.css';
import '../../look/posts.css';

/** What became of my reports, and what the moderators did about my own posts. */
export function MineScreen(): ReactNode {
  const t = useWords();
  const moment = useMoment();
  const told = useTold();
  const { answer, problem, again } = useAsk(OwnModeration, {});
  useEffect(() => {
    if (told > 0) again();
  }, [told, again]);
  if (!answer) return problem ? <Failed problem={problem} again={again} /> : <Loading />;
  const reports = answer.ownReports.items;
  const entries = answer.ownModeration.items;
  return (
    <div className="wide page">
      <PageTitle>{t('moderation.mine')}</PageTitle>
      <section aria-labelledby="own-reports">
        <SectionHead id="own-reports">{t('moderation.mine.reports')}</SectionHead>
        {reports.length === 0 ? (
          <p className="muted">{t('moderation.mine.noReports')}</p>
        ) : (
          <ol className="rows log-rows">
            {reports.map((report) => (
              <li key={report.id}>
                <time dateTime={report.at} className="muted small figures">
                  {moment(report.at)}
                </time>
                <div>
                  <p>
                    <b>{t(report.outcome ? `moderation.outcome.${report.outcome}` : 'moderation.waits')}</b>
                  </p>
                  <p className="small">
                    {[report.threadTitle, t(`moderation.reason.${report.reason}`)]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                  {report.answer && <p className="said-words">{report.answer}</p>}
                </div>
              </li>
            ))}
          </ol>
        )}
      </section>
      <section aria-labelledby="own-posts" className="home-section">
        <SectionHead id="own-posts">{t('moderation.mine.posts')}</SectionHead>
        {entries.length === 0 ? (
          <p className="muted">{t('moderation.mine.noPosts')}</p>
        ) : (
          <ol className="rows log-rows">
            {entries.map((entry) => (
              <li key={entry.id}>
                <time dateTime={entry.at} className="muted small figures">
                  {moment(entry.at)}
                </time>
                <div>
                  <p>
                    <b>{t(`moderation.act.${entry.act}`)}</b>
                  </p>
                  <p className="small">
                    {entry.threadTitle}
                    {entry.postNumber && ` · ${t('threads.postNumber', { number: entry.postNumber })}`}
                  </p>
                  {entry.reason && <p className="small">{t(`moderation.reason.${entry.reason}`)}</p>}
                  {entry.words && <p className="said-words">{entry.words}</p>}
                </div>
              </li>
            ))}
          </ol>
        )}
      </section>
    </div>
  );
}
