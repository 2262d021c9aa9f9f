import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useAsk } from '../../graphql/hooks.js';
import { useLanguage, useWords } from '../../language/words.js';
import { addressOf, numberOf, threadAddress } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { Go } from '../../parts/go.js';
import { PageTitle, SectionHead } from '../../parts/section.js';
import { Empty, Failed, Loading, NotFound } from '../../parts/states.js';
import { When } from '../../parts/when.js';
import { useViewer } from '../../session/session.js';
import { AllThemes, ThemePage } from './documents.js';

const page = 20;

/** Everything about one theme that the reader may read: groups, threads, and the way to the people. */
export function ThemeScreen(): ReactNode {
  const { theme: segment } = useParams({ strict: false }) as { theme: string };
  const { answer, problem, again } = useAsk(AllThemes, {});
  if (problem && !answer) return <Failed problem={problem} again={again} />;
  if (!answer) return <Loading />;
  const theme = answer.themes.find((one) => one.number === numberOf(segment));
  return theme ? <About key={theme.id} theme={theme} /> : <NotFound />;
}

function About({
  theme,
}: {
  theme: { id: string; number: number; name: string; retired: boolean };
}): ReactNode {
  const t = useWords();
  const viewer = useViewer();
  const language = useLanguage();
  const [first, setFirst] = useState(page);
  const { answer, problem, waiting, again } = useAsk(ThemePage, { themeId: theme.id, first });
  const groups = answer?.groups.items ?? [];
  const threads = answer?.themedThreads.items ?? [];
  return (
    <div className="wide page">
      <p className="small">
        <Go to="/themes">{t('themes.all')}</Go>
      </p>
      <PageTitle>{theme.name}</PageTitle>
      {theme.retired && <p className="muted">{t('themes.retired.why')}</p>}
      {viewer && (
        <div className="flex flex-wrap gap-2 mt-4">
          <Go to={`/people?theme=${theme.number}&side=OFFERS`} look="plain">
            {t('themes.whoOffers')}
          </Go>
          <Go to={`/people?theme=${theme.number}&side=SEEKS`} look="plain">
            {t('themes.whoSeeks')}
          </Go>
        </div>
      )}
      {problem && !answer && <Failed problem={problem} again={again} />}
      {!answer && !problem && <Loading />}
      {answer && groups.length === 0 && threads.length === 0 && (
        <Empty title={t('themes.nothing')}>{t('themes.nothing.why')}</Empty>
      )}
      <div className="mt-8 grid max-w-[68ch] gap-10">
        {groups.length > 0 && (
          <section>
            <SectionHead>{t('places.groups')}</SectionHead>
            <ul className="rows">
              {groups.map((group) => (
                <li key={group.id} className="py-3">
                  <Go to={addressOf('groups', group)} className="plain-link">
                    {group.name}
                  </Go>
                  <span className="muted small block">
                    {group.community.name} · {t('groups.members', { count: group.memberCount })}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {threads.length > 0 && (
          <section>
            <SectionHead>{t('finding.kind.THREAD')}</SectionHead>
            <ul className="rows" aria-busy={waiting}>
              {threads.map((thread) => (
                <li key={thread.id} className="py-3">
                  {threadAddress(thread) ? (
                    <Go
                      to={threadAddress(thread)!}
                      className="plain-link"
                      lang={thread.language === language ? undefined : thread.language}
                    >
                      {thread.title}
                    </Go>
                  ) : (
                    <b lang={thread.language}>{thread.title}</b>
                  )}
                  <span className="muted small block">
                    {[
                      thread.group?.name ?? thread.community?.shortName ?? thread.community?.name,
                      t('threads.posts', { count: thread.postCount }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                    {' · '}
                    <When at={thread.lastPostAt} />
                  </span>
                </li>
              ))}
            </ul>
            {answer?.themedThreads.next && first < 50 && (
              <Button waiting={waiting} onPress={() => setFirst(50)}>
                {t('threads.more')}
              </Button>
            )}
          </section>
        )}
      </div>
    </div>
  );
}
